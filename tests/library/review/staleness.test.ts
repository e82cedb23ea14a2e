import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../../src/library/digest.ts';
import { checkReviews } from '../../../src/library/review/check-reviews.ts';
import { REASON_KINDS } from '../../../src/library/review/reason.ts';
import { staleEntries, type ReviewInput } from '../../../src/library/review/staleness.ts';
import { productsSchema } from '../../../src/schema/lists.ts';
import { article, articleIn, briefly, guide, guideIn, locate, step, TODAY } from '../builders.ts';
import { input, policy, reasonsOf, reviewed } from './input.ts';

describe('a review', () => {
  test.each([
    ['guide', guide('g', [], reviewed(180)), guide('g', [], reviewed(181))],
    ['how-to', article('a', '', reviewed(365)), article('a', '', reviewed(366))],
    [
      'known-issue',
      article('a', '', { ...reviewed(180), kind: 'known-issue' }),
      article('a', '', { ...reviewed(181), kind: 'known-issue' }),
    ],
    [
      'reviewEvery',
      guide('g', [step('s', [], { risk: 'data' })], { ...reviewed(10), reviewEvery: 10 }),
      guide('g', [step('s', [], { risk: 'data' })], { ...reviewed(11), reviewEvery: 10 }),
    ],
    [
      'risk',
      guide('g', [step('s', [], { risk: 'data' })], reviewed(120)),
      guide('g', [step('s', [], { risk: 'data' })], reviewed(121)),
    ],
    [
      'account',
      guide('g', [step('s', [], { account: true })], reviewed(120)),
      guide('g', [step('s', [], { account: true })], reviewed(121)),
    ],
  ])('is over its limit after the interval of its kind, risk or key (%s)', (_, inTime, late) => {
    expect(staleEntries(input([inTime]))).toMatchObject([{ daysOver: 0, reasons: [{ kind: 'due' }] }]);
    expect(staleEntries(input([late]))).toMatchObject([
      { daysOver: 1, reasons: [{ kind: 'overdue', days: 1 }] },
    ]);
  });

  test('is over sooner where a guide hands over to a tier that site.yaml names', () => {
    const high = guide('g', [step('s', [], { ending: 'escalate', tier: 3 })], reviewed(91));
    const low = guide('g', [step('s', [], { ending: 'escalate', tier: 1 })], reviewed(91));
    const review = policy({ tiers: { 3: 90 } });
    const settings = { ...input([]).settings, site: { review } };
    expect(reasonsOf([high], { settings })).toEqual(['guides/en/g.md overdue']);
    expect(reasonsOf([low], { settings })).not.toContain('guides/en/g.md overdue');
  });

  test('that never was is due at once', () => {
    expect(staleEntries(input([article('a')]))).toMatchObject([
      { daysOver: 0, reasons: [{ kind: 'never-reviewed' }] },
    ]);
  });

  test('counts days across the change to summer time', () => {
    const late = input([guide('g', [], { ...reviewed(0), reviewEvery: 1 })], { today: '2027-04-01' });
    expect(staleEntries(late)[0]!.daysOver).toBe(131);
  });
});

