import { describe, expect, it } from 'vitest';
import { askedMissed, listAsked, MOST_TRIED, pickAsked, type AskedPhrase } from '../../src/library/asked.ts';
import { readContent } from '../../src/library/read.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { article, contentFolder } from './content-folder.ts';

function phrases(count: number, file = (i: number) => `articles/en/a${i % 100}.mdx`): AskedPhrase[] {
  return Array.from({ length: count }, (_, index) => ({
    phrase: `phrase ${index}`,
    id: 'a',
    type: 'article',
    language: 'en',
    file: file(index),
    index,
  }));
}

describe('the phrases that a build tries', () => {
  it('are all of them, up to 2,000', () => {
    expect(pickAsked(phrases(MOST_TRIED), new Set())).toHaveLength(2000);
  });

  it('above that are those of changed files and others by chance, the same each time', () => {
    const all = phrases(10_000);
    const changed = new Set(['articles/en/a7.mdx', 'articles/en/a8.mdx']);
    const picked = pickAsked(all, changed);
    expect(picked).toHaveLength(2000);
    expect(picked.filter(({ file }) => changed.has(file))).toHaveLength(200);
    expect(new Set(picked.map(({ file }) => file)).size).toBe(100);
    expect(pickAsked(all, changed)).toEqual(picked);
    expect(picked).toEqual(all.filter((phrase) => picked.includes(phrase)));
  });

  it('are never fewer than those of changed files', () => {
    const all = phrases(6000, (i) => (i < 3000 ? 'articles/en/new.mdx' : 'articles/en/old.mdx'));
    expect(pickAsked(all, new Set(['articles/en/new.mdx']))).toHaveLength(3000);
  });

  it('are those of entries that can be found, in every language', () => {
    const folder = contentFolder({
      'articles/en/live.mdx': article('Text.', 'asked: [one, two]\n'),
      'articles/en/gone.mdx': article('Text.', 'asked: [three]\nstatus: retired\n'),
      'articles/es/live.mdx':
        '---\ntitle: Un texto\nsummary: De lo que trata.\nasked: [uno]\n---\n\nTexto.\n',
    });
    const { content, problems } = readContent({
      folder,
      edition: 'public',
      today: '2026-11-20',
      words: interfaceWords,
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(
      listAsked(content!.entries).map(({ phrase, id, type, language, index }) => [
        phrase,
        id,
        type,
        language,
        index,
      ]),
    ).toEqual([
      ['one', 'live', 'article', 'en', 0],
      ['two', 'live', 'article', 'en', 1],
      ['uno', 'live', 'article', 'es', 0],
    ]);
  });
});

it('says at the line of a phrase what came first instead', () => {
  const folder = contentFolder({
    'articles/en/live.mdx': article('Text.', 'asked:\n  - one\n  - blue light\n'),
  });
  const [, phrase] = phrases(2, () => 'articles/en/live.mdx');
  const found = askedMissed(folder, { ...phrase!, phrase: 'blue light' }, 'Other');
  expect(found).toMatchObject({
    id: 'search/asked-missed',
    level: 'warning',
    file: 'articles/en/live.mdx',
    column: 5,
  });
  expect(found.message).toContain('"blue light"');
  expect(found.message).toContain('"Other"');
  expect(askedMissed(folder, phrase!, undefined).message).toContain('finds nothing');
});
