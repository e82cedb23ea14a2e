import type { Channel, Site } from '../schema/site.ts';

/** What the opening hours of a channel follow from. Plain data, so that pages can hand it to their scripts. */
export type ChannelHours = Pick<Channel, 'hours' | 'promiseHours'>;
export type Holidays = readonly Pick<Site['holidays'][number], 'on'>[];

export interface OpenState {
  open: boolean;
  /** When it closes; absent while closed, and if it is open for longer than we look ahead. */
  until?: Date;
  /** When it opens next; absent while open, and if it does not open as far as we look ahead. */
  opens?: Date;
  /** When the promised answer is due, counted in opening hours; absent if it never opens. */
  answerBy?: Date;
}

interface Interval {
  from: number;
  to: number;
}

type Week = NonNullable<Channel['hours']>['week'];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Longer than any closure between two years. */
const DAYS_AHEAD = 60;
const WEEKDAYS: readonly (keyof Week)[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Whether someone answers now, until when or from when on, and when an answer is due to a message sent now. Hours are
 * those of the channel's time zone, also across its clock changes. Nobody answers on holidays.
 *
 * @param channel the hours; without them it is open at any time, holidays too
 */
export function openState(channel: ChannelHours, holidays: Holidays, now: Date): OpenState {
  const start = now.valueOf();
  if (channel.hours === undefined)
    return { open: true, answerBy: new Date(start + channel.promiseHours * HOUR) };
  const intervals = openIntervals(channel.hours, holidays, start);
  const first = intervals[0];
  if (first === undefined) return { open: false };
  const answer = whenElapsed(intervals, channel.promiseHours * HOUR);
  const answerBy = answer === undefined ? {} : { answerBy: new Date(answer) };
  if (first.from > start) return { open: false, opens: new Date(first.from), ...answerBy };
  const endless = first.to - start > (DAYS_AHEAD - 2) * DAY;
  return { open: true, ...(endless ? {} : { until: new Date(first.to) }), ...answerBy };
}

/** The times in which someone answers from `start` on, in order; times that touch or overlap are one. */
function openIntervals(hours: NonNullable<Channel['hours']>, holidays: Holidays, start: number): Interval[] {
  const clock = zoneClock(hours.timeZone);
  const closed = new Set(holidays.map((holiday) => holiday.on));
  const merged: Interval[] = [];
  const today = startOfDay(clock(start));
  for (let day = today; day <= today + DAYS_AHEAD * DAY; day += DAY) {
    if (closed.has(new Date(day).toISOString().slice(0, 10))) continue;
    for (const { from, to } of dayIntervals(hours.week, day, clock)) {
      if (to <= start) continue;
      const last = merged.at(-1);
      if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
      else merged.push({ from: Math.max(from, start), to });
    }
  }
  return merged;
}

/** The opening times of one day of the calendar, given as the midnight that begins it in UTC. */
function dayIntervals(week: Week, day: number, clock: (instant: number) => number): Interval[] {
  const weekday = WEEKDAYS[new Date(day).getUTCDay()]!;
  return week[weekday]
    .map((span) => {
      const [from = '', to = ''] = span.split('-');
      return {
        from: instantOf(day + sinceMidnight(from), clock),
        to: instantOf(day + sinceMidnight(to), clock),
      };
    })
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

/** The moment at which `amount` of opening time has gone by. @returns undefined if that is beyond the intervals */
function whenElapsed(intervals: readonly Interval[], amount: number): number | undefined {
  let left = amount;
  for (const { from, to } of intervals) {
    if (to - from >= left) return from + left;
    left -= to - from;
  }
  return undefined;
}

/** Reads the wall clock of a time zone: an instant to the same digits as if they were UTC. */
function zoneClock(timeZone: string): (instant: number) => number {
  // Sweden writes 2026-11-20 17:00:00, which differs from ISO 8601 by a space only.
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (instant) => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
}

/**
 * The instant at which a wall clock shows a time. The offset is looked up twice, since the first guess may lie on the
 * other side of a clock change. A time that the change leaves out becomes one an hour off.
 */
function instantOf(wall: number, clock: (instant: number) => number): number {
  const guess = wall - (clock(wall) - wall);
  return guess + (wall - clock(guess));
}

function startOfDay(wall: number): number {
  return wall - (((wall % DAY) + DAY) % DAY);
}

/** `08:30` in milliseconds; `24:00` is the midnight that ends the day. */
function sinceMidnight(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
