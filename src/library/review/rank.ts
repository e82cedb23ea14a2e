import { daysBetween } from './days.ts';
import { namesChange, type Reason } from './reason.ts';

/** How urgent an entry is, and from what that follows. */
export interface Rank {
  score: number;
  /** How often it was used, by figures.json; 0 where nobody counted. */
  used: number;
  risks: string[];
  /** Days since it fell due for the first of its reasons. */
  waiting: number;
}

/**
 * The score of an entry that needs someone: use x risk x change x lateness.
 *
 * - use: 1 + log10(1 + times used). Ten times the readers count as one step more: otherwise the few best-read entries
 *   would stand first for ever, and the rest never be looked at.
 * - risk: 2 if a step can cost data, money, an account or power, else 1. A wrong step does harm there.
 * - change: 2 if a reason names what changed or is wrong, else 1: such reviews find something far more often than those
 *   for which only time has passed.
 * - lateness: 1 + days since it fell due / its interval, and 2 where nobody ever reviewed it. So whatever waits rises,
 *   sooner where checks are to be frequent.
 */
export function rank(
  reasons: readonly Reason[],
  facts: { used: number; risks: readonly string[]; interval: number; today: string },
): Rank {
  const { used, risks, interval, today } = facts;
  const waiting = Math.max(
    0,
    ...reasons.flatMap(({ since }) => (since === undefined ? [] : daysBetween(since, today))),
  );
  const never = reasons.some(({ kind }) => kind === 'never-reviewed');
  const lateness = Math.max(1 + waiting / interval, never ? 2 : 1);
  const score = weigh(used, risks) * (reasons.some(namesChange) ? 2 : 1) * lateness;
  return { score: Math.round(score * 100) / 100, used, risks: [...risks], waiting };
}

/** The part of the score that does not depend on reasons: use x risk. */
export function weigh(used: number, risks: readonly string[]): number {
  return (1 + Math.log10(1 + used)) * (risks.length > 0 ? 2 : 1);
}
