import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSearch, type Reach, type SearchAnswer, type SearchOptions } from '../../src/search/client.ts';
import { page, writeFiles } from '../site/temp-site.ts';
import { findable, indexSite, searchableSite, sourceOf } from './fixture.ts';

const BASE = '/help/';
const GUIDE = '/help/en/guides/no-internet/';
const ARTICLE = '/help/en/articles/restart-router/';
let folder: string;

const fromDisk: Reach = (_base, language) => async (path) =>
  readFileSync(join(folder, 'search', language, path), 'utf8');
const { search, suggest } = makeSearch(fromDisk);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  writeFiles(folder, {
    ...searchableSite(BASE),
    ...Object.fromEntries(
      ['guide', 'article'].map((type) => [
        `en/${type}s/tie/index.html`,
        page('<p>It is purple.</p>', { title: 'A purple lamp', main: findable({ type }) }),
      ]),
    ),
    // Spanish has this in English only.
    'es/articles/invoice/index.html': page('<p>Where to find your invoice.</p>', {
      lang: 'es',
      title: 'Find an invoice',
      main: findable({ type: 'article', topic: 'orders' }),
    }).replace('<h1>', '<h1 lang="en">'),
  });
  const source = sourceOf(BASE, {
    asked: new Map([[ARTICLE, ['box with blinkenlights is kaput']]]),
    names: { en: { mesh: ['Mesh system', 'wifi puck'] } },
    groups: {
      en: [
        ['router', 'gateway'],
        ['forget', 'log out of'],
      ],
    },
  });
  await indexSite(folder, source);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function find(
  query: string,
  options: Partial<SearchOptions> = {},
): Promise<SearchAnswer & { state: 'found' }> {
  const answer = await search(query, { base: BASE, language: 'en', ...options });
  if (answer.state !== 'found') throw new Error(JSON.stringify(answer));
  return answer;
}

async function urls(query: string, options: Partial<SearchOptions> = {}): Promise<string[]> {
  const { results, weak } = await find(query, options);
  return weak ? [] : results.map(({ url }) => url);
}

describe('a search', () => {
  it('finds guides and articles below the base path, with their steps and sections as deep links', async () => {
    const { results, total, weak, query } = await find('router');
    expect({ total, weak, query }).toEqual({ total: 2, weak: false, query: 'router' });
    const [article, guide] = results.toSorted((a, b) => (a.type < b.type ? -1 : 1));
    expect(article).toMatchObject({
      type: 'article',
      url: ARTICLE,
      topic: 'hardware',
      products: ['router', 'mesh'],
    });
    expect(article?.within.map(({ title, url }) => ({ title, url }))).toEqual([
      { title: 'Lights of the router', url: `${ARTICLE}#lights` },
    ]);
    expect(guide).toMatchObject({ type: 'guide', title: 'No internet, though Wi-Fi is on', url: GUIDE });
    expect(guide?.within.map((step) => step.url).sort()).toEqual([`${GUIDE}lights/`, `${GUIDE}restart/`]);
  });

  it('shows how a guide begins', async () => {
    const { results } = await find('WLAN');
    expect(results[0]).toMatchObject({
      url: GUIDE,
      first: {
        question: 'Restart the router',
        url: `${GUIDE}restart/`,
        answers: [{ text: 'Lights of the router', url: '../lights/' }],
      },
    });
    expect(results[0]?.excerpt.find(({ marked }) => marked)?.text).toBe('WLAN');
  });

  it('gives excerpts as text and marks, never as HTML', async () => {
    const { results } = await find('enter');
    const text = results[0]?.excerpt.map((part) => part.text).join('');
    expect(text).toMatch(/^Pull the plug, wait ten seconds, type 192\.168\.1\.1 <enter>\./);
    expect(results[0]?.excerpt.filter(({ marked }) => marked)).toEqual([{ text: 'enter', marked: true }]);
  });

  it('takes whole questions: no word is compulsory', async () => {
    expect((await urls('hello, could you please tell me how I slowly restart the router box thing'))[0]).toBe(
      ARTICLE,
    );
  });

  it('puts a guide first when scores are close', async () => {
    expect(await urls('purple lamp')).toEqual(['/help/en/guides/tie/', '/help/en/articles/tie/']);
  });

  it('searches in the language that it is told, with and without accents', async () => {
    expect(await urls('rúter', { language: 'es' })).toHaveLength(2);
    expect(await urls('RUTER', { language: 'es' })).toEqual(await urls('rúter', { language: 'es' }));
    expect(await urls('haslo', { language: 'pl' })).toEqual(await urls('hasło', { language: 'pl' }));
    expect(await urls('odczekaj', { language: 'en' })).toEqual([]);
  });

  it('knows what customers call things, and shows none of it', async () => {
    expect(await urls('gateway')).toEqual(await urls('router'));
    expect((await urls('log out of network'))[0]).toBe(GUIDE);
    expect(await urls('wifi puck')).toContain(ARTICLE);
    const { results } = await find('blinkenlights kaput');
    expect(results[0]?.url).toBe(ARTICLE);
    expect(JSON.stringify(results)).not.toContain('blinken');
  });

  it('keeps to filters: one of the values, for each of the names', async () => {
    const types = async (filters: SearchOptions['filters']): Promise<string[]> =>
      (await find('router', { filters: filters ?? {} })).results.map(({ type }) => type).sort();
    expect(await types({ topic: ['hardware'] })).toEqual(['article']);
    expect(await types({ topic: ['hardware', 'network'] })).toEqual(['article', 'guide']);
    expect(await types({ type: ['guide'], product: ['router'] })).toEqual(['guide']);
    expect(await types({ topic: ['hardware'], type: ['guide'] })).toEqual([]);
    expect(await types({ topic: [] })).toEqual(['article', 'guide']);
    expect(await types({ product: ['toaster'] })).toEqual([]);
  });

  it('gives no more than the limit, and says how many there are', async () => {
    const { results, total } = await find('router', { limit: 1 });
    expect([results.length, total]).toEqual([1, 2]);
  });

  it('answers in the source language where this one has nothing, and says so', async () => {
    const { results, weak } = await find('where is my invoice', { language: 'es' });
    expect(weak).toBe(false);
    expect(results.map(({ url, language }) => ({ url, language }))).toEqual([
      { url: '/help/es/articles/invoice/', language: 'en' },
    ]);
    expect(
      (await find('rúter', { language: 'es' })).results.every(({ language }) => language === undefined),
    ).toBe(true);
  });
});

