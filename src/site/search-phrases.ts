import type { AskedPhrase } from '../library/asked.ts';
import { Engine } from '../search/client/engine.ts';

/** A phrase of content, with the address of the page of its entry. */
export interface Asked extends AskedPhrase {
  url: string;
}

/** A phrase that does not bring its entry among the first. */
export interface Missed extends Asked {
  /** The title of what came first; undefined if nothing did. */
  first: string | undefined;
}

/** Among how many results an entry must be: what a phone shows without scrolling far. */
const AMONG = 3;

/**
 * Searches for phrases as a visitor would.
 *
 * @param read gives a file of the index, by its path below `search/`
 * @returns those that do not bring their entry among the first three, in the order given
 */
export async function tryPhrases(
  phrases: readonly Asked[],
  read: (path: string) => string,
): Promise<Missed[]> {
  const engines = new Map<string, Promise<Engine>>();
  const missed: Missed[] = [];
  for (const asked of phrases) {
    const { language, phrase, url } = asked;
    const engine = engines.get(language) ?? openFrom(read, language);
    engines.set(language, engine);
    const found = await (await engine).find(phrase, {}, false);
    const first = await found.peek(AMONG);
    if (!first.some((result) => result.url === url)) missed.push({ ...asked, first: first[0]?.title });
  }
  return missed;
}

function openFrom(read: (path: string) => string, language: string): Promise<Engine> {
  return Engine.open(language, async (path) => read(`${language}/${path}`));
}
