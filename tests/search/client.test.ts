import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSearch, type Search, type SearchAnswer, type SearchOptions } from '../../src/search/client.ts';
import { buildSearchIndex } from '../../src/site/search-index.ts';
import { serveSite, type Served } from '../../src/site/serve.ts';
import { writeFiles } from '../site/temp-site.ts';
import { searchableSite } from './fixture.ts';

const BASE = '/help/';
let folder: string;
let site: Served;
let search: Search;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  writeFiles(folder, searchableSite(BASE));
  await buildSearchIndex(folder);
  site = await serveSite({ folder, base: BASE, port: 0, host: '127.0.0.1' });
  search = searchFromDisk();
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Node imports scripts from disk only; the data comes over HTTP as in a browser. */
function searchFromDisk(): Search {
  return makeSearch(
    (url) => import(pathToFileURL(join(folder, url.slice(site.url.length).split('?')[0]!)).href),
  );
}

function ask(query: string, options: Partial<SearchOptions> = {}): Promise<SearchAnswer> {
  return search(query, { base: site.url, language: 'en', ...options });
}

async function find(
  query: string,
  options: Partial<SearchOptions> = {},
): Promise<SearchAnswer & { state: 'found' }> {
  const answer = await ask(query, options);
  if (answer.state !== 'found') throw new Error(JSON.stringify(answer));
  return answer;
}

describe('a search', () => {
  it('finds guides and articles below the base path, with the steps of a guide in one result', async () => {
    const { results, total, complete, query } = await find('router');
    expect({ total, complete, query }).toEqual({ total: 2, complete: true, query: 'router' });
    const [first, second] = results.toSorted((a, b) => (a.type < b.type ? -1 : 1));
    expect(first).toMatchObject({
      type: 'article',
      title: 'How to restart a router, slowly & safely',
      url: '/help/en/articles/restart-router/',
      topic: 'hardware',
      products: ['router', 'mesh'],
    });
    expect(first?.within.map(({ title, url }) => ({ title, url }))).toEqual([
      { title: 'Lights of the router', url: '/help/en/articles/restart-router/#lights' },
    ]);
    expect(second).toMatchObject({
      type: 'guide',
      title: 'No internet, though Wi-Fi is on',
      url: '/help/en/guides/no-internet/',
      topic: 'network',
    });
    expect(second?.within.map((step) => step.url).sort()).toEqual([
      '/help/en/guides/no-internet/lights/',
      '/help/en/guides/no-internet/restart/',
    ]);
  });

  it('shows the text of a guide that matched itself, and of the steps below it', async () => {
    const { results } = await find('WLAN');
    expect(results.map((result) => result.url)).toEqual(['/help/en/guides/no-internet/']);
    expect(results[0]?.excerpt.find((part) => part.marked)?.text).toContain('WLAN');
    expect(results[0]?.within).toEqual([]);
  });

  it('gives excerpts as text and marks, never as HTML', async () => {
    const { results } = await find('enter', { filters: { type: ['article'] } });
    const text = results[0]?.excerpt.map((part) => part.text).join('');
    expect(text).toContain('slowly & safely');
    expect(text).toContain('type 192.168.1.1 <enter>.');
    expect(results[0]?.excerpt.filter((part) => part.marked).map((part) => part.text)).toEqual([
      '<enter>.',
      '<enter>.',
    ]);
  });

  it('searches in the language that it is told', async () => {
    const titles = async (query: string, language: string): Promise<string[]> =>
      (await find(query, { language })).results.map((result) => result.title).sort();
    expect(await titles('rúter', 'es')).toEqual(['Cómo reiniciar un rúter', 'Sin internet aunque hay wifi']);
    expect(await titles('rutera', 'pl')).toEqual([
      'Brak internetu mimo Wi-Fi',
      'Jak uruchomić ruter ponownie',
    ]);
    expect(await titles('odczekaj', 'en')).toEqual([]);
  });

  it('keeps to filters: one of the values, for each of the names', async () => {
    const urls = async (filters: SearchOptions['filters']): Promise<string[]> =>
      (await find('router', { filters: filters ?? {} })).results.map((result) => result.type).sort();
    expect(await urls({ topic: ['hardware'] })).toEqual(['article']);
    expect(await urls({ topic: ['hardware', 'network'] })).toEqual(['article', 'guide']);
    expect(await urls({ topic: ['hardware'], type: ['step'] })).toEqual([]);
    expect(await urls({ topic: [] })).toEqual(['article', 'guide']);
  });

  it('counts the values of filters if it is asked to', async () => {
    expect((await find('router')).filters).toEqual({});
    expect((await find('router', { counts: true })).filters).toMatchObject({
      type: { article: 1, step: 2 },
      topic: { hardware: 1, network: 2 },
    });
  });

  it('gives no more than the limit, and says so', async () => {
    const one = await find('router', { limit: 1 });
    expect(one.results).toHaveLength(1);
    expect(one.complete).toBe(false);
    expect(one.total).toBeGreaterThan(1);
  });

  it('finds nothing for nothing', async () => {
    for (const query of ['', '   ', 'zzzzqqqq xxxxjjjj', '!?', '"']) {
      const nothing = { state: 'found', query, results: [], total: 0, complete: true, filters: {} };
      expect(await ask(query)).toEqual(nothing);
    }
  });
});

describe('a search that cannot work', () => {
  it('says so instead of throwing', async () => {
    expect(await ask('router', { language: 'xx' })).toMatchObject({ state: 'unavailable', query: 'router' });
    const broken = makeSearch(() => Promise.reject(new Error('offline')));
    const answer = await broken('router', { base: '/', language: 'en' });
    expect(answer).toEqual({ state: 'unavailable', query: 'router', reason: 'offline' });
  });

  it('works again when the connection is back, from an address that was never tried', async () => {
    const tried: string[] = [];
    let online = false;
    const fromDisk = (url: string): Promise<unknown> =>
      import(pathToFileURL(join(folder, url.slice(site.url.length).split('?')[0]!)).href);
    const flaky = makeSearch((url) => {
      tried.push(url.slice(site.url.length));
      return online ? fromDisk(url) : Promise.reject(new Error('offline'));
    });
    const options = { base: site.url, language: 'en' };
    expect((await flaky('router', options)).state).toBe('unavailable');
    online = true;
    expect((await flaky('router', options)).state).toBe('found');
    expect((await flaky('wifi', options)).state).toBe('found');
    expect(tried).toEqual(['pagefind/en/pagefind.js', 'pagefind/en/pagefind.js?1']);
  });

  it('does not take a lost connection for "nothing found"', async () => {
    const other = await serveSite({ folder, base: BASE, port: 0, host: '127.0.0.1' });
    const options = { base: other.url, language: 'pl' };
    const lost = makeSearch((url) => import(pathToFileURL(join(folder, url.slice(other.url.length))).href));
    expect(await lost('sieć', options)).toMatchObject({ state: 'found', total: 1 });
    await other.close();
    expect((await lost('hasło', options)).state).toBe('unavailable');
  });
});

describe('a search that nobody waits for any more', () => {
  it('says that it was superseded', async () => {
    const controller = new AbortController();
    const old = ask('router', { signal: controller.signal });
    controller.abort();
    expect(await old).toEqual({ state: 'superseded', query: 'router' });
    expect((await ask('router')).state).toBe('found');
  });
});
