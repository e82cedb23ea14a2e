import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import stale from '../../scripts/stale.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { REASON_KINDS } from '../../src/library/review/reason.ts';
import { readContent } from '../../src/library/read.ts';
import { pairTranslations, stampsFor, stampTranslation } from '../../src/library/translations.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { guide, runCommand } from './run-command.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><title>Ports</title></svg>\n';
const reviewed = (on: string, by = 'team'): string =>
  `reviewed: { on: ${on}, by: ${by}, checked: all of it }\n`;
/** Lately enough for every date, and before what changes. */
const LATELY = reviewed('2026-10-01');
const spanish = (more = ''): string =>
  `---\ntitle: Un texto\nsummary: De lo que trata.\n${more}---\n\n## Uno {#one}\n\nTexto.\n\n## Dos {#two}\n\nTexto.\n`;
const PARTS = '## One {#one}\n\nText.\n\n## Two {#two}\n\nText.';

const FIRST: Record<string, string> = {
  'owners.yaml': 'team: { name: the team }\n',
  'products.yaml': 'windows-11: { name: Windows 11, versions: [{ name: 25H2, listed: 2026-10-15 }] }\n',
  'figures.json':
    '{ "format": 1, "from": "2026-10-01", "to": "2026-10-31", "entries": { "failing": { "used": 99, "solved": 10, "notSolved": 30 } } }\n',
  'images/ports.svg': SVG,
  'articles/en/fine.mdx': article(PARTS, LATELY),
  'articles/en/never-reviewed.mdx': article('Text.'),
  // Asked for at the latest half a year before its limit, which is 365 days after the review.
  'articles/en/due.mdx': article('Text.', reviewed('2025-11-25')),
  'articles/en/overdue.mdx': article('Text.', reviewed('2025-11-20')),
  'guides/en/overdue-risk.md': guide(undefined, reviewed('2026-07-01')).replace(
    '{#works}',
    '{#works .account}',
  ),
  'articles/en/product-changed.mdx': article('Text.', `${LATELY}dependsOn: [windows-11]\n`),
  'articles/en/entry-changed.mdx': article('Text.', `${LATELY}dependsOn: [changed]\n`),
  'articles/en/changed.mdx': article(PARTS, LATELY),
  'articles/en/image-changed.mdx': article('Text.', `${LATELY}dependsOn: [images/ports.svg]\n`),
  'articles/en/link-broken.mdx': article('Text.', `${LATELY}sources: ["https://gone.example/"]\n`),
  'articles/en/link-moved.mdx': article('Text.', `${LATELY}dependsOn: ["https://moved.example/"]\n`),
  'articles/en/dependency-gone.mdx': article('Text.', `${LATELY}dependsOn: [nothing]\n`),
  'articles/en/product-gone.mdx': article('Text.', `${LATELY}products: [windows-7]\n`),
  'articles/en/flagged.mdx': article('Text.', `${LATELY}flags: [{ on: 2026-11-01, what: Wrong. }]\n`),
  'articles/en/owner-gone.mdx': article('Text.', LATELY).replace('owner: team', 'owner: nobody'),
  'articles/en/reviewer-gone.mdx': article('Text.', reviewed('2026-10-01', 'somebody')),
  'articles/en/search-failed.mdx': article('Text.', `${LATELY}asked: [wifi]\n`),
  'articles/en/failing.mdx': article('Text.', LATELY),
  'articles/es/fine.mdx': spanish(),
  'articles/es/changed.mdx': spanish(),
  'articles/es/flagged.mdx': spanish(),
};

