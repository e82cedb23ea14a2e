import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Edition } from '../../src/library/model.ts';
import { buildEdition, wordsOf } from './built-site.ts';
import { writeFiles } from './temp-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const DAY = '2026-11-25';

/** Entries by what their front matter says of days; each has its id in its text, and no other has it. */
const ENTRIES: Readonly<Record<string, string>> = {
  'articles/canarydraft': 'draft: true\n',
  'guides/canaryplan': 'draft: true\n',
  'articles/canarylater': `publicFrom: ${DAY}\n`,
  'guides/canarycoming': `publicFrom: ${DAY}\n`,
  'articles/canaryending': `until: ${DAY}\n`,
  'guides/canarygoing': `until: ${DAY}\n`,
};

/** What stands in drafts only, that of a translation included. */
const DRAFTS = ['canarydraft', 'canaryplan', 'canaryborrador'];

const COMING = ['articles/canarylater', 'guides/canarycoming'];
const GOING = ['articles/canaryending', 'guides/canarygoing'];

/** What is shown on a day, in the order of ENTRIES. */
const SHOWN: readonly [Edition, string, readonly string[]][] = [
  ['public', '2026-11-24', GOING],
  ['public', DAY, [...COMING, ...GOING]],
  ['public', '2026-11-26', COMING],
  ['agent', '2026-11-24', [...COMING, ...GOING]],
  ['agent', DAY, [...COMING, ...GOING]],
  ['agent', '2026-11-26', COMING],
];

function entryFiles(): Record<string, string> {
  const files = Object.entries(ENTRIES).map(([path, days], number): [string, string] => {
    const [folder, id] = path.split('/') as [string, string];
    const matter = `title: About ${id}\nsummary: All that there is about ${id}.\ntopic: network\nowner: network-team\n`;
    if (folder === 'articles')
      return [`articles/en/${id}.mdx`, `---\n${matter}kind: how-to\n${days}---\n\nWords of ${id}.\n`];
    const steps = `## Is it ${id}? {#one}\n\n- [Yes, it is](#end)\n- [No, it is not](#end "no")\n\n## Done {#end .solved}\n\nGood.\n`;
    const code = `code: AL${'FMORTU'[number]}\notherwise: "#end"\n`;
    return [`guides/en/${id}.md`, `---\n${matter}${code}${days}---\n\nWords of ${id}.\n\n${steps}`];
  });
  return {
    ...Object.fromEntries(files),
    // Of a translation only the words are a draft: readers get the source language.
    'articles/es/canarylater.mdx':
      '---\ntitle: Canaryborrador\nsummary: Un borrador.\ndraft: true\n---\n\nTexto.\n',
  };
}

/** The entries of which the words stand somewhere. */
function namedIn(words: string): string[] {
  return Object.keys(ENTRIES).filter((path) => words.includes(path.split('/')[1]!));
}

let folder: string;

/** One content folder for all builds, so that what one of them kept meets the next day. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-days-'));
  cpSync(join(ROOT, 'tests/fixtures/minimal'), join(folder, 'content'), { recursive: true });
  writeFiles(join(folder, 'content'), entryFiles());
  return () => rmSync(folder, { recursive: true });
});

it.each(SHOWN)('the %s edition on %s shows what that day has', async (edition, today, shown) => {
  const site = join(folder, edition);
  buildEdition(join(folder, 'content'), edition, site, today);
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  const pages = Object.keys(ENTRIES).filter((path) => hasText(join(site, 'en', path)));
  expect(pages, 'pages').toEqual(shown);
  expect(namedIn(read('en/topics/network/index.html')), 'topic').toEqual(shown);
  expect(namedIn(await wordsOf(join(site, 'search/en'))), 'search').toEqual(shown);
  expect(namedIn(await wordsOf(join(site, 'search/es'))), 'search in Spanish').toEqual(shown);
  // Search engines get nothing of what is for staff.
  expect(namedIn(read('sitemap.xml')), 'sitemap').toEqual(edition === 'agent' ? [] : shown);
  const words = await wordsOf(site);
  for (const draft of DRAFTS) expect(words).not.toContain(draft);
  for (const path of COMING) expect(words.includes(path.split('/')[1]!)).toBe(shown.includes(path));
});

/** An entry that is over still has a page, which says so and leads on. */
function hasText(page: string): boolean {
  const file = join(page, 'index.html');
  return existsSync(file) && readFileSync(file, 'utf8').includes('Words of');
}
