/** The channels of 2.4 GHz that are allowed in Europe; in America 12 and 13 are not used. */
export const CHANNELS: readonly number[] = Array.from({ length: 13 }, (_, index) => index + 1);

/** The three that leave each other alone. */
export const CANDIDATES: readonly number[] = [1, 6, 11];

/** Megahertz between neighbouring channels, and the width of a network (IEEE 802.11n, 20 MHz). */
const STEP = 5;
const WIDTH = 20;

/** The middle of a channel in megahertz. */
export function middleOf(channel: number): number {
  return 2407 + STEP * channel;
}

/** How much of one channel another one covers, from 0 (nothing) to 1 (the same channel). */
export function overlap(a: number, b: number): number {
  return Math.max(0, 1 - (STEP * Math.abs(a - b)) / WIDTH);
}

/** What the networks around mean for a channel: some share it and take turns, others cover it in part and disturb. */
export interface Verdict {
  channel: number;
  /** Networks on the same channel. */
  sharing: number;
  /** Networks that overlap in part. */
  disturbing: number;
}

/**
 * Rates the three good channels, the best one first: least disturbed, then least shared, then lowest.
 *
 * @param neighbours the channel of each network around
 */
export function rate(neighbours: readonly number[]): Verdict[] {
  const verdicts = CANDIDATES.map((channel) => ({
    channel,
    sharing: neighbours.filter((other) => other === channel).length,
    disturbing: neighbours.filter((other) => other !== channel && overlap(channel, other) > 0).length,
  }));
  return verdicts.sort(
    (a, b) => a.disturbing - b.disturbing || a.sharing - b.sharing || a.channel - b.channel,
  );
}

/** The numbers that people typed, separated by anything; what is no channel is left out. */
export function readChannels(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number).filter((channel) => CHANNELS.includes(channel));
}
