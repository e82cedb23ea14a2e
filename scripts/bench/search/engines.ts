import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeSearch } from '../../../src/search/client.ts';
import { makeIndex } from '../../../src/search/index/make.ts';
import type { SearchAnswer } from '../../../src/search/answer.ts';
import { serveSite } from '../../../src/site/serve.ts';
import { clientFiles, writeAll } from './client-files.ts';
import type { TestSet } from './read-set.ts';

/** What a query brings. */
export interface Tried {
  /** Ids of documents, best first. */
  found: string[];
  weak: boolean;
  /** From the question to the first results, as many as a screen shows. */
  milliseconds: number;
  /** To the last ones. */
  whole: number;
}

/** A search over a test set. */
export interface TriedEngine {
  ask(query: string): Promise<Tried>;
  /** What a browser would load for a first search and for the next one, in bytes after gzip, the client included. */
  weigh?(first: string, next: string): Promise<{ first: number; next: number }>;
  /** As {@link ask}, but by a visitor who has nothing of the search yet. */
  askCold?(query: string): Promise<Tried>;
  end(): Promise<void>;
}

const BASE = '/';

/** The files of the index of a test set, by path below `search/<language>/`, and how long they took to make. */
export function indexSet(
  set: TestSet,
  language: string,
): { files: Map<string, string>; milliseconds: number } {
  const start = performance.now();
  const files = makeIndex({
    language,
    groups: [],
    documents: set.documents.map(({ id, title, text }) => ({
      url: addressOf(id),
      title,
      type: 'article',
      products: [],
      parts: [{ title: '', url: addressOf(id), text }],
      asked: [],
      names: [],
    })),
  });
  return { files, milliseconds: performance.now() - start };
}

/** The search as it ships, run in Node on files in memory. */
export function openNode(files: ReadonlyMap<string, string>, language: string): TriedEngine {
  const read = async (path: string): Promise<string> => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`The index has no ${path}.`);
    return text;
  };
  const { search } = makeSearch(() => read);
  const client = gzipSync([...clientFiles().values()].join('')).length;
  return {
    ask: (query) => timed(() => search(query, { base: BASE, language })),
    async weigh(first, next) {
      const loaded: string[] = [];
      const fresh = makeSearch(() => (path) => {
        loaded.push(path);
        return read(path);
      });
      await fresh.search(first, { base: BASE, language });
      const before = loaded.length;
      await fresh.search(next, { base: BASE, language });
      const weight = (paths: readonly string[]): number =>
        paths.reduce((sum, path) => sum + gzipSync(files.get(path)!).length, 0);
      return { first: client + weight(loaded.slice(0, before)), next: weight(loaded.slice(before)) };
    },
    end: async () => undefined,
  };
}

/**
 * The same search in Chromium, from a local server.
 *
 * @throws if there is no browser
 */
export async function openChromium(
  files: ReadonlyMap<string, string>,
  language: string,
): Promise<TriedEngine> {
  const { launchBrowser } = await import('../../../tests/browser.ts');
  const browser = await launchBrowser([]);
  if (browser === undefined) throw new Error('There is no Chromium. Set CHROME_PATH to one.');
  const folder = mkdtempSync(join(tmpdir(), 'handrail-search-'));
  writeAll(join(folder, 'client'), clientFiles());
  writeAll(join(folder, 'search', language), files);
  writeAll(folder, new Map([['index.html', '<!doctype html><title>search</title>']]));
  const site = await serveSite({ folder, base: BASE, port: 0, host: '127.0.0.1' });
  const openPage = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(site.url);
    return page;
  };
  const askIn = async (page: Awaited<ReturnType<typeof openPage>>, query: string): Promise<Tried> => {
    const [answer, milliseconds, whole] = await page.evaluate(
      async ([asked, lang]) => {
        const start = performance.now();
        const module = (await import(
          '/client/client.js' as string
        )) as typeof import('../../../src/search/client.ts');
        let first: number | undefined;
        const onFirst = (): void => void (first = performance.now() - start);
        const given = await module.search(asked, { base: '/', language: lang, onFirst });
        const whole = performance.now() - start;
        return [given, first ?? whole, whole] as const;
      },
      [query, language] as const,
    );
    return { ...read(answer), milliseconds, whole };
  };
  const warm = await openPage();
  return {
    ask: (query) => askIn(warm, query),
    async askCold(query) {
      const page = await openPage();
      const tried = await askIn(page, query);
      await page.context().close();
      return tried;
    },
    async end() {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function timed(ask: () => Promise<SearchAnswer>): Promise<Tried> {
  const start = performance.now();
  const answer = await ask();
  const whole = performance.now() - start;
  return { ...read(answer), milliseconds: whole, whole };
}

function read(answer: SearchAnswer): Pick<Tried, 'found' | 'weak'> {
  if (answer.state !== 'found') throw new Error(`The search did not work: ${JSON.stringify(answer)}`);
  return { found: answer.results.map(({ url }) => idOf(url)), weak: answer.weak };
}

function addressOf(id: string): string {
  return `/${encodeURIComponent(id)}/`;
}

function idOf(url: string): string {
  return decodeURIComponent(url.slice(1, -1));
}
