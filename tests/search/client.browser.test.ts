import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { clientFiles, writeAll } from '../../scripts/bench/search/client-files.ts';
import type { SearchAnswer, SearchOptions, Search } from '../../src/search/client.ts';
import { serveSite, type Served } from '../../src/site/serve.ts';
import { launchBrowser } from '../browser.ts';
import { page as pageHtml, writeFiles } from '../site/temp-site.ts';
import { indexSite, searchableSite, sourceOf } from './fixture.ts';

const BASE = '/help/';
const POLICY = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'";
const browser = await launchBrowser();

type Client = Pick<Search, 'search'>;

let folder: string;
let site: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script type="module" src="${BASE}start.js"></script>`;
  writeFiles(folder, {
    ...searchableSite(BASE),
    'en/search/index.html': pageHtml('', { head }),
    'start.js': "import { search } from './client/client.js'; globalThis.client = { search };",
  });
  writeAll(join(folder, 'client'), clientFiles());
  await indexSite(folder, sourceOf(BASE));
  site = await serveSite({ folder, base: BASE, port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await browser?.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

interface OpenPage {
  page: Page;
  /** What the console and the content policy complained about. */
  complaints: string[];
  ask(query: string, options?: Partial<Omit<SearchOptions, 'signal'>>): Promise<SearchAnswer>;
}

async function openSearchPage(): Promise<OpenPage> {
  const context = await browser!.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.url}en/search/`);
  await page.waitForFunction(() => 'client' in globalThis);
  return {
    page,
    complaints,
    ask: (query, options = {}) =>
      page.evaluate(
        ([words, given]) => (globalThis as unknown as { client: Client }).client.search(words, given),
        [query, { base: BASE, language: 'en', ...options }] as const,
      ),
  };
}

describe.skipIf(browser === undefined)('the search in a browser', () => {
  it('works under a strict content policy, without a complaint', async () => {
    const { ask, complaints } = await openSearchPage();
    expect(await ask('router')).toMatchObject({ state: 'found', total: 2, weak: false });
    expect(complaints).toEqual([]);
  });

  it('loads what it needs only, and each file once', async () => {
    const { page, ask } = await openSearchPage();
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    await ask('router');
    await ask('router');
    const folders = asked.map((path) => path.replace(/[0-9a-f]{12}/, 'made'));
    expect(folders.sort()).toEqual([
      '/help/search/en/index.json',
      '/help/search/en/made/terms/0.txt',
      '/help/search/en/made/text/0.json',
      '/help/search/en/made/text/1.json',
    ]);
  });

  it('searches in another language than that of the page', async () => {
    const { ask } = await openSearchPage();
    const answer = await ask('sieć', { language: 'pl' });
    expect(answer).toMatchObject({ state: 'found', results: [{ title: 'Brak internetu mimo Wi-Fi' }] });
  });

  it('survives whatever is typed', async () => {
    const { ask, complaints } = await openSearchPage();
    const typed = [
      '<script>alert(1)</script>',
      '"',
      '\\',
      '\u0000',
      '💥'.repeat(50),
      'router '.repeat(200),
      '../../',
      '%00',
      '__proto__',
      'constructor toString',
    ];
    for (const query of typed) expect((await ask(query)).state, query).toBe('found');
    expect(complaints).toEqual([]);
  });

  it('says when it cannot work, and works again when it can', async () => {
    const { page, ask } = await openSearchPage();
    await page.context().setOffline(true);
    expect((await ask('router')).state).toBe('unavailable');
    await page.context().setOffline(false);
    expect(await ask('router')).toMatchObject({ state: 'found', total: 2 });
  });

  it('keeps to the newest of several searches at once', async () => {
    const { page } = await openSearchPage();
    const states = await page.evaluate(async (base) => {
      const { search } = (globalThis as unknown as { client: Client }).client;
      const [first, second] = [new AbortController(), new AbortController()];
      const older = search('rou', { base, language: 'en', signal: first.signal });
      first.abort();
      const newer = search('router', { base, language: 'en', signal: second.signal });
      return (await Promise.all([older, newer])).map((answer) => `${answer.state} ${answer.query}`);
    }, BASE);
    expect(states).toEqual(['superseded rou', 'found router']);
  });
});
