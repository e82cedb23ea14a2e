import {
  LONGEST_ID,
  LONGEST_MINUTES,
  MOST_COUNTS,
  MOST_GAPS,
  MOST_MINUTES,
  MOST_WEEKS,
  type Counted,
} from '../schema/week-limits.ts';
import type { Count, Week, WeekDay } from '../schema/week.ts';
import { cleanWords } from './clean-words.ts';
import { mondayOf, weekOf } from '../schema/iso-week.ts';

/** Something that an agent did. */
export interface WorkEvent {
  /** `gap`: no entry fits the words of a customer. */
  what: Counted | 'gap';
  /** Of the page, or of the text that was sent. */
  language: string;
  /** The id of an article, guide or reply. */
  entry?: string | undefined;
  /** The id of a step; of an ending, the ending itself. */
  step?: string | undefined;
  /** Of an ending that hands over: the tier that takes over. */
  tier?: number | undefined;
  /** Of an ending: how long it took from the beginning. */
  minutes?: number | undefined;
  /** Of a gap. */
  words?: string | undefined;
}

/** The weeks kept on this device, the oldest first. */
export type Weeks = Week[];

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}$/;

/**
 * Counts an event; what is no event of this site is left out. A week that is full counts on what it has, and says how
 * often there was more: so a count never becomes smaller, and of two exports of a week the later one has all.
 *
 * @param weeks is changed
 * @param newId makes the id of a new week
 */
export function addEvent(weeks: Weeks, event: WorkEvent, day: string, newId: () => string): void {
  const words = event.what === 'gap' ? cleanWords(event.words ?? '') : undefined;
  if (words === '' || !isPlain(event)) return;
  const week = findWeek(weeks, weekOf(day), newId);
  const today = findDay(week, day);
  const isNew =
    words === undefined
      ? addCount(today, event, week)
      : addGap(today, { language: event.language, words }, week);
  if (isNew === 'full') week.left += 1;
  dropOld(weeks);
}

function isPlain({ language, entry, step }: WorkEvent): boolean {
  const ids = [entry, step].filter((id) => id !== undefined);
  return LANGUAGE.test(language) && ids.every((id) => ID.test(id) && id.length <= LONGEST_ID);
}

function findWeek(weeks: Weeks, name: string, newId: () => string): Week {
  const known = weeks.find(({ week }) => week === name);
  if (known !== undefined) return known;
  const week: Week = { format: 1, id: newId(), week: name, days: [], left: 0 };
  weeks.push(week);
  weeks.sort((a, b) => (a.week < b.week ? -1 : 1));
  return week;
}

function findDay({ days }: Week, name: string): WeekDay {
  const known = days.find(({ day }) => day === name);
  if (known !== undefined) return known;
  const day: WeekDay = { day: name, counts: [], gaps: [] };
  days.push(day);
  days.sort((a, b) => (a.day < b.day ? -1 : 1));
  return day;
}

function addCount(day: WeekDay, event: WorkEvent, week: Week): 'full' | 'counted' {
  const { what, language, entry, step } = event;
  const tier = isTier(event.tier) ? event.tier : undefined;
  let line = day.counts.find(
    (other) =>
      other.what === what &&
      other.language === language &&
      other.entry === entry &&
      other.step === step &&
      other.tier === tier,
  );
  if (line === undefined) {
    if (sizeOf(week, 'counts') >= MOST_COUNTS) return 'full';
    line = { what: what as Counted, language, times: 0 };
    if (entry !== undefined) line.entry = entry;
    if (step !== undefined) line.step = step;
    if (tier !== undefined) line.tier = tier;
    day.counts.push(line);
  }
  line.times += 1;
  if (what === 'ending') addMinutes(line, event.minutes);
  return 'counted';
}

function addMinutes(line: Count, minutes: number | undefined): void {
  const whole = Math.round(minutes ?? -1);
  if (!(whole >= 0 && whole <= LONGEST_MINUTES)) return;
  const others = line.minutes ?? [];
  // In order of length, so that nobody can tell which came first.
  if (others.length < MOST_MINUTES) line.minutes = [...others, whole].sort((a, b) => a - b);
}

function addGap(
  day: WeekDay,
  { language, words }: { language: string; words: string },
  week: Week,
): 'full' | 'counted' {
  const known = day.gaps.find((other) => other.language === language && other.words === words);
  if (known !== undefined) known.times += 1;
  else if (sizeOf(week, 'gaps') >= MOST_GAPS) return 'full';
  else day.gaps.push({ language, words, times: 1 });
  return 'counted';
}

function isTier(tier: number | undefined): tier is number {
  return tier !== undefined && Number.isInteger(tier) && tier >= 1 && tier <= 5;
}

function sizeOf({ days }: Week, part: 'counts' | 'gaps'): number {
  return days.reduce((sum, day) => sum + day[part].length, 0);
}

/** By the newest week and not by today: a clock that is wrong for a day must not erase a quarter of a year. */
function dropOld(weeks: Weeks): void {
  const newest = Date.parse(mondayOf(weeks.at(-1)!.week));
  const oldest = newest - (MOST_WEEKS - 1) * 7 * 86_400_000;
  const kept = weeks.filter(({ week }) => Date.parse(mondayOf(week)) >= oldest);
  weeks.splice(0, weeks.length, ...kept);
}
