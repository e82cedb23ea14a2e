import type { Counted } from '../schema/week-limits.ts';
import type { Gap, Week } from '../schema/week.ts';

/** How often each thing was done. */
export type Sums = Record<Counted | 'gap', number>;

/** What was done with one entry. */
export interface EntrySums {
  /** Empty: without an entry, such as a reply that links to none. */
  entry: string;
  sums: Sums;
}

/** All that a week has, added up over its days. */
export function sumsOf(week: Week): Sums {
  const sums = noSums();
  for (const { counts, gaps } of week.days) {
    for (const { what, times } of counts) sums[what] += times;
    for (const { times } of gaps) sums.gap += times;
  }
  return sums;
}

/** The same by entry, the most used first. */
export function entrySums(week: Week): EntrySums[] {
  const known = new Map<string, Sums>();
  for (const { what, entry = '', times } of week.days.flatMap(({ counts }) => counts)) {
    const sums = known.get(entry) ?? noSums();
    known.set(entry, sums);
    sums[what] += times;
  }
  const all = ({ sums }: EntrySums): number => Object.values(sums).reduce((sum, times) => sum + times, 0);
  return Array.from(known, ([entry, sums]) => ({ entry, sums })).sort(
    (a, b) => all(b) - all(a) || (a.entry < b.entry ? -1 : 1),
  );
}

/** What no entry answered in a week, the most frequent first. */
export function gapSums(week: Week): Gap[] {
  const known = new Map<string, Gap>();
  for (const gap of week.days.flatMap(({ gaps }) => gaps)) {
    const key = `${gap.language} ${gap.words}`;
    known.set(key, { ...gap, times: gap.times + (known.get(key)?.times ?? 0) });
  }
  return [...known.values()].sort((a, b) => b.times - a.times || (a.words < b.words ? -1 : 1));
}

function noSums(): Sums {
  return { copy: 0, reply: 0, open: 0, run: 0, ending: 0, gap: 0 };
}
