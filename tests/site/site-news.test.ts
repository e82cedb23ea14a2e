import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import type { Edition } from '../../src/library/model.ts';
import { readContent } from '../../src/library/read.ts';
import { readSiteNews } from '../../src/site/site-news.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { commitAll } from '../scripts/repository.ts';

/** `label title day`, in the order of the page, of each language. */
function newsOf(folder: string, edition: Edition = 'public'): string[] | string {
  const about = { edition, today: '2026-11-21' };
  const read = readContent({ folder, ...about, words: interfaceWords });
  const lately = readSiteNews({ contentDir: folder, ...about }, read.content!, read);
  if ('why' in lately) return lately.why;
  return Object.values(lately.news).flatMap(({ language, sections }) =>
    sections.flatMap(({ items }) =>
      items.map(
        ({ label, title, titleLanguage, day }) =>
          `${language} ${label}: ${title} ${titleLanguage ?? ''} ${day}`,
      ),
    ),
  );
}

function repository(): string {
  const folder = contentFolder({ 'articles/en/a.mdx': article('Text.') });
  commitAll(folder, '2026-10-01');
  writeFileSync(join(folder, 'articles/en/b.mdx'), article('Text.'));
  commitAll(folder, '2026-11-10');
  writeFileSync(join(folder, 'articles/en/staff.mdx'), article('Text.', 'audience: agent\n'));
  writeFileSync(join(folder, 'articles/en/a.mdx'), article('Other text.\n\n> [!AGENT]\n> Call 1.'));
  commitAll(folder, '2026-11-12');
  return folder;
}

test('the site tells what changed in 30 days, on the days of the commits, and nothing of staff', () => {
  const folder = repository();
  const expected = [
    'en New: An article  2026-11-10',
    'en Changed: An article  2026-11-12',
    'es Nuevo: An article en 2026-11-10',
    'es Con cambios: An article en 2026-11-12',
  ];
  expect(newsOf(folder)).toEqual(expected);
  expect(newsOf(folder)).toEqual(newsOf(folder));
  expect(newsOf(folder, 'agent')).toHaveLength(6);
  writeFileSync(join(folder, 'articles/en/a.mdx'), article('Text of today.'));
  expect(newsOf(folder)).toContain('en Changed: An article  2026-11-21');
});

test('the site says why it does not know', () => {
  expect(newsOf(contentFolder({}))).toContain('is in no git repository');
  const copy = mkdtempSync(join(tmpdir(), 'handrail-shallow-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository()}`, copy]);
  expect(newsOf(copy)).toContain('only part of the history, which begins after 2026-10-22');
});
