import type { ReviewState } from './staleness.ts';

/** How many files are well, due, and past their limit or never reviewed. */
export interface Freshness {
  fresh: number;
  due: number;
  over: number;
}

/** How many entries have a translation that keeps up, one that has fallen behind, and none. */
export interface Coverage {
  current: number;
  behind: number;
  missing: number;
}

export interface Health {
  /** By topic id, entries in the source language only. */
  topics: Record<string, Freshness>;
  /** By language. */
  languages: Record<string, Freshness>;
  /** By language, without the source language. */
  coverage: Record<string, Coverage>;
}

/**
 * How content stands, in numbers.
 *
 * @param states from `reviewStates`
 * @param languages of the site; each is counted, also with nothing in it
 */
export function healthOf(
  states: readonly ReviewState[],
  languages: readonly string[],
  sourceLanguage: string,
): Health {
  const sources = states.filter(({ language }) => language === sourceLanguage);
  const topics: Record<string, Freshness> = {};
  for (const [topic, own] of Map.groupBy(sources, (state) => state.topic)) topics[topic] = freshnessOf(own);
  const byLanguage = (language: string): ReviewState[] =>
    states.filter((state) => state.language === language);
  const coverageOf = (language: string): Coverage => {
    const written = byLanguage(language).length;
    const behind = byLanguage(language).filter(({ reasons }) =>
      reasons.some(({ kind }) => kind === 'translation-behind' || kind === 'translation-not-stamped'),
    ).length;
    return { current: written - behind, behind, missing: sources.length - written };
  };
  return {
    topics,
    languages: Object.fromEntries(languages.map((language) => [language, freshnessOf(byLanguage(language))])),
    coverage: Object.fromEntries(
      languages
        .filter((language) => language !== sourceLanguage)
        .map((language) => [language, coverageOf(language)]),
    ),
  };
}

function freshnessOf(states: readonly ReviewState[]): Freshness {
  const over = states.filter(
    ({ daysOver, reasons }) => daysOver > 0 || reasons.some(({ kind }) => kind === 'never-reviewed'),
  ).length;
  const fresh = states.filter(({ reasons }) => reasons.length === 0).length;
  return { fresh, due: states.length - fresh - over, over };
}
