import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interfaceWords } from '../../../src/i18n/own-words.ts';
import { digestsOf } from '../../../src/library/digest.ts';
import type { Entry } from '../../../src/library/model.ts';
import { readContent } from '../../../src/library/read.ts';
import { readForReview } from '../../../src/library/review/read.ts';
import { article, contentFolder } from '../content-folder.ts';
import { CONTENT_DAY } from '../../content-day.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What the report asks of an entry. */
function facts(entry: Entry): unknown {
  const { id, type, language, file, matter } = entry;
  const base = { id, type, language, file, matter };
  if (entry.type === 'article' || entry.type === 'guide') {
    const steps = entry.type === 'guide' ? entry.tree.steps : [];
    return { ...base, digests: digestsOf(entry), steps };
  }
  const parts = entry.type === 'guide-translation' ? entry.tree.steps : entry.headings;
  return { ...base, parts: parts.map((part) => part.id) };
}

const order = (a: Entry, b: Entry): number => (a.file < b.file ? -1 : 1);

describe('reading for a report on reviews', () => {
  test.each(['content', 'tests/fixtures/minimal'])(
    'gives of %s what reading all of it gives',
    async (name) => {
      const folder = join(ROOT, name);
      const { entries } = readContent({
        folder,
        edition: 'public',
        today: CONTENT_DAY,
        words: interfaceWords,
      });
      const light = await readForReview(folder, CONTENT_DAY, interfaceWords.languages);
      expect(light.entries.toSorted(order).map(facts)).toEqual(entries.toSorted(order).map(facts));
      expect(light.problems).toEqual([]);
      expect(entries.length).toBeGreaterThan(0);
    },
  );

  test('leaves out parts for staff, as stamps do', async () => {
    const body =
      '## One {#one}\n\nText.\n\n> [!AGENT]\n> Secret.\n\n## Two {#two}\n\n<Agent>\n\nSecret.\n\n</Agent>\n\nMore.';
    const folder = contentFolder({ 'articles/en/a.mdx': article(body) });
    const { entries } = readContent({ folder, edition: 'agent', today: CONTENT_DAY, words: interfaceWords });
    const light = await readForReview(folder, CONTENT_DAY, interfaceWords.languages);
    expect(light.entries.map(facts)).toEqual(entries.map(facts));
  });

  test('gives no entry whose front matter cannot be read, and says why', async () => {
    const folder = contentFolder({
      'articles/en/a.mdx': 'no front matter\n',
      'articles/en/b.mdx': article('Text.').replace('kind: how-to', 'kind: how'),
      'articles/en/c.mdx': article('Text.', '# --- is no end\nflags: [{ on: 2027-01-01, what: Wrong. }]\n'),
    });
    const { entries, problems } = await readForReview(folder, CONTENT_DAY, interfaceWords.languages);
    expect(entries.map(({ id }) => id)).toEqual(['c']);
    expect(problems.map(({ file, id }) => `${file} ${id}`)).toEqual([
      'articles/en/a.mdx yaml/no-front-matter',
      'articles/en/b.mdx schema/unknown-value',
      'articles/en/c.mdx schema/future-date',
    ]);
  });

  test('of a folder that is not there says that there is no site', async () => {
    const { problems, lists } = await readForReview(join(ROOT, 'nothing'), CONTENT_DAY, []);
    expect([lists.site, problems.map(({ id }) => id)]).toEqual([undefined, ['content/no-site']]);
  });
});
