import { describe, expect, test } from 'vitest';
import { mergeLedger, currentAddresses } from '../../src/library/ledger.ts';
import { pageOf, parseAddress, readLedger } from '../../src/library/ledger-address.ts';
import { article, articleIn, guide, published, step, TODAY } from './builders.ts';

const noInternet = guide('no-internet', [
  step('start', ['yes', 'only-device']),
  step('end', [], { ending: 'solved' }),
]);
const router = article('router', '## Hold {#hold}\n\n## No id\n\n### Deep {#deep}\n');

describe('an address of the ledger', () => {
  test.each([
    ['articles/router/', { type: 'article', id: 'router' }],
    ['articles/router/#hold-button', { type: 'article', id: 'router', anchor: 'hold-button' }],
    ['guides/no-internet/', { type: 'guide', id: 'no-internet' }],
    ['guides/no-internet/start/', { type: 'guide', id: 'no-internet', step: 'start' }],
    ['guides/no-internet/start/=yes', { type: 'guide', id: 'no-internet', step: 'start', answer: 'yes' }],
  ])('%s is taken apart', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  test.each([
    'articles/router',
    '/articles/router/',
    'articles/Router/',
    'articles/router/#',
    'articles/router/step/',
    'guides/a/b/c/',
    'guides/a/=yes',
    'guides/a/b/=',
    'guides/a/#b',
    'topics/a/',
    '<<<<<<< HEAD',
    'articles/a/#b c',
  ])('%s is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test('its page is without answer and anchor', () => {
    expect(pageOf({ type: 'guide', id: 'a', step: 'b', answer: 'c' })).toBe('guides/a/b/');
    expect(pageOf({ type: 'article', id: 'a', anchor: 'b' })).toBe('articles/a/');
  });
});

test('a ledger is read with line numbers, without comments and empty lines', () => {
  const lines = readLedger('# A comment\r\n\r\narticles/a/\r\nnonsense\n');
  expect(lines.map(({ text, line }) => [text, line])).toEqual([
    ['articles/a/', 3],
    ['nonsense', 4],
  ]);
});

describe('current addresses', () => {
  test('are entries, steps, answers and written heading ids, sorted by code point', () => {
    expect(currentAddresses(published([router, noInternet]), 'en')).toEqual([
      'articles/router/',
      'articles/router/#deep',
      'articles/router/#hold',
      'guides/no-internet/',
      'guides/no-internet/end/',
      'guides/no-internet/start/',
      'guides/no-internet/start/=only-device',
      'guides/no-internet/start/=yes',
    ]);
  });

  test('every language publishes every entry, with the headings of its translation', () => {
    const all = published([
      router,
      articleIn('es', 'router', '## Mantener {#hold}\n'),
      articleIn('pl', 'router', '', { draft: true }),
    ]);
    expect(currentAddresses(all, 'es')).toEqual(['articles/router/', 'articles/router/#hold']);
    expect(currentAddresses(all, 'pl')).toEqual(currentAddresses(all, 'en'));
  });

  test('are only of what customers can see today', () => {
    const entries = [
      article('draft', '', { draft: true }),
      article('staff', '', { audience: 'agent' }),
      article('tomorrow', '', { publicFrom: '2026-11-21' }),
      article('yesterday', '', { until: '2026-11-19' }),
      article('from-today', '', { publicFrom: TODAY }),
      article('until-today', '', { until: TODAY }),
      article('retired', '', { status: 'retired' }),
    ];
    expect(currentAddresses(published(entries), 'en')).toEqual([
      'articles/from-today/',
      'articles/retired/',
      'articles/until-today/',
    ]);
  });
});

describe('mergeLedger', () => {
  const now = published([router, noInternet]);
  const full = `# Mine\n${currentAddresses(now, 'en').join('\n')}\n`;

  test('a new ledger begins with a comment and has every address', () => {
    const { text, added, kept, dropped } = mergeLedger('', now, 'en');
    expect(text).toMatch(/^# .*npm run ledger.*\narticles\/router\/\n/);
    expect(added).toEqual(currentAddresses(now, 'en'));
    expect([kept, dropped]).toEqual([[], []]);
    expect(mergeLedger(text, now, 'en').text).toBe(text);
  });

  test('keeps its own comment; sorts and removes doubles, which merging two branches leaves', () => {
    const lines = currentAddresses(now, 'en');
    const mixed = `# Mine\n${[...lines.toReversed(), lines[0]].join('\r\n')}\r\n`;
    expect(mergeLedger(mixed, now, 'en').text).toBe(full);
  });

  test('pages, steps and headings that are gone stay, for someone has their address', () => {
    const gone = [
      'articles/gone/',
      'articles/router/#gone',
      'guides/gone/',
      'guides/gone/a/=b',
      'guides/no-internet/gone/',
    ];
    const { text, dropped } = mergeLedger(`${full}${gone.join('\n')}\n`, now, 'en');
    expect(dropped).toEqual([]);
    expect(readLedger(text).map((line) => line.text)).toEqual(
      [...currentAddresses(now, 'en'), ...gone].sort(),
    );
  });

  test('an answer is dropped if its step still asks', () => {
    const { text, dropped } = mergeLedger(`${full}guides/no-internet/start/=gone\n`, now, 'en');
    expect(dropped).toEqual(['guides/no-internet/start/=gone']);
    expect(text).toBe(full);
  });

  test('an answer stays while a new one could have taken its place, and the new one waits', () => {
    const renamed = published([
      router,
      guide('no-internet', [step('start', ['yes', 'one-device']), step('end')]),
    ]);
    const { text, added, dropped } = mergeLedger(full, renamed, 'en');
    expect([added, dropped]).toEqual([[], []]);
    expect(text).toBe(full);
  });

  test('once the line of the old answer is deleted, the new one is added', () => {
    const renamed = published([
      router,
      guide('no-internet', [step('start', ['yes', 'one-device']), step('end')]),
    ]);
    const { added } = mergeLedger(full.replace('guides/no-internet/start/=only-device\n', ''), renamed, 'en');
    expect(added).toEqual(['guides/no-internet/start/=one-device']);
  });

  test('answers of what is retired stay', () => {
    const retired = published([router, guide('no-internet', [step('start')], { status: 'retired' })]);
    expect(mergeLedger(full, retired, 'en').text).toBe(full);
  });

  test('answers below an old id of the guide are known, and stay', () => {
    const old = full.replaceAll('guides/no-internet/', 'guides/wifi/');
    const moved = published([
      router,
      { ...noInternet, matter: { ...noInternet.matter, formerly: ['wifi'] } },
    ]);
    const { kept, dropped } = mergeLedger(old, moved, 'en');
    expect(kept).toContain('guides/wifi/start/=only-device');
    expect(dropped).toEqual([]);
  });
});
