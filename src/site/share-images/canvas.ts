import type { Picture } from './svg.ts';
import type { IndexedImage } from './png.ts';

/** Steps between paper and ink: with fewer, edges of letters look rough; with more, files grow. */
export const SHADES = 8;

/** A letter in shades from 0 (paper) to {@link SHADES} (ink). */
export interface LetterShape {
  width: number;
  height: number;
  /** From the start of the letter and the line it stands on to its top left corner, in pixels. */
  left: number;
  top: number;
  shades: Uint8Array;
}

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * A picture with a palette that begins with the shades of text, so that text is drawn by writing them.
 *
 * @param picture must have the colour of paper wherever text will stand
 */
export function makeBackground(
  { width, height, pixels }: Picture,
  { paper, ink }: { paper: string; ink: string },
): IndexedImage {
  const shades = Array.from({ length: SHADES + 1 }, (_, shade) =>
    mix(readHex(paper), readHex(ink), shade / SHADES),
  );
  const colours = [...shades, ...commonColours(pixels, 256 - shades.length, shades[0]!)];
  const nearest = makeNearest(colours);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = nearest(colourAt(pixels, y * width + x));
    }
  }
  return { width, height, rows, palette: Uint8Array.from(colours.flat()) };
}

/**
 * Draws a letter on paper. Where letters touch, the darker shade stays; a picture stays whole.
 *
 * @param at start of the letter on its line
 * @param strength of the ink, 0 to 1
 */
export function drawLetter(
  image: IndexedImage,
  letter: LetterShape,
  at: { x: number; y: number },
  strength: number,
): void {
  const { width, height, rows } = image;
  const left = at.x + letter.left;
  const top = at.y + letter.top;
  const inks = Uint8Array.from({ length: SHADES + 1 }, (_, shade) => Math.round(shade * strength));
  const from = Math.max(0, -left);
  const to = Math.min(letter.width, width - left);
  for (let y = Math.max(0, -top); y < letter.height && top + y < height; y += 1) {
    const row = (top + y) * (width + 1) + 1 + left;
    for (let x = from; x < to; x += 1) {
      const ink = inks[letter.shades[y * letter.width + x]!]!;
      if (ink > rows[row + x]!) rows[row + x] = ink;
    }
  }
}

/** The colours of a picture that are most frequent, up to a number, beside that of paper. */
function commonColours(pixels: Uint8Array, most: number, paper: Rgb): Rgb[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length / 4; at += 1) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  counts.delete(toNumber(paper));
  return [...counts]
    .toSorted(([a, often], [b, oftener]) => oftener - often || a - b)
    .slice(0, most)
    .map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
}

/** Finds the number of the colour that is nearest in a palette; each is looked for once. */
function makeNearest(palette: readonly Rgb[]): (colour: number) => number {
  // Of two equal colours the first counts: shades of text stand first.
  const known = new Map(
    palette.map((colour, number): [number, number] => [toNumber(colour), number]).toReversed(),
  );
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const distances = palette.map(
      ([red, green, blue]) =>
        (red - (colour >> 16)) ** 2 + (green - ((colour >> 8) & 255)) ** 2 + (blue - (colour & 255)) ** 2,
    );
    const number = distances.indexOf(Math.min(...distances));
    known.set(colour, number);
    return number;
  };
}

function colourAt(pixels: Uint8Array, at: number): number {
  return (pixels[at * 4]! << 16) | (pixels[at * 4 + 1]! << 8) | pixels[at * 4 + 2]!;
}

function toNumber([red, green, blue]: Rgb): number {
  return (red << 16) | (green << 8) | blue;
}

function readHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}
