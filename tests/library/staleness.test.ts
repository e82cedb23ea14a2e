import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../src/library/digest.ts';
import type { Entry } from '../../src/library/model.ts';
import { staleJson, staleMarkdown, staleText } from '../../src/library/stale-report.ts';
import {
  checkReviews,
  STALE_KINDS,
  staleEntries,
  type StaleInput,
  type StaleItem,
} from '../../src/library/staleness.ts';
import { article, articleIn, briefly, guide, guideIn, locate, step, TODAY } from './builders.ts';

const intervals = { guide: 180, 'how-to': 365, 'known-issue': 90, question: 365, policy: 30 };

function input(...entries: Entry[]): StaleInput {
  const owners = { 'network-team': { name: 'the network team' } };
  return { entries, settings: { owners, site: { review: { intervals, perWeek: 5 } } }, today: TODAY };
}

function reasonsOf(...entries: Entry[]): string[] {
  return staleEntries(input(...entries)).flatMap((item) =>
    item.reasons.map((reason) => `${item.file} ${reason.kind}`),
  );
}

/** A review so many days before today. */
function reviewed(daysAgo: number, by = 'network-team') {
  const on = new Date(Date.parse(TODAY) - daysAgo * 86_400_000).toISOString().slice(0, 10);
  return { reviewed: { on, by, checked: 'all steps' } };
}

describe('a review', () => {
  test.each([
    ['guide', guide('g', [], reviewed(180)), guide('g', [], reviewed(181))],
    ['how-to', article('a', '', reviewed(365)), article('a', '', reviewed(366))],
    [
      'policy',
      article('a', '', { ...reviewed(30), kind: 'policy' }),
      article('a', '', { ...reviewed(31), kind: 'policy' }),
    ],
    [
      'reviewEvery',
      guide('g', [], { ...reviewed(10), reviewEvery: 10 }),
      guide('g', [], { ...reviewed(11), reviewEvery: 10 }),
    ],
  ])('is due after the interval of its kind (%s)', (_, inTime, late) => {
    expect(staleEntries(input(inTime))).toEqual([]);
    expect(staleEntries(input(late))).toMatchObject([
      { daysOver: 1, reasons: [{ kind: 'overdue', days: 1 }] },
    ]);
  });

  test('that never was is a reason of its own', () => {
    expect(staleEntries(input(article('a')))).toMatchObject([
      { daysOver: 0, reasons: [{ kind: 'never-reviewed' }] },
    ]);
  });

  test('counts days across the change to summer time', () => {
    const late = { ...input(guide('g', [], { ...reviewed(0), reviewEvery: 1 })), today: '2027-04-01' };
    expect(staleEntries(late)[0]!.daysOver).toBe(131);
  });
});

describe('owners', () => {
  test('an owner or reviewer who is not in owners.yaml any more', () => {
    expect(reasonsOf(article('a', '', { ...reviewed(1, 'old-team'), owner: 'gone-team' }))).toEqual([
      'articles/en/a.mdx owner-gone',
      'articles/en/a.mdx reviewer-gone',
    ]);
    expect(
      reasonsOf(
        article('a', '', reviewed(1)),
        articleIn('es', 'a', '', { ...reviewed(1, 'old-team'), translates: digestsOf(article('a')) }),
      ),
    ).toEqual(['articles/es/a.mdx reviewer-gone']);
  });
});

describe('translations', () => {
  const source = guide('g', [step('one'), step('two')], reviewed(1));

  test('behind: which parts', () => {
    const translates = { ...digestsOf(source), one: '000000' };
    const items = staleEntries(input(source, guideIn('es', 'g', source.tree.steps, { translates })));
    expect(items).toMatchObject([
      { language: 'es', owner: 'network-team', reasons: [{ kind: 'translation-behind', parts: ['one'] }] },
    ]);
    expect(items[0]!.reasons[0]!.text).toBe('Changed in guides/en/g.md since: one.');
  });

  test('not stamped', () => {
    expect(reasonsOf(source, guideIn('es', 'g', []))).toEqual(['guides/es/g.md translation-not-stamped']);
  });

  test('up to date: nothing, without a review of its own', () => {
    expect(
      reasonsOf(source, guideIn('es', 'g', source.tree.steps, { translates: digestsOf(source) })),
    ).toEqual([]);
  });
});

