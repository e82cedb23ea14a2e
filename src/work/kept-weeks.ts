import type { Week } from '../schema/week.ts';
import type { Weeks } from './count.ts';

/** Where this device keeps what was counted. */
const KEY = 'handrail:work:1';

/** What this device keeps, the oldest week first; nothing if it keeps none, or something that is no count. */
export function readWeeks(): Weeks {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isWeek) : [];
  } catch {
    return [];
  }
}

/** Keeps these weeks in place of all others. @returns false if the device keeps nothing */
export function writeWeeks(weeks: Weeks): boolean {
  try {
    if (weeks.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(weeks));
    return true;
  } catch {
    return false;
  }
}

/** Erases one week, or all of them. What is counted in that week afterwards is an export of its own. */
export function eraseWeeks(week?: string): boolean {
  return writeWeeks(week === undefined ? [] : readWeeks().filter((one) => one.week !== week));
}

/** True for what has the shape of a week: other versions of the site, or people, may have written there. */
function isWeek(value: unknown): value is Week {
  const week = value as Partial<Week> | null;
  return (
    week?.format === 1 &&
    typeof week.id === 'string' &&
    typeof week.week === 'string' &&
    typeof week.left === 'number' &&
    Array.isArray(week.days) &&
    week.days.every(
      (day) => typeof day?.day === 'string' && Array.isArray(day.counts) && Array.isArray(day.gaps),
    )
  );
}
