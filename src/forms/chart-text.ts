/** Widths of letters in parts of the font size: as wide as in the widest of usual system fonts (DejaVu Sans, Verdana). */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u0300-\u036f]/, 0],
  [/[fijlrtI.,:;'’|!()[\]/ \u00a0‹›-]/, 0.42],
  [/[mw%@MWQOGŒÆœæ—…]/, 1],
  [/[A-ZÀ-ÞĄĆĘŁŃÓŚŹŻ]/, 0.76],
  // Scripts of square signs, and pictures.
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|\p{Extended_Pictographic}/u, 1.1],
];

const USUAL_WIDTH = 0.65;

/**
 * Breaks a text into lines that are no wider than a box, whichever font shows them. No-break spaces hold; a word that
 * is wider than a line is broken anywhere.
 *
 * @param width of the box
 * @param size of the font, in the same unit
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
    for (const piece of breakWord(word, width, size)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (line !== '' && widthOf(longer, size) > width) {
        lines.push(line);
        line = piece;
      } else line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const pieces = [''];
  for (const sign of word) {
    const longer = pieces.at(-1)! + sign;
    if (pieces.at(-1) !== '' && widthOf(longer, size) > width) pieces.push(sign);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += WIDTHS.find(([pattern]) => pattern.test(sign))?.[1] ?? USUAL_WIDTH;
  return width * size;
}
