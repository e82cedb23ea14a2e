import { openState } from '../i18n/hours.ts';
import type { Channel, Site } from '../schema/site.ts';
import { shareOf, type Share } from './share.ts';
import type { Ticket } from './read-tickets.ts';

const HOUR = 3_600_000;
/** What is promised where a ticket names no channel of ours: a day, by the clock. */
const USUAL = { promiseHours: 24 };

/**
 * How many tickets were answered in time: by when the channel promises, counted in its opening hours and without its
 * holidays, as pages tell customers. A ticket without an answer is late when that time is over, and not judged before.
 */
export function answeredInTime(
  tickets: readonly Ticket[],
  { channels, holidays }: Pick<Site, 'channels' | 'holidays'>,
  now: number,
): Share {
  const judged = tickets.flatMap(({ created, answered, channel }) => {
    const hours = findChannel(channels, channel) ?? USUAL;
    const end = answered ?? now;
    // Opening hours are never longer than those of the clock, which need no calendar.
    if (end - created <= hours.promiseHours * HOUR) return answered === undefined ? [] : [true];
    const due = openState(hours, holidays, new Date(created)).answerBy;
    const inTime = due === undefined || end <= due.valueOf();
    return answered === undefined && inTime ? [] : [inTime];
  });
  return shareOf(judged.filter((inTime) => inTime).length, judged.length);
}

/** By id, or by kind: ticket systems say "email", "chat", "phone". */
function findChannel(channels: readonly Channel[], name: string | undefined): Channel | undefined {
  if (name === undefined) return undefined;
  const plain = name.replace(/[^a-z]/g, '');
  return channels.find(({ id }) => id === name) ?? channels.find(({ kind }) => kind === plain);
}
