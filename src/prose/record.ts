import type { PrivateKind } from './private/finding.ts';

/** Where something stands in a text; line and column count from 1. */
export interface Spot {
  line: number;
  column: number;
}

/** What was found in one text, whatever the site allows: it depends on the text and on this program alone. */
export interface TextRecord {
  secrets: (Spot & { what: string; text: string })[];
  private: (Spot & { kind: PrivateKind; text: string; value: string })[];
  /** Absent if nobody has asked how it reads. */
  style?: StyleRecord;
}

/** How a text reads. */
export interface StyleRecord {
  /** Words that the dictionary does not have, at their first place. */
  words: (Spot & { word: string; count: number })[];
  /** Only of a text that is harder than it should be. */
  level?: { value: number; limit: number };
  cannot: Spot[];
  clickHere: Spot[];
}

/** Says where offsets of a text stand. */
export function spotsIn(text: string): (offset: number) => Spot {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
