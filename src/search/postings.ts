/** That a document has a term: its number, and what the term counts for in it. */
export type Posting = readonly [document: number, impact: number];

/** Impacts are whole numbers from 1 to this. */
export const MOST_IMPACT = 63;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Five bits a sign, the sixth says that more follow, as in source maps (ECMA-426, "base64 VLQ"), without the sign bit. */
const BITS = 5;
const MORE = 1 << BITS;

/**
 * Writes postings as text: for each the distance to the document before it, then one sign for its impact. Text,
 * because every server compresses it.
 *
 * @param postings in ascending order of document
 */
export function writePostings(postings: readonly Posting[]): string {
  let text = '';
  let previous = -1;
  for (const [document, impact] of postings) {
    let rest = document - previous;
    previous = document;
    for (; rest >= MORE; rest >>>= BITS) text += DIGITS[(rest % MORE) + MORE];
    text += DIGITS[rest]! + DIGITS[impact];
  }
  return text;
}

const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Reads what {@link writePostings} wrote, calling `each` for every posting. */
export function readPostings(text: string, each: (document: number, impact: number) => void): void {
  let document = -1;
  for (let at = 0; at < text.length; at += 1) {
    let distance = 0;
    for (let shift = 0; ; shift += BITS, at += 1) {
      const value = VALUES.get(text[at]!)!;
      distance += (value % MORE) << shift;
      if (value < MORE) break;
    }
    document += distance;
    at += 1;
    each(document, VALUES.get(text[at]!)!);
  }
}
