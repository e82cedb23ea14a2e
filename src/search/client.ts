import type { FilterCounts, SearchAnswer, SearchOptions, SearchResult } from './answer.ts';
import { openEngine, type Engine, type LoadScript, type Match } from './client/engine.ts';
import { mergeHits } from './client/merge.ts';

export type {
  DeepLink,
  FilterCounts,
  SearchAnswer,
  SearchOptions,
  SearchResult,
  TextPart,
} from './answer.ts';

/** Searches the site. Pages know this function only, and nothing of the index behind it. */
export type Search = (query: string, options: SearchOptions) => Promise<SearchAnswer>;

/**
 * How many matches are read for each result wanted: steps of one guide become one result, and each match read is a
 * request.
 */
const READ_PER_RESULT = 3;

/**
 * Searches the site in the browser. Loads the index on the first call, so call it early (on focus) with an empty query
 * to have it ready.
 *
 * @param query what the person typed
 * @returns results, or that the search cannot work now, or that it was superseded; never throws
 */
export const search: Search = makeSearch((url) => import(/* @vite-ignore */ url));

/**
 * Makes a search whose script comes from elsewhere: Node imports from disk only.
 *
 * @param load imports the script of the index, given its address
 */
export function makeSearch(load: LoadScript): Search {
  const engines = new Map<string, Promise<Engine>>();
  const attempts = new Map<string, number>();

  /** A failed start is forgotten, because the connection may come back. */
  const engineFor = (base: string, language: string): Promise<Engine> => {
    const key = `${base} ${language}`;
    const attempt = attempts.get(key) ?? 0;
    const engine = engines.get(key) ?? openEngine({ base, language, attempt, load });
    engines.set(key, engine);
    return engine.catch((cause: unknown) => {
      engines.delete(key);
      attempts.set(key, attempt + 1);
      throw cause;
    });
  };

  return async (query, options) => {
    try {
      const engine = await engineFor(options.base, options.language);
      return await answer(engine, query, options);
    } catch (cause) {
      if (options.signal?.aborted) return { state: 'superseded', query };
      return { state: 'unavailable', query, reason: cause instanceof Error ? cause.message : String(cause) };
    }
  };
}

async function answer(engine: Engine, query: string, options: SearchOptions): Promise<SearchAnswer> {
  const { filters = {}, limit = 10, counts = false, signal } = options;
  signal?.throwIfAborted();
  if (query.trim() === '') return found(query, [], 0, true, {});
  const reply = await engine.find(query, filters, counts);
  signal?.throwIfAborted();
  if (reply.matches.length === 0) await engine.confirm();
  const { results, read } = await readResults(reply.matches, limit, signal);
  const complete = read === reply.matches.length && results.length <= limit;
  const total = read === reply.matches.length ? results.length : reply.matches.length;
  return found(query, results.slice(0, limit), total, complete, reply.filters);
}

/** Reads matches, best first, until there are enough results or reading on would cost too much. */
async function readResults(
  matches: readonly Match[],
  limit: number,
  signal: AbortSignal | undefined,
): Promise<{ results: SearchResult[]; read: number }> {
  const hits = [];
  let results: SearchResult[] = [];
  while (hits.length < Math.min(matches.length, limit * READ_PER_RESULT) && results.length < limit) {
    const next = matches.slice(hits.length, hits.length + limit);
    hits.push(...(await Promise.all(next.map((match) => match.read()))));
    signal?.throwIfAborted();
    results = mergeHits(hits);
  }
  return { results, read: hits.length };
}

function found(
  query: string,
  results: SearchResult[],
  total: number,
  complete: boolean,
  filters: FilterCounts,
): SearchAnswer {
  return { state: 'found', query, results, total, complete, filters };
}