describe('what an entry depends on', () => {
  const products = productsSchema.parse({
    'windows-11': {
      name: { en: 'Windows 11', es: 'Windows 11' },
      versions: [{ name: '25H2', listed: '2026-11-11' }],
    },
  });
  const settings = { ...input([]).settings, products };
  const on = (daysAgo: number, ...dependsOn: string[]) =>
    article('a', '', { ...reviewed(daysAgo), dependsOn });

  test('a version of a product that was listed after the review', () => {
    const [item] = staleEntries(input([on(10, 'windows-11')], { settings }));
    expect(item!.reasons).toEqual([
      {
        kind: 'product-changed',
        product: 'Windows 11',
        version: '25H2',
        listed: '2026-11-11',
        since: '2026-11-11',
        text: 'Windows 11 25H2 was listed on 2026-11-11, after the last review.',
        check: 'Try each step on Windows 11 25H2; compare the names of menus.',
      },
    ]);
    expect(reasonsOf([on(9, 'windows-11')], { settings })).toEqual([]);
    expect(reasonsOf([on(10)], { settings })).toEqual([]);
  });

  test('another entry, or an image, that changed after the review', () => {
    const other = article('other', '', reviewed(1));
    const changes = new Map([
      ['articles/en/other.mdx', ['2026-01-01', '2026-11-18']],
      ['images/ports.svg', ['2026-11-18']],
      ['articles/en/a.mdx', [TODAY]],
    ]);
    const images = new Set(['images/ports.svg']);
    const more = { changes, images };
    expect(reasonsOf([on(3, 'other', 'images/ports.svg'), other], more)).toEqual([
      'articles/en/a.mdx entry-changed',
      'articles/en/a.mdx image-changed',
    ]);
    expect(reasonsOf([on(2, 'other', 'images/ports.svg'), other], more)).toEqual([]);
  });

  test('a page of others that broke or moved, in "dependsOn" and "sources", however lately it was reviewed', () => {
    const links: ReviewInput['links'] = {
      'https://a.example/': { state: 'broken', status: 'status 404', first: '2026-11-01' },
      'https://b.example/': {
        state: 'moved',
        status: 'status 301',
        first: '2026-11-01',
        to: 'https://c.example/',
      },
      'https://d.example/': { state: 'failing', status: 'no answer', first: TODAY },
    };
    const source = { ...on(0, 'https://a.example/', 'https://d.example/'), id: 'a' };
    source.matter.sources = ['https://b.example/', 'https://a.example/'];
    const translation = articleIn('es', 'a', '', {
      translates: digestsOf(source),
      sources: ['https://a.example/'],
    });
    expect(reasonsOf([source, translation], { links })).toEqual([
      'articles/en/a.mdx link-broken',
      'articles/en/a.mdx link-moved',
      'articles/es/a.mdx link-broken',
    ]);
  });

  test('something that is gone', () => {
    const source = { ...on(0, 'nothing', 'windows-11', 'a', 'https://a.example/') };
    source.matter.products = ['windows-11', 'windows-7'];
    expect(staleEntries(input([source], { settings }))[0]!.reasons.map(({ text }) => text)).toEqual([
      '"nothing", on which it depends, is not there any more.',
      'The product "windows-7" is not in products.yaml any more.',
    ]);
  });
});

describe('owners', () => {
  test('an owner or reviewer who is not in owners.yaml any more', () => {
    expect(reasonsOf([article('a', '', { ...reviewed(1, 'old-team'), owner: 'gone-team' })])).toEqual([
      'articles/en/a.mdx reviewer-gone',
      'articles/en/a.mdx owner-gone',
    ]);
    const translates = digestsOf(article('a'));
    expect(
      reasonsOf([
        article('a', '', reviewed(1)),
        articleIn('es', 'a', '', { ...reviewed(1, 'old-team'), translates }),
      ]),
    ).toEqual(['articles/es/a.mdx reviewer-gone']);
  });
});

describe('translations', () => {
  const source = guide('g', [step('one'), step('two')], reviewed(1));

  test('behind: which parts, and on how many days the source changed since', () => {
    const translates = { ...digestsOf(source), one: '000000' };
    const translation = guideIn('es', 'g', source.tree.steps, { translates });
    const items = staleEntries(input([source, translation]));
    expect(items).toMatchObject([
      { language: 'es', owner: 'network-team', reasons: [{ kind: 'translation-behind', parts: ['one'] }] },
    ]);
    expect(items[0]!.reasons[0]!.text).toBe('Changed in guides/en/g.md since: one (1 part).');
    const changes = new Map([
      ['guides/en/g.md', ['2026-01-01', '2026-11-10', '2026-11-12']],
      ['guides/es/g.md', ['2026-01-02', '2026-11-01']],
    ]);
    expect(staleEntries(input([source, translation], { changes }))[0]!.reasons[0]).toMatchObject({
      changes: 2,
      since: '2026-11-10',
      text: 'Changed in guides/en/g.md since: one (1 part; the file changed on 2 days since this one did).',
    });
  });

  test('not stamped', () => {
    expect(reasonsOf([source, guideIn('es', 'g', [])])).toEqual(['guides/es/g.md translation-not-stamped']);
  });

  test('up to date: nothing, without a review of its own', () => {
    const translates = digestsOf(source);
    expect(reasonsOf([source, guideIn('es', 'g', source.tree.steps, { translates })])).toEqual([]);
  });

  test('of a source that is no MDX: nothing that anyone could know', () => {
    const broken = article('a', '<Steps>', reviewed(1));
    expect(reasonsOf([broken, articleIn('es', 'a', '', { translates: { title: '000000' } })])).toEqual([]);
  });
});

