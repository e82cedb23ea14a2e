import { unansweredSearches } from '../library/review/gaps.ts';
import type { Searches } from '../schema/searches.ts';
import type { Week } from '../schema/week.ts';
import { splitWords } from '../search/words.ts';

/** Words for which nothing fits. */
export interface GapGroup {
  language: string;
  /** As they were written most often. */
  words: string;
  /** How often agents filed them. */
  agents: number;
  /** How often customers searched for them in vain. */
  customers: number;
}

/**
 * What content lacks: what agents filed, and the searches that the stale report names too. The same words in another
 * order are one gap.
 *
 * @returns the most frequent first
 */
export function groupGaps(weeks: readonly Week[], searches: Searches | undefined): GapGroup[] {
  const filed = weeks
    .flatMap(({ days }) => days.flatMap(({ gaps }) => gaps))
    .map(({ language, words, times }) => ({ language, words, agents: times, customers: 0 }));
  const searched = unansweredSearches(searches).map(({ language, query, weak }) => ({
    language,
    words: query,
    agents: 0,
    customers: weak,
  }));
  const groups = Map.groupBy([...filed, ...searched], ({ language, words }) => `${language} ${keyOf(words)}`);
  return [...groups.values()]
    .map(addUp)
    .sort(
      (a, b) => weightOf(b) - weightOf(a) || compare(a.words, b.words) || compare(a.language, b.language),
    );
}

function keyOf(words: string): string {
  const parts = splitWords(words).map(({ text }) => text.toLowerCase());
  return parts.length === 0 ? words : [...new Set(parts)].sort().join(' ');
}

function addUp(group: readonly GapGroup[]): GapGroup {
  const spellings = Map.groupBy(group, ({ words }) => words);
  const timesOf = (words: string): number =>
    spellings.get(words)!.reduce((sum, gap) => sum + weightOf(gap), 0);
  const [words = ''] = [...spellings.keys()].sort((a, b) => timesOf(b) - timesOf(a) || compare(a, b));
  return {
    language: group[0]!.language,
    words,
    agents: group.reduce((sum, gap) => sum + gap.agents, 0),
    customers: group.reduce((sum, gap) => sum + gap.customers, 0),
  };
}

function weightOf({ agents, customers }: GapGroup): number {
  return agents + customers;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
