/** Which conventions a language of the site follows where regions differ: day before month, the clock of 24 hours. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', es: 'es-ES', pl: 'pl-PL' };

export const CLOCK = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const;

/** The locale in which Intl writes for readers of a language. */
export function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}

const DAY = 86_400_000;
/** A weekday names a day without doubt if it is nearer than this. */
const WEEK_AHEAD = 6 * DAY;

/**
 * A moment as the reader's clock shows it: the time alone on the same day, with the weekday in the days after, otherwise
 * with the date too.
 *
 * @param now what counts as today
 * @param timeZone the reader's, if not that of the device
 */
export function formatMoment(language: string, moment: Date, now: Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat('en-CA', { ...zone, dateStyle: 'short' });
  const today = day.format(moment) === day.format(now);
  const soon = moment.valueOf() - now.valueOf() < WEEK_AHEAD;
  const weekday = today ? {} : ({ weekday: 'long' } as const);
  const date = today || soon ? {} : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(localeOf(language), { ...zone, ...weekday, ...date, ...CLOCK }).format(
    moment,
  );
}

/** A moment with weekday and date in any case: `Friday 20 November at 8:05`. */
export function formatDayAndTime(language: string, moment: Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const options = { ...zone, weekday: 'long', day: 'numeric', month: 'long', ...CLOCK } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(moment);
}
