import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Search, SearchAnswer, SearchOptions } from '../../src/search/client.ts';
import { listFiles } from '../../src/site/files.ts';
import { buildSearchIndex } from '../../src/site/search-index.ts';
import { serveSite, type Served } from '../../src/site/serve.ts';
import { launchBrowser } from '../browser.ts';
import { page as pageHtml, writeFiles } from '../site/temp-site.ts';
import { searchableSite } from './fixture.ts';

const BASE = '/help/';
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";
const browser = await launchBrowser();

let folder: string;
let site: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script type="module" src="${BASE}start.js"></script>`;
  writeFiles(folder, {
    ...searchableSite(BASE),
    'en/search/index.html': pageHtml('', { head }),
    'start.js': "import { search } from './search/client.js'; globalThis.search = search;",
  });
  await writeClient(join(folder, 'search'));
  await buildSearchIndex(folder);
  site = await serveSite({ folder, base: BASE, port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await browser?.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The client as a browser takes it: types out, endings changed. */
async function writeClient(out: string): Promise<void> {
  const source = join(import.meta.dirname, '../../src/search');
  for (const file of await listFiles(source)) {
    const script = stripTypeScriptTypes(readFileSync(join(source, file), 'utf8')).replaceAll(
      /(from '[^']+)\.ts'/g,
      "$1.js'",
    );
    const target = join(out, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, script);
  }
}

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
  await page.waitForFunction(() => 'search' in globalThis);
  return {
    page,
    complaints,
    ask: (query, options = {}) =>
      page.evaluate(([words, given]) => (globalThis as unknown as { search: Search }).search(words, given), [
        query,
        { base: BASE, language: 'en', ...options },
      ] as const),
  };
}

describe.skipIf(browser === undefined)('the search in a browser', () => {
  it('works under a strict content policy, without a complaint', async () => {
    const { ask, complaints } = await openSearchPage();
    const answer = await ask('router', { counts: true });
    expect(answer).toMatchObject({ state: 'found', total: 2, complete: true });
    expect(complaints).toEqual([]);
  });

  it('runs beside the page, and loads little', async () => {
    const { page, ask } = await openSearchPage();
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(asked).toEqual([]);
    await ask('router');
    expect(asked.filter((path) => path.endsWith('.js')).sort()).toEqual([
      '/help/pagefind/en/pagefind-worker.js',
      '/help/pagefind/en/pagefind.js',
    ]);
    expect(asked.every((path) => path.startsWith('/help/pagefind/en/'))).toBe(true);
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
    await page.context().setOffline(true);
    expect((await ask('hopscotch')).state).toBe('unavailable');
    await page.context().setOffline(false);
    expect((await ask('hopscotch')).state).toBe('found');
  });

  it('keeps to the newest of several searches at once', async () => {
    const { page } = await openSearchPage();
    const states = await page.evaluate(async (base) => {
      const { search } = globalThis as unknown as { search: Search };
      const [first, second] = [new AbortController(), new AbortController()];
      const older = search('rou', { base, language: 'en', signal: first.signal });
      first.abort();
      const newer = search('router', { base, language: 'en', signal: second.signal });
      return (await Promise.all([older, newer])).map((answer) => `${answer.state} ${answer.query}`);
    }, BASE);
    expect(states).toEqual(['superseded rou', 'found router']);
  });
});
