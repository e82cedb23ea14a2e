import { hash } from 'node:crypto';
import type { Site } from '../../schema/site.ts';
import { addDays } from './days.ts';
import type { Article, Guide } from '../model.ts';

export type ReviewPolicy = Site['review'];

/** By when an entry is to be reviewed again. Days are `YYYY-MM-DD`. */
export interface ReviewDates {
  last: string;
  /** In days. */
  interval: number;
  /** The last day that the interval allows. Readers are told when it has passed. */
  limit: string;
  /** The day from which the entry stands in the queue, before the limit. */
  due: string;
}

/** A list made every week, and a week for what is on it: the shortest time in which a review can be expected. */
const NOTICE = 14;

/**
 * Days between reviews: `reviewEvery` of the entry, else the shortest of what site.yaml says for its kind, for the risks
 * of its steps (`.account` is one) and for the tiers that it hands over to.
 */
export function intervalOf(entry: Article | Guide, policy: ReviewPolicy): number {
  const { matter } = entry;
  if (matter.reviewEvery !== undefined) return matter.reviewEvery;
  if (entry.type === 'article') return policy.intervals[entry.matter.kind];
  const { risks, tiers } = stakesOf(entry);
  return Math.min(
    policy.intervals.guide,
    ...risks.map((risk) => policy.risks[risk]),
    ...tiers.map((tier) => policy.tiers[tier] ?? Infinity),
  );
}

/** What is at stake in a guide, each once; nothing in an article, whose steps have no marks. */
export function stakesOf(entry: Article | Guide): {
  risks: (keyof ReviewPolicy['risks'])[];
  tiers: (keyof ReviewPolicy['tiers'])[];
} {
  const steps = entry.type === 'guide' ? entry.tree.steps : [];
  const risks = steps.flatMap((step) => [
    ...(step.risk === undefined ? [] : [step.risk]),
    ...(step.account ? (['account'] as const) : []),
  ]);
  const tiers = steps.flatMap(({ tier }) =>
    tier === undefined ? [] : [String(tier) as keyof ReviewPolicy['tiers']],
  );
  return { risks: [...new Set(risks)].sort(), tiers: [...new Set(tiers)].sort() };
}

/**
 * The days of the next review. It is asked for before the limit by an offset that depends on the id alone, from two
 * weeks (or a quarter of the interval, if that is less) up to half of the interval: entries that were written on one day
 * so fall due over months, and none later than its interval allows.
 */
export function reviewDates(id: string, last: string, interval: number): ReviewDates {
  const limit = addDays(last, interval);
  const least = Math.min(NOTICE, Math.floor(interval / 4));
  const offset = least + Math.floor(shareOf(id) * (Math.floor(interval / 2) - least + 1));
  return { last, interval, limit, due: addDays(limit, -offset) };
}

/** From 0 up to 1, the same for the same id, spread evenly over ids. */
function shareOf(id: string): number {
  return Number.parseInt(hash('sha256', id, 'hex').slice(0, 8), 16) / 2 ** 32;
}
