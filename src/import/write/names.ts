import { suggestId } from '../../library/files.ts';

const LONGEST_ID = 60;

/** An id that people can read out: whole words of a text, up to a length. */
export function shortId(text: string): string {
  const id = suggestId(text);
  if (id.length <= LONGEST_ID) return id;
  const end = id.lastIndexOf('-', LONGEST_ID);
  return id.slice(0, end > 0 ? end : LONGEST_ID);
}

/** A name that is not taken: with a number behind it, if it must be. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let n = 2; ; n++) if (!isTaken(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
