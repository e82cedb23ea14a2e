import type { EntryFigures, Figures, SpanFigures } from '../../schema/figures.ts';
import type { Site } from '../../schema/site.ts';
import { reason, type Reason } from './reason.ts';

/** What was counted of an entry in a span of time. */
export type CountedEntry = EntryFigures & Pick<SpanFigures, 'from' | 'to'>;

/** What each of those who counted has of an entry: the site itself, and the work of agents. */
export function figuresOf(figures: Figures | undefined, id: string): CountedEntry[] {
  const spans = [figures, figures?.reuse].filter((span) => span !== undefined);
  return spans.flatMap(({ from, to, entries }) =>
    Object.hasOwn(entries, id) ? [{ ...entries[id]!, from, to }] : [],
  );
}

/**
 * An entry that too often does not help. Figures of a time before the review say nothing about the text as it is now.
 *
 * @param reviewedOn the day of the last review, if there was one
 * @param failure from which share of how many readers on it is one
 */
export function failingReasons(
  figures: readonly CountedEntry[],
  reviewedOn: string | undefined,
  { share, least }: Site['review']['failure'],
): Reason[] {
  const now = figures.filter(({ from }) => reviewedOn === undefined || from >= reviewedOn);
  const solved = now.reduce((sum, span) => sum + span.solved, 0);
  const notSolved = now.reduce((sum, span) => sum + span.notSolved, 0);
  const asked = solved + notSolved;
  if (now.length === 0 || asked < least || notSolved / asked < share) return [];
  const from = now.map((span) => span.from).sort()[0]!;
  const to = now
    .map((span) => span.to)
    .sort()
    .at(-1)!;
  return [reason('failing', { notSolved, asked, from, to })];
}
