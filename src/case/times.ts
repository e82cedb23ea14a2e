import { CLOCK, localeOf } from '../i18n/moment.ts';

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A moment with its distance from UTC, so that a colleague elsewhere reads it right: `..., 14:05 GMT+01:00`. */
export function sayMoment(language: string, moment: number, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const options = { ...DAY, ...CLOCK, ...zone, timeZoneName: 'longOffset' } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(moment);
}

/** A day of the calendar with its weekday. @param day `YYYY-MM-DD` */
export function sayDay(language: string, day: string): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(localeOf(language), { ...DAY, timeZone: 'UTC' }).format(moment);
}

/** The day that the device's own calendar shows: `YYYY-MM-DD`. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(now);
}
