import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SiteFile } from './files.ts';
import type { Places } from './kept/units.ts';
import type { PageFacts } from './page-facts.ts';
import type { IndexedPage } from './search-documents.ts';
import type { Missed } from './search-phrases.ts';
import type { SearchSource } from './search-source.ts';

/** What was indexed. */
export interface IndexReport {
  /** Count of results by language; the steps of a guide are one. */
  counts: Readonly<Record<string, number>>;
  /** Phrases that do not bring their entry. */
  missed: readonly Missed[];
  /** Paths of the files of the last site that stay as they are. */
  stays: readonly string[];
}

/** What the thread is told at first, and then. */
export interface IndexBegin {
  source: SearchSource;
  places: Places;
}
export type IndexOrder = { add: IndexedPage[] } | 'write';

/** A search index that is being filled. */
export interface SearchIndex {
  /** Adds a page if it is meant to be found. */
  add(page: SiteFile, facts: PageFacts): void;
  /**
   * Writes `search/<language>/` of the languages in which something changed.
   * @throws what went wrong in the thread
   */
  write(): Promise<IndexReport>;
  /** Ends the thread, in any case. */
  end(): Promise<void>;
}

/** How many pages go to the thread at once: a message for each would cost more than what it carries. */
const TOGETHER = 32;

/**
 * Opens an index. What is found is what the pages show: a page says by `data-search` that it is a result. The work is
 * done in a thread of its own, beside the checks of pages. The reasons are in docs/decisions/0012-own-search-index.md.
 *
 * @param places `file` lies in a folder in which what phrases missed is kept, too
 */
export function openSearchIndex(source: SearchSource, places: Places): SearchIndex {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
    workerData: { source, places } satisfies IndexBegin,
  });
  const report = once(worker, 'message').then(([made]) => made as IndexReport);
  // Whoever waits is told; until then, a failure must not end the process.
  report.catch(() => undefined);
  let waiting: IndexedPage[] = [];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  const send = (order: IndexOrder): void => worker.postMessage(order);
  const flush = (): void => {
    send({ add: waiting });
    waiting = [];
  };
  return {
    add({ file }, { lang, found }) {
      if (found === undefined || lang === '') return;
      waiting.push({
        ...found,
        language: lang.toLowerCase(),
        url: source.base + file.replace(/index\.html$/, ''),
      });
      if (waiting.length >= TOGETHER) flush();
    },
    write() {
      flush();
      send('write');
      return report;
    },
    async end() {
      await worker.terminate();
    },
  };
}
