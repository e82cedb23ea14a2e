const DAY = 86_400_000;

/** A day of this device's calendar, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The week of a day (ISO 8601): weeks begin on Monday, and belong to the year that has their Thursday. */
export function weekOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(at.valueOf() + (3 - ((at.getUTCDay() + 6) % 7)) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.valueOf() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of a week. */
export function mondayOf(week: string): string {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  // The fourth of January is in the first week of its year.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.valueOf() + ((number - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * DAY;
  return new Date(monday).toISOString().slice(0, 10);
}
