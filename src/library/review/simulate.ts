import { addDays } from './days.ts';
import { reviewDates } from './interval.ts';
import { lastWeek, limitOf, pickWeek, type Waiting } from './queue.ts';
import { weigh } from './rank.ts';
import { countOf } from './reason.ts';
import type { ReviewState } from './staleness.ts';

/** An entry or translation as the game knows it. */
export interface Player {
  id: string;
  owner: string;
  /** In days; undefined for translations, which fall due by changes only. */
  interval: number | undefined;
  limit: string | undefined;
  /** The day from which it waits; undefined if it waits for nothing. */
  due: string | undefined;
  score: number;
}

export interface Simulation {
  weeks: number;
  perWeek: number;
  /** Weeks of an owner in which more had to be done than the budget allows. */
  overBudget: number;
  /** Entries that were past their limit at the end of a week. */
  overLimit: number;
  /** By owner: how many reviews a week would be enough. Only owners for whom the budget is not. */
  needs: Record<string, number>;
}

/** The game as it stands today: what needs someone now waits already, everything else for its day. */
export function playersOf(states: readonly ReviewState[], today: string): Player[] {
  return states.map((state) => {
    const { id, owner, reasons, dates, used, risks, score } = state;
    const isSource = dates !== undefined || reasons.some(({ kind }) => kind === 'never-reviewed');
    return {
      id,
      owner,
      interval: isSource ? state.interval : undefined,
      limit: limitOf(state, today),
      due: reasons.length > 0 ? today : dates?.due,
      score: reasons.length > 0 ? score : weigh(used, risks),
    };
  });
}

/**
 * Plays the coming weeks: in each, every owner does what the queue asks for, and nothing else changes. What is done is
 * due again after its interval.
 */
export function simulate(
  players: readonly Player[],
  options: { today: string; weeks: number; perWeek: number },
): Simulation {
  const owners = [...Map.groupBy(players, ({ owner }) => owner)].sort(([a], [b]) => (a < b ? -1 : 1));
  let overBudget = 0;
  let overLimit = 0;
  const needs: Record<string, number> = {};
  for (const [owner, own] of owners) {
    const played = play(own, options);
    overBudget += played.weeksOver;
    overLimit += played.late.size;
    if (played.weeksOver > 0) needs[owner] = enough(own, options);
  }
  return { weeks: options.weeks, perWeek: options.perWeek, overBudget, overLimit, needs };
}

/** The smallest budget with which nothing is late: by halves, because more budget never makes anything later. */
function enough(
  players: readonly Player[],
  options: { today: string; weeks: number; perWeek: number },
): number {
  let [low, high] = [options.perWeek + 1, Math.max(options.perWeek + 1, players.length)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (play(players, { ...options, perWeek: middle }).weeksOver === 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function play(
  players: readonly Player[],
  { today, weeks, perWeek }: { today: string; weeks: number; perWeek: number },
): { weeksOver: number; late: Set<string> } {
  let state = [...players];
  let weeksOver = 0;
  const late = new Set<string>();
  for (let week = 0; week < weeks; week++) {
    const monday = addDays(today, week * 7);
    const waiting = state.filter(({ due }) => due !== undefined && due <= monday);
    const picked = new Set(pickWeek(waiting, perWeek, monday));
    const mustBe = waiting.filter((item: Waiting) => lastWeek(item, monday) === 0);
    if (mustBe.length > perWeek) weeksOver++;
    for (const { id, limit } of mustBe.filter((item) => !picked.has(item))) {
      if (limit !== undefined && limit < addDays(monday, 7)) late.add(id);
    }
    state = state.map((player) => (picked.has(player) ? done(player, addDays(monday, 6)) : player));
  }
  return { weeksOver, late };
}

function done(player: Player, day: string): Player {
  if (player.interval === undefined) return { ...player, due: undefined, limit: undefined };
  const { due, limit } = reviewDates(player.id, day, player.interval);
  return { ...player, due, limit };
}

/** The outcome for a terminal. */
export function simulationText({ weeks, perWeek, overBudget, overLimit, needs }: Simulation): string {
  const missing = Object.entries(needs).map(
    ([owner, need]) =>
      `${owner} needs ${countOf(need, 'review')} a week: ${need - perWeek} more than the budget.`,
  );
  return [
    `${countOf(weeks, 'week')} with ${countOf(perWeek, 'review')} a week for each owner:`,
    `  ${countOf(overBudget, 'week')} of an owner with more to do than that`,
    `  ${overLimit} ${overLimit === 1 ? 'entry' : 'entries'} past the limit at the end of a week`,
    ...missing,
    ...(missing.length > 0 ? ['Raise review.perWeek, lengthen intervals, or retire what nobody needs.'] : []),
  ].join('\n');
}
