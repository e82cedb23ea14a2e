import type { Searches } from '../../schema/searches.ts';

type Search = Searches['searches'][number];

/** Fewer searches than these say nothing about content. */
const LEAST = 5;
/** From which share of searches on. */
const MOSTLY = 0.5;
/** How many are named: what is asked most comes first. */
const NAMED = 5;

/**
 * What content lacks, by what people searched for, a sentence each: queries that nothing answers, and those of which
 * the results are not chosen. The most frequent first.
 */
export function gapsOf(searches: Searches | undefined): string[] {
  const often = oftenSearched(searches);
  const unanswered = often.filter(isUnanswered);
  const unchosen = often.filter(
    (search) => !unanswered.includes(search) && search.none / search.searches > MOSTLY,
  );
  return [
    ...unanswered
      .slice(0, NAMED)
      .map(
        ({ query, language, searches: times }) =>
          `Nothing answers "${query}" (${language}), searched for ${times} times: write an entry, or add the words to "asked" of the one that answers.`,
      ),
    ...unchosen
      .slice(0, NAMED)
      .map(
        ({ query, language, searches: times, none }) =>
          `Of ${times} searches for "${query}" (${language}), ${none} chose nothing: do titles and summaries say what these people need?`,
      ),
  ];
}

/** What was searched for often enough to say something, the most frequent first. */
function oftenSearched(searches: Searches | undefined): Search[] {
  return (searches?.searches ?? [])
    .filter((search) => search.searches >= LEAST)
    .sort((a, b) => b.searches - a.searches || (a.query < b.query ? -1 : 1));
}

/** What people searched for often, and nothing answers. */
export function unansweredSearches(searches: Searches | undefined): Search[] {
  return oftenSearched(searches).filter(isUnanswered);
}

function isUnanswered({ weak, searches }: Search): boolean {
  return weak / searches >= MOSTLY;
}
