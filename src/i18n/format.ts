import { CLOCK, localeOf } from './moment.ts';

/** Zones have had their present names since then. */
const RECENT = Date.UTC(2026, 0, 1);

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

const dates = keep((locale, options) => new Intl.DateTimeFormat(locale, options));
const lists = keep((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const languageNames = keep((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

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
