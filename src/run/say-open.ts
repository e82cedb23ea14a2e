import { formatDayAndTime, formatMoment } from '../i18n/moment.ts';
import { openState, type ChannelHours, type Holidays, type OpenState } from '../i18n/hours.ts';

/** A channel as pages hand it over. */
export interface HandedChannel extends ChannelHours {
  written: boolean;
}

/** The hours of one channel, and the sentences with their slots. */
export interface HandedHours extends ChannelHours {
  holidays: Holidays;
  say: { until: string; opens: string; never: string };
}

/** All ways to a person, and the sentences with their slots. */
export interface HandedSupport {
  channels: HandedChannel[];
  holidays: Holidays;
  say: { until: string; always: string; closed: string; never: string };
}

/** The channels that lead to a team, with its own promise, and the sentence with its slot. */
export interface HandedPromise {
  channels: ChannelHours[];
  holidays: Holidays;
  say: string;
}

/** Whether one channel is open, in a few words and on the reader's own clock. */
export function sayChannel(
  { say, holidays, ...channel }: HandedHours,
  language: string,
  now: Date,
): string | undefined {
  const { open, until, opens } = openState(channel, holidays, now);
  if (open) return until && say.until.replace('{time}', formatMoment(language, until, now));
  return opens === undefined ? say.never : say.opens.replace('{opens}', formatMoment(language, opens, now));
}

/**
 * Whether a person answers now: open as long as one can be spoken to; closed, it says until when a message is answered.
 * Sites without spoken channels are open as their written ones are.
 */
export function saySupport({ say, holidays, channels }: HandedSupport, language: string, now: Date): string {
  const states = (some: readonly HandedChannel[]): OpenState[] =>
    some.map((c) => openState(c, holidays, now));
  const spoken = channels.filter((channel) => !channel.written);
  const written = channels.filter((channel) => channel.written);
  const live = states(spoken.length > 0 ? spoken : written);
  const open = live.filter((state) => state.open);
  if (open.length > 0) {
    const last = open.some((state) => state.until === undefined)
      ? undefined
      : open.flatMap((state) => state.until ?? []).toSorted((a, b) => +b - +a)[0];
    return last === undefined ? say.always : say.until.replace('{time}', formatMoment(language, last, now));
  }
  const opens = earliest(live.flatMap((state) => state.opens ?? []));
  const answer = earliest(
    states(written.length > 0 ? written : spoken).flatMap((state) => state.answerBy ?? []),
  );
  if (opens === undefined || answer === undefined) return say.never;
  return say.closed
    .replace('{opens}', formatMoment(language, opens, now))
    .replace('{answer}', formatDayAndTime(language, answer));
}

/** When a team's answer is due, by its channel that answers first; undefined if none ever opens. */
export function sayAnswer(
  { channels, holidays, say }: HandedPromise,
  language: string,
  now: Date,
): string | undefined {
  const due = earliest(channels.flatMap((channel) => openState(channel, holidays, now).answerBy ?? []));
  return due && say.replace('{when}', formatDayAndTime(language, due));
}

function earliest(moments: readonly Date[]): Date | undefined {
  return moments.toSorted((a, b) => +a - +b)[0];
}
