import { addEvent, type WorkEvent } from './count.ts';
import { dayOf } from '../schema/iso-week.ts';
import { readWeeks, writeWeeks } from './kept-weeks.ts';

/**
 * Counts something that the agent did, on this device and nowhere else: per day and entry, without times of day, names
 * or texts. Words of a gap lose what is private first. Nothing waits for it, and it never throws: where the device keeps
 * nothing, nothing is counted.
 *
 * - `copy`: the address of an entry, or of a step of it, was copied.
 * - `reply`: a reply was copied; once for each `entry` that it links, or once without.
 * - `open`: an entry was opened from the desk or the palette.
 * - `run`: a guide was begun with a customer.
 * - `ending`: such a run ended; `step` is the ending, `tier` who takes over, `minutes` how long it took.
 * - `gap`: no entry fits `words`.
 */
export function record(event: WorkEvent): void {
  try {
    const weeks = readWeeks();
    addEvent(weeks, event, dayOf(new Date()), newId);
    writeWeeks(weeks);
  } catch {
    // A count is never worth an error in front of a customer.
  }
}

/** 128 random bits. Not `randomUUID`, which there is on secure addresses alone. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
