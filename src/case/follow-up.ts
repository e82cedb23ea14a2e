const DAY = 86_400_000;

/** How many working days lie between an ending and the call that asks whether all is well. */
export const FOLLOW_UP_DAYS = 2;

/**
 * The working day that comes so many working days after a day: Monday to Friday, without the holidays of the site.
 *
 * @param today `YYYY-MM-DD`, which does not count itself
 * @param holidays days as `YYYY-MM-DD`
 */
export function workingDayAfter(today: string, days: number, holidays: readonly string[]): string {
  let day = Date.parse(`${today}T00:00:00Z`);
  for (let left = days; left > 0;) {
    day += DAY;
    if (isWorkingDay(written(day), holidays)) left -= 1;
  }
  return written(day);
}

/** True from Monday to Friday, unless it is a holiday. */
export function isWorkingDay(day: string, holidays: readonly string[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

function written(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}
