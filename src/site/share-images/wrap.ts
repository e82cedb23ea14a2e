/** How wide a word is, in em. 0 if nothing of it can be drawn. */
export type Measure = (word: string) => number;

/** A size of type, and how many lines of it there is room for. */
export interface TypeSize {
  /** In pixels. */
  size: number;
  lines: number;
}

/** Words set in lines. */
export interface SetText {
  size: number;
  lines: string[][];
}

/** Spaces at which a line may end; the no-break ones may not. */
const BREAKS = /[^\S\u00a0\u202f]+/u;

const ELLIPSIS = '…';

/** How wide words and the spaces between them are, in em. */
interface Ruler {
  measure: Measure;
  space: number;
}

/** The room for a text. */
export interface TextRoom extends Ruler {
  /** Of a line, in pixels. */
  width: number;
  /** From large to small. */
  sizes: readonly TypeSize[];
}

/**
 * Sets a text as large as it fits, in lines of about the same length. Words are broken only if they are wider than a
 * line of the smallest size; what does not fit even then is cut.
 */
export function fitText(text: string, room: TextRoom): SetText {
  const words = text.split(BREAKS).filter((word) => room.measure(word) > 0);
  for (const { size, lines: most } of room.sizes) {
    const width = room.width / size;
    if (words.some((word) => room.measure(word) > width)) continue;
    const lines = breakLines(words, room, width);
    if (lines.length <= most) return { size, lines: balance(words, lines, room, width) };
  }
  const { size, lines: most } = room.sizes.at(-1)!;
  const width = room.width / size;
  const parts = words.flatMap((word) => breakWord(word, room.measure, width));
  const lines = breakLines(parts, room, width);
  return { size, lines: lines.length <= most ? lines : cut(lines.slice(0, most), room, width) };
}

function breakLines(words: readonly string[], { measure, space }: Ruler, width: number): string[][] {
  const lines: string[][] = [];
  let left = 0;
  for (const word of words) {
    const needed = space + measure(word);
    if (lines.length > 0 && needed <= left) {
      lines.at(-1)!.push(word);
      left -= needed;
    } else {
      lines.push([word]);
      left = width - measure(word);
    }
  }
  return lines;
}

/** Quarters of an em are as exact as the eye. */
const NARROWER = 0.25;

/** The narrowest lines of the same number: no word is left alone on the last one. */
function balance(words: readonly string[], lines: string[][], ruler: Ruler, width: number): string[][] {
  let best = lines;
  const widest = Math.max(0, ...words.map(ruler.measure));
  for (let narrow = width - NARROWER; narrow >= widest; narrow -= NARROWER) {
    const narrower = breakLines(words, ruler, narrow);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** A word in parts that fit a line. */
function breakWord(word: string, measure: Measure, width: number): string[] {
  if (measure(word) <= width) return [word];
  const parts = [''];
  for (const { segment } of new Intl.Segmenter('und').segment(word)) {
    const longer = `${parts.at(-1)}${segment}`;
    if (measure(longer) <= width) parts[parts.length - 1] = longer;
    else parts.push(segment);
  }
  return parts.filter((part) => measure(part) > 0);
}

/** Ends the last line with an ellipsis, which may stand in the margin behind a word as wide as the line. */
function cut(lines: string[][], { measure, space }: Ruler, width: number): string[][] {
  const last = lines.at(-1)!;
  const taken = (): number => last.reduce((sum, word) => sum + measure(word) + space, -space);
  while (last.length > 1 && taken() + measure(ELLIPSIS) > width) last.pop();
  last.push(`${last.pop()!.replace(/[\p{P}\s]+$/u, '')}${ELLIPSIS}`);
  return lines;
}
