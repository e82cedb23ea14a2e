import type { Week } from '../schema/week.ts';

/**
 * Puts exports together. Two of the same device and week count once: the one in which more was counted, since a device
 * only ever counts on. So it does not matter in which order they come, how often one is there, or whether it was merged
 * before: of each week the largest stays, by one order for all.
 *
 * @returns by week and id
 */
export function mergeWeeks(weeks: readonly Week[]): Week[] {
  const largest = new Map<string, Week>();
  for (const week of weeks) {
    const key = `${week.week} ${week.id}`;
    const known = largest.get(key);
    if (known === undefined || compareSize(week, known) > 0) largest.set(key, week);
  }
  return [...largest].sort(([a], [b]) => compare(a, b)).map(([, week]) => week);
}

/** How much was counted in a week. */
export function sizeOf({ days, left }: Week): number {
  const lines = days.flatMap(({ counts, gaps }) => [...counts, ...gaps]);
  return lines.reduce((sum, { times }) => sum + times, left);
}

/** Two exports of a size that differ were changed by hand; then the text decides, so that it is the same one always. */
function compareSize(a: Week, b: Week): number {
  return sizeOf(a) - sizeOf(b) || compare(JSON.stringify(a), JSON.stringify(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
