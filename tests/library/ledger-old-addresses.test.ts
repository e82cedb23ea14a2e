import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/library/model.ts';
import { oldAddresses, oldAnchors, oldShortAddresses } from '../../src/library/old-addresses.ts';
import { readOldPath } from '../../src/library/old-paths.ts';
import { article, briefly, guide, locate, published, step } from './builders.ts';

/** `path -> where it leads`, of one language unless all are asked for. */
function leads(entries: readonly Entry[], ledgers: Record<string, string> = {}, language = 'en'): string[] {
  const { addresses, problems } = oldAddresses(published(entries), ledgers, locate);
  expect(problems).toEqual([]);
  return addresses
    .filter((old) => old.language === language)
    .map(
      ({ path, to }) =>
        `${path} -> ${to === undefined ? 'over' : [to.type, to.id, to.step].filter(Boolean).join(' ')}`,
    );
}

function problemsOf(...entries: Entry[]): string[] {
  return briefly(oldAddresses(published(entries), {}, locate).problems);
}

describe('old addresses lead on', () => {
  test('of an article, in every language', () => {
    const entries = [article('modem', '', { formerly: ['router', 'box'] })];
    expect(leads(entries, {}, 'pl')).toEqual([
      'pl/articles/box/ -> article modem',
      'pl/articles/router/ -> article modem',
    ]);
    expect(leads(entries, {}, 'es')).toHaveLength(2);
  });

  test('of a guide, with its steps and their old ids', () => {
    const entries = [
      guide('wifi', [step('start', [], { formerly: ['begin'] }), step('end')], { formerly: ['net'] }),
    ];
    expect(leads(entries)).toEqual([
      'en/guides/net/ -> guide wifi',
      'en/guides/net/begin/ -> guide wifi start',
      'en/guides/net/end/ -> guide wifi end',
      'en/guides/net/start/ -> guide wifi start',
      'en/guides/wifi/begin/ -> guide wifi start',
    ]);
  });

  test('of an older site, in the language of the source or the one that they name', () => {
    const entries = [
      article('router', '', {
        addresses: [
          '/hc/en-us/articles/12-wifi',
          '/hc/es-mx/articles/12',
          '/es/antiguo/',
          '/kb/1.html',
          '#hold',
        ],
      }),
    ];
    expect(leads(entries)).toEqual([
      'hc/en-us/articles/12-wifi/ -> article router',
      'kb/1.html -> article router',
    ]);
    expect(leads(entries, {}, 'es')).toEqual([
      'es/antiguo/ -> article router',
      'hc/es-mx/articles/12/ -> article router',
    ]);
  });

  test('of the ledger, for steps of a retired guide and for an entry of another kind', () => {
    const retired = guide('net', [step('start')], { status: 'retired' });
    const ledger = {
      en: 'guides/net/\nguides/net/start/\nguides/net/gone/\nguides/net/gone/=yes\narticles/box/\narticles/box/#a\n',
    };
    expect(leads([retired, guide('fix', [], { formerly: ['box'] })], ledger)).toEqual([
      'en/articles/box/ -> guide fix',
      'en/guides/box/ -> guide fix',
      'en/guides/net/gone/ -> guide net',
    ]);
  });

  test('of what is over, with all that it covered', () => {
    const over = guide('sale', [step('start')], {
      until: '2026-11-19',
      formerly: ['offer'],
      addresses: ['/sale'],
    });
    expect(leads([over], { en: 'guides/sale/gone/\n' })).toEqual([
      'en/guides/offer/ -> over',
      'en/guides/offer/start/ -> over',
      'en/guides/sale/ -> over',
      'en/guides/sale/gone/ -> over',
      'en/guides/sale/start/ -> over',
      'sale/ -> over',
    ]);
  });

  test('present pages are never old', () => {
    const entries = [article('router', '## Hold {#hold}\n'), guide('wifi', [step('start')])];
    expect(
      leads(entries, { en: 'articles/router/\narticles/router/#hold\nguides/wifi/\nguides/wifi/start/\n' }),
    ).toEqual([]);
  });
});

