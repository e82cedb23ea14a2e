import type { Searches } from '../schema/searches.ts';
import type { Site } from '../schema/site.ts';
import type { Week } from '../schema/week.ts';
import { groupGaps, type GapGroup } from './gaps.ts';
import { answeredInTime } from './in-time.ts';
import { mergeWeeks } from './merge-weeks.ts';
import type { OurEntries } from './our-entries.ts';
import type { Ticket } from './read-tickets.ts';
import { medianOf, shareOf, type Share } from './share.ts';
import { sentOf, tallyUp, type EntryTally, type Tally } from './tally.ts';

/** The share of cases that tier 1 should solve. */
export const GOAL = 0.9;
/** What was sent less often says nothing about a text. */
const LEAST_SENT = 3;

/** What there is to measure. */
export interface ReuseInput {
  weeks: readonly Week[];
  /** Undefined: nobody gave a table of tickets. */
  tickets: readonly Ticket[] | undefined;
  entries: OurEntries;
  site: Pick<Site, 'channels' | 'holidays'>;
  searches: Searches | undefined;
  /** `YYYY-MM-DD`: what was counted before is left out. */
  since?: string | undefined;
  /** For tickets that wait. */
  now: number;
}

/** How content was used, and what became of it. Counts of all, and of nobody in particular. */
export interface Reuse extends Tally {
  /** The first and the last day; null if nothing was counted. */
  from: string | null;
  to: string | null;
  /** How many weeks of how many devices were counted. */
  weeks: number;
  /** How often a device counted no more, because a week was full. */
  left: number;
  goal: number;
  /** Of runs that were solved or handed over: those that were solved. */
  solvedRuns: Share;
  /** Median minutes of runs, from the beginning to any ending. */
  minutes: { median: number | null; of: number };
  /** Of those that were sent, what did not help. */
  notSolved: EntryTally[];
  gaps: GapGroup[];
  /** Absent without a table of tickets. */
  tickets?: {
    count: number;
    /** Of tickets that were closed: those that tier 1 closed. */
    tier1: Share;
    /** Of tickets that were answered: those whose answer links to an entry. */
    linked: Share;
    inTime: Share;
  };
}

/** Puts exports and tickets together, and measures. The order of what is given makes no difference. */
export function measureReuse(input: ReuseInput): Reuse {
  const { entries, site, searches, since = '', now } = input;
  const weeks = mergeWeeks(input.weeks).map((week) => ({
    ...week,
    days: week.days.filter(({ day }) => day >= since),
  }));
  const counted = weeks.filter(({ days }) => days.length > 0);
  const tickets = input.tickets?.filter(({ created }) => dayOf(created) >= since);
  const tally = tallyUp(counted, tickets ?? [], entries);
  const days = [
    ...counted.flatMap((week) => week.days.map(({ day }) => day)),
    ...(tickets ?? []).map(({ created }) => dayOf(created)),
  ].sort();
  const timesOf = (kind: string): number =>
    tally.endings.filter((ending) => ending.kind === kind).reduce((sum, { times }) => sum + times, 0);
  const solved = timesOf('solved');
  const minutes = tally.endings.flatMap((ending) => ending.minutes).sort((a, b) => a - b);
  return {
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    weeks: counted.length,
    left: counted.reduce((sum, { left }) => sum + left, 0),
    goal: GOAL,
    solvedRuns: shareOf(solved, solved + timesOf('escalate')),
    minutes: { median: medianOf(minutes), of: minutes.length },
    ...tally,
    notSolved: tally.entries
      .filter(didNotHelp)
      .sort((a, b) => b.notSolved - a.notSolved || sentOf(b) - sentOf(a)),
    gaps: groupGaps(counted, searches),
    ...(tickets === undefined ? {} : { tickets: measureTickets(tickets, site, now) }),
  };
}

/** It was sent, and more often than not somebody else had to solve it; of a guide, also if nobody said that it helped. */
function didNotHelp(entry: EntryTally): boolean {
  const { type, solved, notSolved } = entry;
  return sentOf(entry) >= LEAST_SENT && (notSolved > solved || (type === 'guide' && solved === 0));
}

function measureTickets(
  tickets: readonly Ticket[],
  site: ReuseInput['site'],
  now: number,
): NonNullable<Reuse['tickets']> {
  const closed = tickets.filter(({ tier }) => tier !== undefined);
  const answered = tickets.filter((ticket) => ticket.answered !== undefined);
  return {
    count: tickets.length,
    tier1: shareOf(closed.filter(({ tier }) => tier === 1).length, closed.length),
    linked: shareOf(answered.filter(({ links }) => links.length > 0).length, answered.length),
    inTime: answeredInTime(tickets, site, now),
  };
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
