import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestSet } from './read-set.ts';
import type { TriedEngine } from './engines.ts';

/** What we use of `pagefind.js` 1.6. */
interface PagefindScript {
  createInstance(options: { basePath: string; baseUrl: string }): {
    init(): Promise<void>;
    search(
      word: string,
    ): Promise<{ results: { id: string; score: number; data(): Promise<{ url: string }> }[] }>;
  };
}

/**
 * Pagefind over a test set, as the yardstick of docs/decisions/0012-own-search-index.md: one search a word with the
 * scores added up, because it asks for all words of a query otherwise.
 */
export async function openPagefind(
  set: TestSet,
  language: string,
): Promise<{ engine: TriedEngine; indexing: number }> {
  const { close, createIndex } = await import('pagefind');
  const start = performance.now();
  const { index } = await createIndex({ forceLanguage: language });
  for (const [at, { title, text }] of set.documents.entries()) {
    const content = `<html lang="${language}"><body><main><h1>${escape(title)}</h1><p>${escape(text)}</p></main></body></html>`;
    await index!.addHTMLFile({ url: `/${at}/`, content });
  }
  const folder = mkdtempSync(join(tmpdir(), 'handrail-pagefind-'));
  await index!.writeFiles({ outputPath: folder });
  await close();
  const indexing = Math.round(performance.now() - start);
  let bytes = 0;
  const server = createServer((request, response) => {
    const file = join(folder, decodeURIComponent((request.url ?? '').split('?')[0]!));
    if (!existsSync(file)) return void response.writeHead(404).end();
    bytes += statSync(file).size;
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // Its script keeps connections open, and the work between two searches may take longer than servers wait.
  server.keepAliveTimeout = 0;
  const { port } = server.address() as AddressInfo;
  const script = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindScript;
  const open = async () => {
    const instance = script.createInstance({ basePath: `http://127.0.0.1:${port}/`, baseUrl: '/' });
    await instance.init();
    return instance;
  };
  const ask = async (pagefind: Awaited<ReturnType<typeof open>>, query: string): Promise<string[]> => {
    const scores = new Map<string, { score: number; data(): Promise<{ url: string }> }>();
    for (const word of new Set(query.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [])) {
      for (const { id, score, data } of (await pagefind.search(word)).results)
        scores.set(id, { score: score + (scores.get(id)?.score ?? 0), data });
    }
    const best = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, 10);
    const pages = await Promise.all(best.map(({ data }) => data()));
    return pages.map(({ url }) => set.documents[Number(url.slice(1, -1))]!.id);
  };
  const warm = await open();
  return {
    indexing,
    engine: {
      async ask(query) {
        const before = performance.now();
        const found = await ask(warm, query);
        const whole = performance.now() - before;
        return { found, weak: false, milliseconds: whole, whole };
      },
      async weigh(first, next) {
        const before = bytes;
        const fresh = await open();
        await ask(fresh, first);
        const between = bytes;
        await ask(fresh, next);
        return { first: between - before, next: bytes - between };
      },
      async end() {
        await new Promise((done) => server.close(done));
        rmSync(folder, { recursive: true, force: true });
      },
    },
  };
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
