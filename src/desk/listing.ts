import type { SearchResult } from '../search/answer.ts';
import { keyOf, readKey, type DeskEntry, type Target } from './entry.ts';
import type { Hit } from './find.ts';
import { targetAt } from './lines.ts';

/** A line of the list: an entry or a step, in the words of the agent's language. */
export interface Line {
  target: Target;
  title: string;
  /** Of the guide, for a step. */
  within?: string;
  internal: boolean;
  /** The language of the title, if it is not the one of the page. */
  lang?: string;
}

type Entries = ReadonlyMap<string, DeskEntry>;

/** @returns undefined if the entry or its step is gone */
export function lineOf(target: Target, entries: Entries): Line | undefined {
  const entry = entries.get(target.id);
  const step = entry?.steps?.find(({ id }) => id === target.step);
  if (entry === undefined || (target.step !== undefined && step === undefined)) return undefined;
  return {
    target: { type: entry.type, id: entry.id, ...(step === undefined ? {} : { step: step.id }) },
    title: step?.title ?? entry.title,
    ...(step === undefined ? {} : { within: entry.title }),
    internal: entry.internal === true,
    ...(entry.lang === undefined ? {} : { lang: entry.lang }),
  };
}

/** Lines of what was kept, in its order; what is gone is left out. */
export function linesOfKeys(keys: readonly string[], entries: Entries): Line[] {
  return keys.flatMap((key) => {
    const target = readKey(key);
    return (target && lineOf(target, entries)) ?? [];
  });
}

/**
 * Puts together what was found in several languages: the customer's words are in theirs, the agent may type in another.
 *
 * @param entries in the language of the page
 */
export function mergeHits(found: readonly (readonly Hit[])[], entries: Entries, most: number): Line[] {
  const best = new Map<string, { target: Target; score: number }>();
  for (const { entry, step, score } of found.flat()) {
    const target = { type: entry.type, id: entry.id, ...(step === undefined ? {} : { step: step.id }) };
    const key = keyOf(target);
    if (score > (best.get(key)?.score ?? 0)) best.set(key, { target, score });
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ target }) => lineOf(target, entries) ?? [])
    .slice(0, most);
}

/** Lines with what the search in the full text found, behind; nothing that is there moves or comes twice. */
export function withSearched(
  lines: readonly Line[],
  results: readonly SearchResult[],
  entries: Entries,
  most: number,
): Line[] {
  const known = new Set(lines.map(({ target }) => keyOf(target)));
  const more = results.flatMap(({ url }) => {
    const target = targetAt(url);
    const line = target && lineOf(target, entries);
    if (line === undefined || known.has(keyOf(line.target))) return [];
    known.add(keyOf(line.target));
    return line;
  });
  return [...lines, ...more].slice(0, Math.max(most, lines.length));
}
