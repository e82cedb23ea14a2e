import type { Channel } from '../schema/site.ts';
import { formatClock, formatWeekday } from './format.ts';
import type { Words } from './words.ts';

/** A line of the table of opening hours: `Monday to Friday`, `8:00 to 18:00`. */
export interface HoursLine {
  days: string;
  hours: string;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A week of opening hours in words; days that follow each other with the same hours share a line. */
export function weekInWords(
  language: string,
  words: Words,
  week: NonNullable<Channel['hours']>['week'],
): HoursLine[] {
  const lines: { first: number; last: number; hours: string }[] = [];
  for (const [index, weekday] of WEEKDAYS.entries()) {
    const hours = dayInWords(language, words, week[weekday]);
    const previous = lines.at(-1);
    if (previous?.hours === hours) previous.last = index;
    else lines.push({ first: index, last: index, hours });
  }
  return lines.map(({ first, last, hours }) => {
    const from = formatWeekday(language, first);
    return { days: first === last ? from : words.contact.days(from, formatWeekday(language, last)), hours };
  });
}

function dayInWords(language: string, words: Words, spans: readonly string[]): string {
  if (spans.length === 0) return words.contact.closedDay;
  return spans
    .map((span) => {
      if (span === '00:00-24:00') return words.contact.allDay;
      const [from = '', to = ''] = span.split('-');
      return words.contact.clock(formatClock(language, from), formatClock(language, to));
    })
    .join(', ');
}