test('drafts, and what is retired or over, need nobody; what is for agents does', () => {
  const entries = [
    article('draft', '', { draft: true }),
    article('retired', '', { status: 'retired' }),
    article('over', '', { until: '2026-11-19' }),
    articleIn('es', 'over'),
    article('staff', '', { audience: 'agent' }),
  ];
  expect(reasonsOf(...entries)).toEqual(['articles/en/staff.mdx never-reviewed']);
});

test('never reviewed comes first, then the most days over, then ids and languages', () => {
  const translated = article('b', '', reviewed(1));
  const items = staleEntries(
    input(
      translated,
      articleIn('pl', 'b'),
      articleIn('es', 'b'),
      article('z'),
      article('c', '', reviewed(400)),
      article('d', '', reviewed(500)),
      article('e', '', reviewed(400)),
      article('a', '', { ...reviewed(1), owner: 'x' }),
    ),
  );
  expect(items.map((item) => `${item.id} ${item.language}`)).toEqual([
    'z en',
    'd en',
    'c en',
    'e en',
    'a en',
    'b es',
    'b pl',
  ]);
});

test('problems stand at the review', () => {
  const problems = checkReviews(
    input(article('a'), guide('g', [], reviewed(200)), articleIn('es', 'a')),
    locate,
  );
  expect(briefly(problems)).toEqual([
    'articles/en/a.mdx reviewed:1:1 stale/never-reviewed',
    'guides/en/g.md reviewed:1:1 stale/overdue',
  ]);
  expect(problems[1]!.message).toContain('after 180 days, 20 days ago');
});

describe('the report', () => {
  const about = { today: TODAY, prefix: 'content/' };
  const items: StaleItem[] = [
    ...staleEntries(
      input(article('a', '', { title: 'A | pipe * and [link]' }), guide('b', [], reviewed(181))),
    ),
    ...staleEntries(input(guide('g', [], { ...reviewed(1), owner: 'x' }))),
  ];

  test('as text has columns, reasons below, and a count', () => {
    expect(staleText(items, about)).toBe(
      [
        'never reviewed  network-team  content/articles/en/a.mdx  A | pipe * and [link]',
        '    Never reviewed.',
        '1 day           network-team  content/guides/en/b.md     Restart your router',
        '    Review due every 180 days; the last was on 2026-05-23, so it is 1 day over.',
        '-               x             content/guides/en/g.md     Restart your router',
        '    The owner "x" is not in owners.yaml.',
        '',
        '3 files need someone on 2026-11-20.',
      ].join('\n'),
    );
  });

  test('as JSON is read back as it was', () => {
    expect(JSON.parse(staleJson(items, about))).toEqual({ today: TODAY, count: 3, items });
  });

  test('as Markdown is one table whose cells nothing breaks', () => {
    const lines = staleMarkdown(items, about).split('\n');
    expect(lines[0]).toBe('3 files need someone on 2026-11-20.');
    expect(lines).toHaveLength(7);
    expect(lines[4]).toBe(
      '| never reviewed | A \\| pipe \\* and \\[link\\] | en | network-team | Never reviewed. | content/articles/en/a.mdx |',
    );
  });

  test('of nothing is a sentence', () => {
    expect([staleText([], about), staleMarkdown([], about)]).toEqual(
      Array(2).fill('Nothing is stale on 2026-11-20.'),
    );
    expect(JSON.parse(staleJson([], about))).toEqual({ today: TODAY, count: 0, items: [] });
  });
});

test('every kind of reason is in the list of kinds', () => {
  const source = guide('g', [step('one')], { owner: 'x', ...reviewed(500, 'y') });
  const translates = { ...digestsOf(source), one: '000000' };
  const items = staleEntries(
    input(
      source,
      guideIn('es', 'g', source.tree.steps, { translates }),
      guideIn('pl', 'g', []),
      article('a'),
    ),
  );
  const kinds = items.flatMap((item) => item.reasons.map((reason) => reason.kind));
  expect([...kinds].sort()).toEqual([...STALE_KINDS].sort());
});
