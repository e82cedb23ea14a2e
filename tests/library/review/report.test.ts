import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/problem/problem.ts';
import {
  staleCsv,
  staleGithub,
  staleJson,
  weekOf,
  type StaleReport,
} from '../../../src/library/review/report.ts';
import { ownerIssue, staleMarkdown } from '../../../src/library/review/report-markdown.ts';
import { staleText } from '../../../src/library/review/report-text.ts';
import { staleEntries } from '../../../src/library/review/staleness.ts';
import { article, guide, TODAY } from '../builders.ts';
import { input, reviewed } from './input.ts';

const items = staleEntries(
  input([
    article('a', '', { title: '=A | pipe, "quote" *and* [link]' }),
    guide('b', [], reviewed(181)),
    guide('c', [], {
      ...reviewed(1),
      owner: 'x',
      flags: [{ on: TODAY, what: 'Line\u001b[31m one\nand two, ask @ana' }],
    }),
  ]),
);

function reportOf(more: Partial<StaleReport> = {}, perWeek = 5): StaleReport {
  const week = weekOf(items, perWeek, TODAY);
  return {
    today: TODAY,
    prefix: 'content/',
    items,
    week,
    perWeek,
    notes: ['A note.'],
    problems: [],
    ...more,
  };
}

const empty = reportOf({ items: [], notes: [] });

describe('as text', () => {
  test('has columns, reasons with what to check below, a count and notes', () => {
    expect(staleText(reportOf(), { all: false, colour: false })).toBe(
      [
        'never reviewed  network-team  content/articles/en/a.mdx  =A | pipe, "quote" *and* [link]',
        '    Never reviewed.',
        '    > Try everything that it says on a real device.',
        'by 2027-05-18   x             content/guides/en/c.md     Restart your router',
        '    Flagged on 2026-11-20: Line<U+001B>[31m one and two, ask @ana',
        '    > Look whether that is so, and correct it. A review closes the flag.',
        '    The owner "x" is not in owners.yaml.',
        '    > Name a team that keeps it true.',
        '1 day over      network-team  content/guides/en/b.md     Restart your router',
        '    Review due every 180 days; the last was on 2026-05-23, so it is 1 day over.',
        '    > Try it again as a reader would, on the systems of the last review or newer ones.',
        '',
        '3 files are due on 2026-11-20.',
        'A note.',
      ].join('\n'),
    );
  });

  test('holds this week only, and says so', () => {
    const text = staleText(reportOf({ notes: [] }, 1), { all: false, colour: false });
    expect(text).not.toContain('guides/en/b.md');
    expect(text.split('\n').at(-1)).toBe(
      '3 files are due on 2026-11-20, 2 of them for this week. --all lists them all.',
    );
    expect(staleText(reportOf({ notes: [] }, 1), { all: true, colour: false })).toContain('guides/en/b.md');
  });

  test('has colours where they are wanted, and the same words', () => {
    const coloured = staleText(reportOf(), { all: true, colour: true });
    expect(coloured).toContain('\u001b[31m1 day over');
    expect(stripVTControlCharacters(coloured)).toBe(staleText(reportOf(), { all: true, colour: false }));
  });

  test('says first what keeps it from being exact', () => {
    const place = { file: 'a.md', line: 1, column: 1 };
    const problems = [problem('yaml/no-front-matter', place, {})];
    expect(staleText(reportOf({ problems }), { all: false, colour: false })).toMatch(
      /^content\/a\.md:1:1 {2}error {2}yaml\/no-front-matter/,
    );
  });
});

test('as JSON has all items, and which are for this week', () => {
  const json = JSON.parse(staleJson(reportOf({}, 1))) as {
    count: number;
    items: { id: string; thisWeek: boolean }[];
  };
  expect(json).toMatchObject({ today: TODAY, count: 3, perWeek: 1, notes: ['A note.'], problems: [] });
  expect(json.items.map(({ id, thisWeek }) => [id, thisWeek])).toEqual([
    ['a', true],
    ['c', true],
    ['b', false],
  ]);
});

test('as Markdown is one table whose cells nothing breaks', () => {
  const lines = staleMarkdown(reportOf(), { all: false }).split('\n');
  expect(lines[0]).toBe('3 files are due on 2026-11-20.');
  expect(lines[4]).toBe(
    '| never reviewed | =A \\| pipe, "quote" \\*and\\* \\[link\\] | en | network-team | Never reviewed. | Try everything that it says on a real device. | content/articles/en/a.mdx |',
  );
  expect(lines[8]).toBe('A note.');
});

test('as CSV has a line for each item, whose cells no spreadsheet runs', () => {
  const lines = staleCsv(reportOf({}, 1)).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('this week,score,id,language,owner,file,title,due,limit,days over,kinds,why,check');
  expect(lines[1]).toMatch(
    /^yes,2,a,en,network-team,content\/articles\/en\/a\.mdx,"'=A \| pipe, ""quote"" \*and\* \[link\]",,,0,never-reviewed,Never reviewed\.,/,
  );
});

test('as annotations has this week only', () => {
  const lines = staleGithub(reportOf({}, 1)).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe(
    '::warning file=content/articles/en/a.mdx,line=1,col=1,title=Due for review%3A =A | pipe%2C "quote" *and* [link]::Never reviewed. Try everything that it says on a real device.',
  );
  expect(lines[2]).toBe('::notice::A note.');
});

test('as an issue has the week of one owner, to tick off', () => {
  expect(ownerIssue(reportOf({ notes: [] }), 'x')).toBe(
    [
      '1 file is due on 2026-11-20.',
      '',
      '- [ ] **Restart your router** (en, by 2027-05-18): `content/guides/en/c.md`',
      '  - Flagged on 2026-11-20: Line\\<U+001B>\\[31m one and two, ask @\u2060ana *Look whether that is so, and correct it. A review closes the flag.*',
      '  - The owner "x" is not in owners.yaml. *Name a team that keeps it true.*',
      '',
      'After a review: `npm run reviewed -- <id> --checked "what you tried, on which system"`.',
    ].join('\n'),
  );
  expect(ownerIssue(empty, 'x')).toContain('Nothing is due on 2026-11-20.');
});

test('of nothing is a sentence', () => {
  expect([staleText(empty, { all: false, colour: false }), staleMarkdown(empty, { all: false })]).toEqual(
    Array(2).fill('Nothing is due on 2026-11-20.'),
  );
  expect(JSON.parse(staleJson(empty))).toMatchObject({ count: 0, items: [] });
  expect(staleGithub(empty)).toBe('');
  expect(staleCsv(empty).split('\r\n')).toHaveLength(1);
});
