import type { SearchAnswer, SearchOptions, Suggestion } from './answer.ts';
import { Engine, type Found } from './client/engine.ts';
import { suggest } from './client/suggest.ts';
import type { ReadFile } from './client/store.ts';

export type { DeepLink, SearchAnswer, SearchOptions, SearchResult, Suggestion, TextPart } from './answer.ts';

/** Where the index of a language is read from. */
export type Reach = (base: string, language: string) => ReadFile;

/** The search of a site. Pages know these functions only, and nothing of the index behind them. */
export interface Search {
  /**
   * Searches the site. An empty query loads what the first search needs.
   *
   * @param query what the person typed
   * @returns results, or that the search cannot work now, or that it was superseded; never throws
   */
  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
  /**
   * Titles and asked phrases that fit what is being typed, at most six; none, if they cannot be had.
   */
  suggest(typed: string, options: Pick<SearchOptions, 'base' | 'language'>): Promise<Suggestion[]>;
}

/** In the browser. */
const fromSite: Reach = (base, language) => async (path) => {
  // What the index consists of now must be known; all else has a name of its own for each content.
  const response = await fetch(
    `${base}search/${language}/${path}`,
    path === 'index.json' ? { cache: 'no-cache' } : {},
  );
  if (!response.ok) throw new Error(`The search index answers with status ${response.status}.`);
  return response.text();
};

export const { search, suggest: suggestPhrases } = makeSearch(fromSite);

/** Makes a search whose index is read from elsewhere. */
export function makeSearch(reach: Reach): Search {
  const engines = new Map<string, Promise<Engine>>();

  /**
   * Opens the index of a language (`es`), or of texts in another one that it does not have (`es/en`). A failed start is
   * forgotten, because the connection may come back.
   */
  const open = (base: string, language: string): Promise<Engine> => {
    const key = `${base} ${language}`;
    const engine = engines.get(key) ?? Engine.open(language.split('/').at(-1)!, reach(base, language));
    engines.set(key, engine);
    engine.catch(() => engines.delete(key));
    return engine;
  };

  return {
    async search(query, options) {
      try {
        return await answer(query, options, open);
      } catch (cause) {
        // The site may have been built anew since the index was opened.
        engines.clear();
        if (options.signal?.aborted) return { state: 'superseded', query };
        return {
          state: 'unavailable',
          query,
          reason: cause instanceof Error ? cause.message : String(cause),
        };
      }
    },
    async suggest(typed, { base, language }) {
      try {
        return await suggest(typed, (await open(base, language)).store);
      } catch {
        return [];
      }
    },
  };
}

/** As many results as a screen shows at once. */
const FIRST = 4;

type Open = (base: string, language: string) => Promise<Engine>;

async function answer(query: string, options: SearchOptions, open: Open): Promise<SearchAnswer> {
  const { base, language, filters = {}, exact = false, signal } = options;
  const engine = await open(base, language);
  signal?.throwIfAborted();
  const found = await engine.find(query, filters, exact);
  signal?.throwIfAborted();
  if (found.weak) {
    for (const other of engine.also) {
      const elsewhere = await (await open(base, `${language}/${other}`)).find(query, filters, exact);
      signal?.throwIfAborted();
      if (!elsewhere.weak) return tell(query, elsewhere, options, other);
    }
  }
  return tell(query, found, options);
}

/** @param language of the texts, if it is not the one that was searched */
async function tell(
  query: string,
  found: Found,
  { limit = 10, onFirst, signal }: SearchOptions,
  language?: string,
): Promise<SearchAnswer> {
  const read = async (size: number): Promise<SearchAnswer & { state: 'found' }> => {
    const results = await found.read(size);
    return {
      state: 'found',
      query,
      ...(found.corrected !== undefined && { corrected: found.corrected }),
      results: language === undefined ? results : results.map((result) => ({ ...result, language })),
      total: found.total,
      weak: found.weak,
    };
  };
  if (onFirst !== undefined && found.total > FIRST && limit > FIRST) {
    const first = read(FIRST);
    // Asked for at once, but behind the first ones.
    const all = read(limit);
    all.catch(() => undefined);
    const answered = await first;
    signal?.throwIfAborted();
    onFirst(answered);
    return all;
  }
  return read(limit);
}