describe('an old address that is in use', () => {
  test.each<[string, Entry[], string]>([
    [
      'the id of another entry',
      [article('a', '', { formerly: ['b'] }), guide('b', [])],
      'articles/en/a.mdx formerly.0:1:1',
    ],
    [
      'the old id of another entry',
      [article('a', '', { formerly: ['x'] }), guide('b', [], { formerly: ['y', 'x'] })],
      'guides/en/b.md formerly.1:1:1',
    ],
    [
      'a present page',
      [article('a', '', { addresses: ['/pl/articles/b/'] }), article('b')],
      'articles/en/a.mdx addresses.0:1:1',
    ],
    [
      'a page under an old id',
      [article('a', '', { addresses: ['/en/articles/x/'] }), article('b', '', { formerly: ['x'] })],
      'articles/en/a.mdx addresses.0:1:1',
    ],
    [
      'the address of another entry',
      [article('a', '', { addresses: ['/x'] }), article('b', '', { addresses: ['/x/'] })],
      'articles/en/b.mdx addresses.0:1:1',
    ],
    [
      'a short address',
      [article('a', '', { addresses: ['/g/b/'] }), guide('b', [])],
      'articles/en/a.mdx addresses.0:1:1',
    ],
  ])('%s', (_, entries, place) => {
    expect(problemsOf(...entries)).toEqual([`${place} address/taken`]);
  });

  test.each([
    '/',
    '/en/',
    '/es/search/',
    '/en/topics/network/',
    '/en/articles/',
    '/media/a.png',
    '/404.html',
    '/en/404.html',
    '/assets/a.html',
    '/_redirects',
    '/a/',
    '/index.html',
  ])('%s belongs to the site', (address) => {
    const { problems, addresses } = oldAddresses(
      published([article('a', '', { addresses: [address] })]),
      {},
      locate,
    );
    expect(problems.map((p) => p.message)).toEqual([expect.stringContaining('a page of this site')]);
    expect(addresses).toEqual([]);
  });

  test('an entry may say the same twice', () => {
    expect(
      problemsOf(article('a', '', { formerly: ['x'], addresses: ['/en/articles/x/', '/y', '/y/'] })),
    ).toEqual([]);
  });
});

describe('an old address that cannot be served', () => {
  test.each([
    'https://old.example.com/a',
    '/a?id=1',
    '/a#b',
    '//a',
    '/a//b',
    '/../a',
    '/a\\b',
    '/%zz',
    '/a%00',
    '/a:b',
  ])('%s', (address) => {
    expect(readOldPath(address)).toBeUndefined();
    expect(problemsOf(article('a', '', { addresses: [address] }))).toEqual([
      'articles/en/a.mdx addresses.0:1:1 address/invalid',
    ]);
  });

  test('an anchor, for a guide', () => {
    expect(problemsOf(guide('a', [], { addresses: ['#b'] }))).toEqual([
      'guides/en/a.md addresses.0:1:1 address/invalid',
    ]);
  });

  test('a word that is neither path nor anchor is a warning with the path', () => {
    const { problems } = oldAddresses(published([article('a', '', { addresses: ['hc/1'] })]), {}, locate);
    expect(problems.map((p) => [p.id, p.level])).toEqual([['address/unknown-old', 'warning']]);
    expect(problems[0]!.message).toContain('"/hc/1"');
  });
});

test.each([
  ['/hc/en-us/1-wifi', 'hc/en-us/1-wifi/'],
  ['/hc/es/conexi%C3%B3n/', 'hc/es/conexión/'],
  ['/kb/1.html', 'kb/1.html'],
  ['/kb/index.html', 'kb/'],
  ['/view.php', 'view.php/'],
])('%s is served at %s', (address, path) => {
  expect(readOldPath(address)).toBe(path);
});

test('short addresses of old ids and of what is over, whatever kind it was', () => {
  const entries = [
    article('modem', '', { formerly: ['router'] }),
    guide('sale', [], { until: '2026-11-19' }),
  ];
  expect(oldShortAddresses(published(entries))).toEqual([
    { path: 'a/router/', to: { type: 'article', id: 'modem' } },
    { path: 'a/sale/', to: undefined },
    { path: 'g/router/', to: { type: 'article', id: 'modem' } },
    { path: 'g/sale/', to: undefined },
  ]);
});

test('old anchors of an article that its text does not have', () => {
  const router = article('router', '', { addresses: ['#hold', '#press', '#hold', '/x'] });
  expect(oldAnchors(router, [{ id: 'press' }])).toEqual(['hold']);
});
