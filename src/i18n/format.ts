/** Which conventions a language of the site follows where regions differ: day before month, the clock of 24 hours. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', es: 'es-ES', pl: 'pl-PL' };

const CLOCK = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const;

/** Zones have had their present names since then. */
const RECENT = Date.UTC(2026, 0, 1);

/** The locale in which Intl writes for readers of a language. */
export function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}

/** Making a formatter takes a hundred times as long as using it, and a build uses a handful of them on every page. */
function keep<Made>(make: (locale: string, options: Intl.DateTimeFormatOptions) => Made): typeof make {
  const made = new Map<string, Made>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const kept = made.get(key) ?? make(locale, options);
    made.set(key, kept);
    return kept;
  };
}

const numbers = keep((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const dates = keep((locale, options) => new Intl.DateTimeFormat(locale, options));
const lists = keep((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const languageNames = keep((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** `4`, `1.5`, `12,000`. */
export function formatNumber(language: string, n: number): string {
  return numbers(localeOf(language), {}).format(n);
}

/**
 * A day of the calendar in words: `20 November 2026`.
 *
 * @param day `YYYY-MM-DD`
 */
export function formatDay(language: string, day: string): string {
  return dates(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
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
  const day = dates('en-CA', { ...zone, dateStyle: 'short' });
  const today = day.format(moment) === day.format(now);
  const soon = moment.valueOf() - now.valueOf() < WEEK_AHEAD;
  const weekday = today ? {} : ({ weekday: 'long' } as const);
  const date = today || soon ? {} : ({ day: 'numeric', month: 'long' } as const);
  return dates(localeOf(language), { ...zone, ...weekday, ...date, ...CLOCK }).format(moment);
}

/** A moment with weekday and date in any case: `Friday 20 November at 8:05`. */
export function formatDayAndTime(language: string, moment: Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const options = { ...zone, weekday: 'long', day: 'numeric', month: 'long', ...CLOCK } as const;
  return dates(localeOf(language), options).format(moment);
}

/**
 * A time of day as written in site.yaml, the way the language writes it: `8:00`.
 *
 * @param clock `08:00` to `24:00`
 */
export function formatClock(language: string, clock: string): string {
  const end = clock === '24:00';
  const moment = new Date(`1970-01-01T${end ? '00:00' : clock}:00Z`);
  const cycle = end ? 'h24' : 'h23';
  return dates(localeOf(language), { ...CLOCK, hourCycle: cycle, timeZone: 'UTC' }).format(moment);
}

/**
 * The name of a weekday.
 *
 * @param weekday 0 is Monday
 */
export function formatWeekday(language: string, weekday: number): string {
  const monday = Date.UTC(2024, 0, 1);
  return dates(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(monday + weekday * 86_400_000),
  );
}

/** The name of a time zone: `Central European Time`. */
export function formatTimeZone(language: string, timeZone: string): string {
  const parts = dates(localeOf(language), {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(RECENT);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** The name of a language in another one: `Spanish`, `hiszpański`. */
export function formatLanguage(language: string, named: string): string {
  return languageNames(localeOf(language), {}).of(named) ?? named;
}

/** The name of a country by its code (ISO 3166). */
export function formatCountry(language: string, country: string): string {
  return new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(country) ?? country;
}

/** `Windows 11, Mac and router`. */
export function formatList(language: string, items: readonly string[]): string {
  return lists(localeOf(language), {}).format(items);
}
