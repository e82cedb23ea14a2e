import { SHADES, type LetterShape } from './canvas.ts';
import type { Font, Outline } from './font.ts';
import { drawSvg } from './svg.ts';

/**
 * The letters of a font as shapes to be drawn, each made once for a size: the renderer takes about a millisecond for
 * anything, and all titles of a site are made of a few hundred letters.
 *
 * @returns a function of the letter's number and the size in pixels; undefined for letters that leave no ink
 */
export function makeLetters(font: Font): (glyph: number, size: number) => LetterShape | undefined {
  const bySize = new Map<number, Map<number, LetterShape | undefined>>();
  return (glyph, size) => {
    const known = bySize.get(size) ?? new Map<number, LetterShape | undefined>();
    bySize.set(size, known);
    if (!known.has(glyph)) known.set(glyph, makeLetter(font.outline(glyph), size));
    return known.get(glyph);
  };
}

function makeLetter(outline: Outline | undefined, size: number): LetterShape | undefined {
  if (outline === undefined) return undefined;
  const scale = size / outline.unitsPerEm;
  const left = Math.floor(outline.left * scale);
  const top = Math.floor(-outline.top * scale);
  const width = Math.ceil((outline.left + outline.width) * scale) - left;
  const height = Math.ceil((outline.height - outline.top) * scale) - top;
  const { pixels } = drawSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<path transform="translate(${-left} ${-top}) scale(${scale} ${-scale})" d="${outline.path}"/></svg>`,
  );
  const shades = Uint8Array.from({ length: width * height }, (_, at) =>
    Math.round((pixels[at * 4 + 3]! / 255) * SHADES),
  );
  return { width, height, left, top, shades };
}
