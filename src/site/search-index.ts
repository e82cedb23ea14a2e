import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { listFiles, readFiles, type SiteFile } from './files.ts';
import { readPage, type PageFacts } from './page-facts.ts';

/** What was indexed: count of results by language. */
export type IndexReport = Readonly<Record<string, number>>;

/** A search index that is being filled. */
export interface SearchIndex {
  /** Adds a page if it is meant to be found (`data-pagefind-body`). The order of the pages decides the bytes. */
  add(page: SiteFile, facts: PageFacts): Promise<void>;
  /** Writes `pagefind/<language>/` of the output. */
  write(folder: string): Promise<IndexReport>;
  /** Ends Pagefind's process, in any case. */
  end(): Promise<void>;
}

/**
 * Files that Pagefind writes for its own interface and for languages without a stemmer. Our client needs the script,
 * its worker and the data.
 */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/**
 * Opens an index. What is found is what the pages show: a page with `data-pagefind-body` is a result, and carries its
 * kind, topic and products as `data-pagefind-filter`, and a step its guide as `data-pagefind-meta`. The reasons are in
 * docs/decisions/0004-search-index-from-pages.md.
 *
 * Each language has a folder of its own, because Pagefind picks a language by `<html lang>` only, and answers in the
 * largest one where that language has nothing.
 *
 * @param patience milliseconds after which Pagefind counts as dead: when its process ends, its promises never settle
 */
export function openSearchIndex(patience = 300_000): SearchIndex {
  const ask = <T extends { errors: string[] }>(answer: Promise<T>, where: string): Promise<T> =>
    settle(answer, where, patience);
  // Promises, because several pages may wait for the first one of their language.
  const indexes = new Map<string, Promise<PagefindIndex>>();
  const counts: Record<string, number> = {};
  return {
    async add({ file, text }, { lang, searched }) {
      if (!searched || lang === '') return;
      const language = lang.toLowerCase();
      const starting = indexes.get(language) ?? startIndex(language, ask);
      indexes.set(language, starting);
      const index = await starting;
      await ask(index.addHTMLFile({ sourcePath: file, content: text }), file);
      counts[language] = (counts[language] ?? 0) + 1;
    },
    async write(folder) {
      for (const [language, index] of indexes) {
        const place = join(folder, 'pagefind', language);
        await mkdir(place, { recursive: true });
        await ask((await index).writeFiles({ outputPath: place }), place);
        await removeUnused(place);
      }
      return counts;
    },
    async end() {
      indexes.clear();
      await close();
    },
  };
}

/**
 * Indexes a finished site on its own.
 *
 * @param folder the output folder
 * @throws if Pagefind reports an error
 */
export async function buildSearchIndex(folder: string): Promise<IndexReport> {
  const index = openSearchIndex();
  try {
    const pages = (await listFiles(folder)).filter((file) => file.endsWith('.html'));
    for await (const page of readFiles(folder, pages)) await index.add(page, readPage(page.text));
    return await index.write(folder);
  } finally {
    await index.end();
  }
}

type Ask = <T extends { errors: string[] }>(answer: Promise<T>, where: string) => Promise<T>;

async function startIndex(language: string, ask: Ask): Promise<PagefindIndex> {
  const { index } = await ask(createIndex({ forceLanguage: language }), language);
  if (index === undefined) throw new Error('Pagefind gave no index.');
  return index;
}

async function removeUnused(folder: string): Promise<void> {
  const unused = (await usesStemmer(folder)) ? [...UNUSED, 'wasm.unknown.pagefind'] : UNUSED;
  for (const name of unused) await rm(join(folder, name), { force: true });
}

async function usesStemmer(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'pagefind-entry.json'), 'utf8');
  const { languages } = JSON.parse(text) as { languages: Record<string, { wasm: string | null }> };
  return Object.values(languages).every(({ wasm }) => wasm !== null);
}

/** An answer of Pagefind: its errors are in a list that is easily overlooked. */
async function settle<T extends { errors: string[] }>(
  answer: Promise<T>,
  where: string,
  patience: number,
): Promise<T> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`The search index failed at ${where}: no answer.`)),
    patience,
  );
  try {
    const given = await Promise.race([answer, silence]);
    if (given.errors.length > 0) {
      throw new Error(`The search index failed at ${where}: ${given.errors.join('; ')}`);
    }
    return given;
  } finally {
    clearTimeout(timer);
  }
}
