import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font as Shaper, shape } from 'harfbuzzjs';

/** A letter of a shaped word. */
export interface PlacedGlyph {
  /** Its number in the font. */
  glyph: number;
  /** Where it begins, in em from the start of the word. */
  x: number;
}

/** A word as the font sets it. */
export interface ShapedWord {
  glyphs: readonly PlacedGlyph[];
  /** In em. 0 if the font has none of its letters. */
  width: number;
}

/** The outline of a letter as an SVG path, in units of the font with y upwards, and the box around it. */
export interface Outline {
  path: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Units an em. */
  unitsPerEm: number;
}

/** A font, behind HarfBuzz: kerning and accents as in a browser. */
export interface Font {
  /** Letters that the font does not have are left out. */
  shape(word: string): ShapedWord;
  /** @returns undefined for letters that leave no ink, such as spaces */
  outline(glyph: number): Outline | undefined;
}

/** What stands for letters that a font does not have (OpenType, "glyph 0: the .notdef glyph"). */
const MISSING = 0;

const FILES = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  bold: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
} as const;

/**
 * @param weight of Inter, which has the letters of all European languages
 * @param tracking added between letters, in em
 */
export function openFont(weight: keyof typeof FILES, tracking: number): Font {
  const face = new Face(new Blob(readFileSync(createRequire(import.meta.url).resolve(FILES[weight]))));
  const shaper = new Shaper(face);
  const { upem } = face;
  const words = new Map<string, ShapedWord>();
  return {
    shape(word) {
      const known = words.get(word) ?? shapeWord(word, shaper, { upem, tracking });
      words.set(word, known);
      return known;
    },
    outline(glyph) {
      const box = shaper.glyphExtents(glyph);
      if (box === undefined || box.width === 0) return undefined;
      return {
        path: shaper.glyphToPath(glyph),
        left: box.xBearing,
        top: box.yBearing,
        width: box.width,
        height: -box.height,
        unitsPerEm: upem,
      };
    },
  };
}

function shapeWord(
  word: string,
  shaper: Shaper,
  { upem, tracking }: { upem: number; tracking: number },
): ShapedWord {
  const buffer = new Buffer();
  buffer.addText(word.normalize('NFC'));
  buffer.guessSegmentProperties();
  shape(shaper, buffer);
  const glyphs: PlacedGlyph[] = [];
  let width = 0;
  for (const { codepoint: glyph, xAdvance = 0, xOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    if (glyph === MISSING) continue;
    glyphs.push({ glyph, x: width + xOffset / upem });
    // Accents that stand over the letter before them take no room.
    if (xAdvance !== 0) width += xAdvance / upem + tracking;
  }
  return { glyphs, width };
}
