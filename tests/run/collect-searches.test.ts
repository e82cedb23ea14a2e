import { describe, expect, it, vi } from 'vitest';
import { cleanQuery, collectSearches } from '../../src/run/collect-searches.ts';
import { beginSearch, endSearch } from '../../src/run/search-event.ts';

describe('a query that is counted', () => {
  it.each([
    ['Zapomniałem HASŁA  do Wi-Fi', 'zapomnialem hasla do wi-fi'],
    ['mail to ana@example.com does not arrive', 'mail to * does not arrive'],
    ['card 4111 1111 1111 1111 refused', 'card * refused'],
    ['my password is hunter22', 'my password is *'],
    ['call me on 555 123 456', 'call me on *'],
    ['order 123456', 'order *'],
    ['error 0x80 windows 11', 'error 0x80 windows 11'],
  ])('is folded, and says nothing of who asked: %s', (typed, counted) => {
    expect(cleanQuery(typed)).toBe(counted);
  });

  it('has at most 200 characters', () => {
    expect(cleanQuery('a b '.repeat(200)).length).toBeLessThanOrEqual(200);
  });
});

describe('the collector of a site', () => {
  it('gets each search once it is over, and nothing else of the page', () => {
    const page = new EventTarget();
    const sent: [string, string][] = [];
    vi.stubGlobal('document', page);
    vi.stubGlobal('navigator', { sendBeacon: (path: string, body: string) => sent.push([path, body]) });
    collectSearches('/searches');
    beginSearch({ query: 'Drukarka 4111111111111111', language: 'pl', count: 3, weak: false });
    endSearch('/pl/guides/printer/');
    endSearch(null);
    beginSearch({ query: '12345', language: 'pl', count: 0, weak: true });
    beginSearch({ query: '   ', language: 'pl', count: 0, weak: true });
    endSearch(null);
    vi.unstubAllGlobals();
    expect(sent.map(([path, body]) => [path, JSON.parse(body)])).toEqual([
      [
        '/searches',
        { query: 'drukarka *', language: 'pl', count: 3, weak: false, chosen: '/pl/guides/printer/' },
      ],
      ['/searches', { query: '*', language: 'pl', count: 0, weak: true, chosen: null }],
    ]);
  });
});
