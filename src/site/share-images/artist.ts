import { INK, PAPER } from '../../library/colours.ts';
import { drawLetter, makeBackground } from './canvas.ts';
import { openFont } from './font.ts';
import {
  backgroundSvg,
  KIND,
  NAME,
  nameEdge,
  placeBlock,
  SIZE,
  TEXT_EDGE,
  TITLE,
  type Logo,
  type TextStyle,
} from './frame.ts';
import { makeLetters } from './letters.ts';
import { encodePng, type IndexedImage } from './png.ts';
import { drawSvg, startRenderer } from './svg.ts';
import { fitText, type SetText } from './wrap.ts';

/** What one image says. */
export interface ImageWords {
  /** The name of the site. */
  name: string;
  /** What kind of entry it is; absent for the site itself. */
  kind?: string | undefined;
  title: string;
}

/** Draws images in the look of one site. */
export interface Artist {
  /** @returns the bytes of a PNG file */
  draw(words: ImageWords): Uint8Array;
}

/**
 * @param accent of the site, `#rrggbb`
 * @param logo in the place of the mark
 */
export async function makeArtist(accent: string, logo: Logo | undefined): Promise<Artist> {
  await startRenderer();
  const pens = { title: makePen(TITLE), name: makePen(NAME), kind: makePen(KIND) };
  const backgrounds = new Map<number, IndexedImage>();
  const background = (lamp: number): IndexedImage => {
    const known =
      backgrounds.get(lamp) ??
      makeBackground(drawSvg(backgroundSvg(accent, lamp, logo)), { paper: PAPER.light, ink: INK });
    backgrounds.set(lamp, known);
    return known;
  };
  // All images are drawn in one place: it is larger than all else they need, and what is thrown away must be collected.
  const rows = new Uint8Array((SIZE.width + 1) * SIZE.height);
  return {
    draw({ name, kind, title }) {
      const block = pens.title.fit(title, TEXT_EDGE);
      const places = placeBlock(block.size, block.lines.length, kind !== undefined);
      const behind = background(places.lamp);
      rows.set(behind.rows);
      const image = { ...behind, rows };
      const nameStart = nameEdge(logo);
      pens.name.write(image, pens.name.fit(name, nameStart), nameStart, [NAME.line]);
      if (kind !== undefined)
        pens.kind.write(image, pens.kind.fit(kind, TEXT_EDGE), TEXT_EDGE, [places.kind]);
      pens.title.write(image, block, TEXT_EDGE, places.titles);
      return encodePng(image);
    },
  };
}

/** Sets and writes text of one style. */
interface Pen {
  /** @param left where its lines will begin */
  fit(text: string, left: number): SetText;
  /** @param heights of the lines that letters stand on */
  write(image: IndexedImage, text: SetText, left: number, heights: readonly number[]): void;
}

function makePen({ weight, tracking, strength, sizes }: TextStyle): Pen {
  const font = openFont(weight, tracking);
  const letters = makeLetters(font);
  const space = font.shape(' ').width;
  return {
    fit: (text, left) =>
      fitText(text, {
        measure: (word) => font.shape(word).width,
        space,
        width: SIZE.width - SIZE.margin - left,
        sizes,
      }),
    write(image, { size, lines }, left, heights) {
      const writeWord = (word: string, start: number, y: number): void => {
        for (const { glyph, x } of font.shape(word).glyphs) {
          const letter = letters(glyph, size);
          const at = { x: Math.round(start + x * size), y };
          if (letter !== undefined) drawLetter(image, letter, at, strength);
        }
      };
      for (const [index, line] of lines.entries()) {
        let start = left;
        for (const word of line) {
          writeWord(word, start, heights[index]!);
          start += (font.shape(word).width + space) * size;
        }
      }
    },
  };
}