test('a flag, with who and what', () => {
  const flags = [{ on: '2026-11-19', what: 'The menu is called Network now.', by: 'Ana' }];
  const [item] = staleEntries(input([article('a', '', { ...reviewed(1), flags })]));
  expect(item).toMatchObject({ waiting: 1, reasons: [{ kind: 'flagged', since: '2026-11-19' }] });
  expect(item!.reasons[0]!.text).toBe('Flagged on 2026-11-19 by Ana: The menu is called Network now.');
});

test('a phrase that the search does not answer any more, in the language of the phrase', () => {
  const phrases = [
    { id: 'a', language: 'en', phrase: 'wifi', first: 'b' },
    { id: 'a', language: 'es', phrase: 'güifi', first: null },
    // It is not in the file any more.
    { id: 'a', language: 'en', phrase: 'wireless', first: 'b' },
  ];
  const asked = ['wifi', 'güifi'];
  const [item, ...others] = staleEntries(input([article('a', '', { ...reviewed(1), asked })], { phrases }));
  expect(others).toEqual([]);
  expect(item!.reasons.map(({ text }) => text)).toEqual([
    'A search for "wifi" does not bring it among the first three; "b" comes first.',
  ]);
});

describe('figures', () => {
  const figures = (solved: number, notSolved: number, from = '2026-10-01') => ({
    figures: { format: 1 as const, from, to: '2026-10-31', entries: { a: { used: 100, solved, notSolved } } },
  });

  test('that say it fails, from the share and the number on that site.yaml names', () => {
    const entry = article('a', '', reviewed(60));
    expect(reasonsOf([entry], figures(12, 8))).toEqual(['articles/en/a.mdx failing']);
    expect(reasonsOf([entry], figures(13, 8))).toEqual([]);
    expect(reasonsOf([entry], figures(0, 19))).toEqual([]);
    expect(staleEntries(input([entry], figures(12, 8)))[0]!.reasons[0]!.text).toBe(
      'It did not help 8 of 20 readers who said so, from 2026-10-01 to 2026-10-31.',
    );
  });

  test('of a time before the review say nothing about the text as it is now', () => {
    expect(reasonsOf([article('a', '', reviewed(20))], figures(0, 50))).toEqual([]);
    expect(reasonsOf([article('a')], figures(0, 50))).toEqual([
      'articles/en/a.mdx never-reviewed',
      'articles/en/a.mdx failing',
    ]);
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
  expect(reasonsOf(entries)).toEqual(['articles/en/staff.mdx never-reviewed']);
});

test('problems of a check stand at the review, and only for what is past its limit', () => {
  const problems = checkReviews(
    [article('a'), guide('g', [], reviewed(200)), guide('soon', [], reviewed(179)), articleIn('es', 'a')],
    policy(),
    TODAY,
    locate,
  );
  expect(briefly(problems)).toEqual([
    'articles/en/a.mdx reviewed:1:1 stale/never-reviewed',
    'guides/en/g.md reviewed:1:1 stale/overdue',
  ]);
  expect(problems[1]!.message).toContain('after 180 days, 20 days ago');
});

test('every kind of reason says what is the case and what to check', () => {
  expect(REASON_KINDS).toHaveLength(17);
});
