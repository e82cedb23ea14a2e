import { daysBetween } from './days.ts';

/** Something that waits for a review. */
export interface Waiting {
  /** More is sooner. */
  score: number;
  /** The last day on which it may be done; absent if there is none. */
  limit?: string | undefined;
}

const WEEK = 7;

/**
 * What one owner is asked to do in a week: at most `budget`, in the order of their scores, except that nothing is put
 * off which could then no longer be done by its limit. What is asked for is done by the end of the week.
 *
 * @param day the first day of the week
 */
export function pickWeek<T extends Waiting>(waiting: readonly T[], budget: number, day: string): T[] {
  const ranked = waiting.toSorted((a, b) => b.score - a.score);
  const picked = new Set<T>();
  const last = new Map(waiting.map((item) => [item, lastWeek(item, day)]));
  for (const week of [...new Set(last.values())].filter(Number.isFinite).sort((a, b) => a - b)) {
    const pressing = ranked.filter((item) => last.get(item)! <= week);
    // The lists of the weeks until then have room for so many of them; the others must be done now.
    let now = pressing.length - budget * week - pressing.filter((item) => picked.has(item)).length;
    for (const item of pressing) {
      if (now <= 0 || picked.size >= budget) break;
      if (picked.has(item)) continue;
      picked.add(item);
      now--;
    }
  }
  for (const item of ranked) {
    if (picked.size >= budget) break;
    picked.add(item);
  }
  return ranked.filter((item) => picked.has(item));
}

/** The last of the coming weeks, 0 for this one, by the end of which the limit has not passed; 0 also if it is too late. */
export function lastWeek({ limit }: Waiting, day: string): number {
  if (limit === undefined) return Infinity;
  return Math.max(0, Math.floor((daysBetween(day, limit) - (WEEK - 1)) / WEEK));
}

/** What all owners are asked to do in a week, by {@link pickWeek}, most urgent first. */
export function planWeek<T extends Queued>(items: readonly T[], budget: number, day: string): T[] {
  const waiting = items.map((item) => ({ item, score: item.score, limit: limitOf(item, day) }));
  const byOwner = Map.groupBy(waiting, ({ item }) => item.owner);
  const picked = new Set([...byOwner.values()].flatMap((own) => pickWeek(own, budget, day)));
  return waiting.filter((one) => picked.has(one)).map(({ item }) => item);
}

/** What the queue has to know of an item. */
interface Queued {
  owner: string;
  score: number;
  dates?: { limit: string };
  reasons: readonly { kind: string }[];
}

/** What was never reviewed is due at once. */
export function limitOf(
  { dates, reasons }: Pick<Queued, 'dates' | 'reasons'>,
  day: string,
): string | undefined {
  return reasons.some(({ kind }) => kind === 'never-reviewed') ? day : dates?.limit;
}
