import type { EndingKind } from '../guide/model.ts';
import type { Week } from '../schema/week.ts';
import type { OurEntries } from './our-entries.ts';
import type { Ticket } from './read-tickets.ts';

/** How one entry was used, by agents and in tickets. */
export interface EntryTally {
  id: string;
  /** `unknown`: no entry of the site now. */
  type: 'article' | 'guide' | 'unknown';
  title: string;
  copied: number;
  replied: number;
  opened: number;
  begun: number;
  /** Tickets whose answers link to it. */
  linked: number;
  /** Endings at which it was solved, and linked tickets that tier 1 closed. */
  solved: number;
  /** Endings that hand over, and linked tickets that a higher tier closed. */
  notSolved: number;
}

/** How often runs came to one ending. */
export interface EndingTally {
  guide: string;
  step: string;
  /** `unknown`: no step of the site now. */
  kind: EndingKind | 'unknown';
  /** Who took over. */
  tier?: number;
  times: number;
  /** Of those runs whose time is known, the shortest first. */
  minutes: number[];
}

export interface Tally {
  /** The most used first. */
  entries: EntryTally[];
  /** The most frequent first. */
  endings: EndingTally[];
}

/** How often it was opened, run or sent. */
export function usedOf({ copied, replied, opened, begun, linked }: EntryTally): number {
  return copied + replied + opened + begun + linked;
}

/** How often its address went to a customer. A copied address may be the one in the ticket: the larger number counts. */
export function sentOf({ copied, replied, linked }: EntryTally): number {
  return Math.max(copied + replied, linked);
}

const COUNTERS = { copy: 'copied', reply: 'replied', open: 'opened', run: 'begun' } as const;

/** Adds up what was counted, by entry and by ending. */
export function tallyUp(weeks: readonly Week[], tickets: readonly Ticket[], entries: OurEntries): Tally {
  const tallies = new Map<string, EntryTally>();
  const endings = new Map<string, EndingTally>();
  const tallyOf = (name: string): EntryTally => {
    const entry = entries.find(name);
    const id = entry?.id ?? name;
    const known = tallies.get(id) ?? startTally(id, entry?.type ?? 'unknown', entry?.title ?? id);
    tallies.set(id, known);
    return known;
  };
  for (const count of weeks.flatMap(({ days }) => days.flatMap(({ counts }) => counts))) {
    const { what, entry, step = '', tier, times, minutes = [] } = count;
    if (entry === undefined) continue;
    const tally = tallyOf(entry);
    if (what !== 'ending') {
      tally[COUNTERS[what]] += times;
      continue;
    }
    const kind = entries.find(entry)?.endings.get(step) ?? (tier === undefined ? 'unknown' : 'escalate');
    if (kind === 'solved') tally.solved += times;
    if (kind === 'escalate') tally.notSolved += times;
    const key = `${tally.id} ${step} ${tier ?? ''}`;
    const ending = endings.get(key) ?? startEnding(tally.id, step, kind, tier);
    endings.set(key, ending);
    ending.times += times;
    ending.minutes = [...ending.minutes, ...minutes].sort((a, b) => a - b);
  }
  for (const { links, tier } of tickets)
    for (const tally of links.map(tallyOf)) {
      tally.linked += 1;
      if (tier === 1) tally.solved += 1;
      else if (tier !== undefined) tally.notSolved += 1;
    }
  return {
    entries: [...tallies.values()].sort((a, b) => usedOf(b) - usedOf(a) || (a.id < b.id ? -1 : 1)),
    endings: [...endings]
      .sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1))
      .map(([, one]) => one),
  };
}

function startTally(id: string, type: EntryTally['type'], title: string): EntryTally {
  const none = { copied: 0, replied: 0, opened: 0, begun: 0, linked: 0, solved: 0, notSolved: 0 };
  return { id, type, title, ...none };
}

function startEnding(
  guide: string,
  step: string,
  kind: EndingTally['kind'],
  tier: number | undefined,
): EndingTally {
  return { guide, step, kind, ...(tier === undefined ? {} : { tier }), times: 0, minutes: [] };
}