/** A folder with a history of its own; the last commit is of today, and touches every file. */
function repository(): string {
  const folder = contentFolder({});
  const git = (day: string, ...words: string[]): void => {
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
    };
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...words], { cwd: folder, env });
  };
  const commit = (day: string, files: Record<string, string>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    git(day, 'add', '--all');
    git(day, 'commit', '--quiet', '-m', 'x');
  };
  git('2026-09-01', 'init', '--quiet');
  commit('2026-09-01', FIRST);
  commit('2026-09-02', stamped(folder, ['fine', 'changed']));
  commit('2026-10-20', {
    'articles/en/changed.mdx': FIRST['articles/en/changed.mdx']!.replace('Two', 'Three'),
  });
  commit('2026-10-22', {
    'articles/en/changed.mdx': FIRST['articles/en/changed.mdx']!.replace('Two', 'Four'),
  });
  commit('2026-10-25', { 'images/ports.svg': SVG.replace('Ports', 'Doors') });
  return folder;
}

function stamped(folder: string, ids: readonly string[]): Record<string, string> {
  const { entries } = readContent({ folder, edition: 'public', today: '2026-09-02', words: interfaceWords });
  const pairs = pairTranslations(entries).filter(({ source }) => ids.includes(source.id));
  return Object.fromEntries(
    pairs.map((pair) => [
      pair.translation.file,
      stampTranslation(FIRST[pair.translation.file]!, stampsFor(pair)),
    ]),
  );
}

test('the report on a repository with known answers is exact: every kind of reason, and nothing else', async () => {
  const folder = repository();
  const links = join(contentFolder({}), 'links.json');
  const found = { state: 'broken', status: 'status 404', first: '2026-11-02' };
  writeFileSync(
    links,
    JSON.stringify({
      checked: '2026-11-20',
      links: {
        'https://gone.example/': found,
        'https://moved.example/': { ...found, state: 'moved', to: 'https://new.example/' },
      },
    }),
  );
  const phrases = join(contentFolder({}), 'phrases.json');
  writeFileSync(
    phrases,
    JSON.stringify([{ id: 'search-failed', language: 'en', phrase: 'wifi', first: 'fine' }]),
  );
  const { out, code } = await runCommand(stale, folder, '--links', links, '--phrases', phrases, '--json');
  const { items, notes, problems } = JSON.parse(out) as {
    items: { file: string; reasons: { kind: string; since?: string }[] }[];
    notes: string[];
    problems: unknown[];
  };
  expect([code, notes, problems]).toEqual([0, [], []]);
  const answers = items.map(
    ({ file, reasons }) =>
      `${file}: ${reasons.map(({ kind, since }) => `${kind} ${since ?? '-'}`).join(', ')}`,
  );
  const dates = /(?<=(?:over)?due) 2026-\d\d-\d\d/;
  expect(answers.map((answer) => answer.replace(dates, '')).sort()).toEqual([
    'articles/en/dependency-gone.mdx: dependency-gone -',
    'articles/en/due.mdx: due',
    'articles/en/entry-changed.mdx: entry-changed 2026-10-22',
    'articles/en/failing.mdx: failing 2026-10-31',
    'articles/en/flagged.mdx: flagged 2026-11-01',
    'articles/en/image-changed.mdx: image-changed 2026-10-25',
    'articles/en/link-broken.mdx: link-broken 2026-11-02',
    'articles/en/link-moved.mdx: link-moved -',
    'articles/en/never-reviewed.mdx: never-reviewed -',
    'articles/en/overdue.mdx: overdue',
    'articles/en/owner-gone.mdx: owner-gone -',
    'articles/en/product-changed.mdx: product-changed 2026-10-15',
    'articles/en/product-gone.mdx: product-gone -',
    'articles/en/reviewer-gone.mdx: reviewer-gone -',
    'articles/en/search-failed.mdx: search-failed -',
    'articles/es/changed.mdx: translation-behind 2026-10-20',
    'articles/es/flagged.mdx: translation-not-stamped -',
    'guides/en/overdue-risk.md: overdue',
  ]);
  const kinds = new Set(items.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual([...REASON_KINDS].sort());
  const behind = items.find(({ file }) => file === 'articles/es/changed.mdx')!.reasons[0];
  expect(behind).toMatchObject({ parts: ['two'], changes: 2 });
});