describe('slips', () => {
  it('are corrected, and it is said', async () => {
    const { corrected, results, weak } = await find('Ruoter lihgts');
    expect({ corrected, weak }).toEqual({ corrected: 'Router lights', weak: false });
    expect(results).toHaveLength(2);
    expect((await find('router')).corrected).toBeUndefined();
  });

  it('are left alone if somebody wants that', async () => {
    const { corrected, weak } = await find('ruoter', { exact: true });
    expect({ corrected, weak }).toEqual({ corrected: undefined, weak: true });
  });
});

describe('where nothing fits', () => {
  it('says so, and gives what comes closest, guides first', async () => {
    const { results, weak } = await find('photosynthesis of seaweed while you wait ten days underwater');
    expect(weak).toBe(true);
    expect(results[0]?.type).toBe('guide');
  });

  it('tells no guess at words that leads to nothing', async () => {
    expect((await find('underwater photosynthesis rouer seaweed archaeology')).corrected).toBeUndefined();
  });

  it('has nothing for nothing', async () => {
    for (const query of ['', '   ', 'zzzzqqqq xxxxjjjj', '!?', '"']) {
      expect(await find(query)).toEqual({ state: 'found', query, results: [], total: 0, weak: true });
    }
  });
});

describe('suggestions', () => {
  const suggested = async (typed: string): Promise<string[]> =>
    (await suggest(typed, { base: BASE, language: 'en' })).map(({ text }) => text);

  it('are titles and asked phrases of which words begin so', async () => {
    expect(await suggested('inter')).toEqual(['No internet, though Wi-Fi is on']);
    expect(await suggested('wi-fi no')).toEqual(['No internet, though Wi-Fi is on']);
    expect(await suggested('how to rest')).toEqual(['How to restart a router, slowly & safely']);
    expect(await suggested('box blink')).toEqual(['box with blinkenlights is kaput']);
  });

  it('lead to their entry, once', async () => {
    expect(await suggest('rout', { base: BASE, language: 'en' })).toEqual([
      { text: 'How to restart a router, slowly & safely', url: ARTICLE, type: 'article' },
    ]);
  });

  it('are none for nothing, for one letter, and where the index cannot be had', async () => {
    for (const typed of ['', 'r', '?', 'zzzz']) expect(await suggested(typed)).toEqual([]);
    expect(await suggest('rout', { base: BASE, language: 'xx' })).toEqual([]);
  });
});

describe('a search that cannot work', () => {
  it('says so instead of throwing', async () => {
    const answer = await search('router', { base: BASE, language: 'xx' });
    expect(answer).toMatchObject({ state: 'unavailable', query: 'router' });
  });

  it('works again when the connection is back, and when the site was built anew', async () => {
    let online = false;
    const flaky = makeSearch((base, language) => (path) => {
      if (online) return fromDisk(base, language)(path);
      return Promise.reject(new Error('offline'));
    });
    const options = { base: BASE, language: 'en' };
    expect(await flaky.search('router', options)).toEqual({
      state: 'unavailable',
      query: 'router',
      reason: 'offline',
    });
    online = true;
    expect((await flaky.search('router', options)).state).toBe('found');
    online = false;
    expect((await flaky.search('xylophone', options)).state).toBe('unavailable');
    online = true;
    expect((await flaky.search('xylophone', options)).state).toBe('found');
  });

  it('says that it was superseded when nobody waits for it any more', async () => {
    const controller = new AbortController();
    const old = search('router', { base: BASE, language: 'en', signal: controller.signal });
    controller.abort();
    expect(await old).toEqual({ state: 'superseded', query: 'router' });
    expect((await search('router', { base: BASE, language: 'en' })).state).toBe('found');
  });
});
