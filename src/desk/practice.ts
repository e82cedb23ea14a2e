import type { Target } from './entry.ts';

/** Words of a customer, and the entry that answers them. */
export interface PracticeMessage {
  words: string;
  answer: Target;
  /** Ids of other entries that are right, too. */
  also?: readonly string[];
}

/**
 * Takes the next message: none comes again before all were seen, nor twice in a row.
 *
 * @param seen places of those that were shown; the one taken is added
 * @param random from 0 up to, but not including, 1
 * @returns undefined if there are none
 */
export function nextMessage(
  messages: readonly PracticeMessage[],
  seen: Set<number>,
  random: number,
): PracticeMessage | undefined {
  const last = [...seen].at(-1);
  if (seen.size >= messages.length) seen.clear();
  const left = messages.flatMap((_, i) => (seen.has(i) || (i === last && messages.length > 1) ? [] : [i]));
  const at = left[Math.floor(random * left.length)];
  if (at === undefined) return undefined;
  seen.add(at);
  return messages[at];
}

/** A step of the guide that answers is right too: whoever gets it is in that guide. */
export function isRight({ answer, also = [] }: PracticeMessage, found: Target): boolean {
  return answer.id === found.id || also.includes(found.id);
}
