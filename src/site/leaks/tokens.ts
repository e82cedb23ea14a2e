/**
 * Reads the words of a text, in one pass over its signs: a site may have hundreds of megabytes. Words are compared as
 * numbers, without case and accents; what a text looks like to a reader counts, so tags, entities and escapes part
 * words and are none themselves.
 */

/** How a file writes its text. */
export type Form = 'html' | 'json' | 'plain';

/** Is told of each word, and of each place over which no sentence goes on. */
export interface Reader {
  /** Its number, how many letters it has, where it begins, and whether it stands inside a tag. */
  word: (hash: number, letters: number, at: number, inTag: boolean) => void;
  /** A tag that begins or ends a block, or the end of a value. */
  end: () => void;
}

const NONE = 0;
/** The sign a letter is compared by, for each sign below 0x250; 0 for what is no letter and no digit. */
const FOLDED = makeFolded(0x250);
const LESS = 60;
const GREATER = 62;
const AMPERSAND = 38;
const BACKSLASH = 92;
const QUOTE = 34;
const LINE_END = 10;
/** Ends the target of a link, whose last words belong to no sentence. */
const PARENTHESIS = 41;

/** FNV-1a: a fast hash whose values spread well (Fowler, Noll, Vo; RFC 9923), over signs instead of bytes. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function makeFolded(size: number): Uint16Array {
  const table = new Uint16Array(size);
  for (let code = 0; code < size; code++) table[code] = foldSign(code);
  return table;
}

/** One sign stands for a letter with its accent: only the first letter of `æ` counts, in both texts alike. */
function foldSign(code: number): number {
  const sign = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(sign)) return NONE;
  if (sign === 'ł' || sign === 'Ł') return 'l'.charCodeAt(0);
  return sign.normalize('NFKD').toLowerCase().charCodeAt(0);
}

const others = new Map<number, number>();

/** The sign by which any other letter is compared. Marks that stand alone belong to the letter before them. */
function foldOther(code: number): number {
  let folded = others.get(code);
  if (folded === undefined) {
    const isMark = code >= 0x300 && code < 0x370;
    others.set(code, (folded = isMark ? 1 : foldSign(code)));
  }
  return folded;
}

/** Elements inside which a sentence goes on. */
const INLINE = /^<\/?(?:a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b/i;
const LONGEST_INLINE = 9;

/** Reads the words of a text, in order. */
export function readWords(text: string, form: Form, reader: Reader): void {
  const html = form === 'html';
  const json = form === 'json';
  let hash = OFFSET;
  let letters = 0;
  let begin = 0;
  let inTag = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sign = code < 0x250 ? FOLDED[code]! : foldOther(code);
    if (sign > 1) {
      if (letters === 0) begin = at;
      hash = Math.imul(hash ^ sign, PRIME);
      letters += 1;
      continue;
    }
    if (sign === 1) continue;
    if (letters > 0) {
      reader.word(hash, letters, begin, inTag);
      hash = OFFSET;
      letters = 0;
    }
    if (html) {
      if (code === LESS) {
        inTag = true;
        if (!INLINE.test(text.slice(at, at + LONGEST_INLINE))) reader.end();
      }
      if (code === GREATER) inTag = false;
      else if (code === AMPERSAND) at = endOfEntity(text, at);
      else if (code === QUOTE && isEdge(text, at)) reader.end();
    } else if (json) {
      if (code === BACKSLASH) at += text[at + 1] === 'u' ? 5 : 1;
      else if (code === QUOTE) reader.end();
    } else if (code === LINE_END || code === PARENTHESIS) reader.end();
  }
  if (letters > 0) reader.word(hash, letters, begin, inTag);
}

/** A quotation mark between values of an attribute or of JSON in a page; in a sentence, one beside a comma counts too. */
function isEdge(text: string, at: number): boolean {
  return '{[:,='.includes(text[at - 1] ?? ' ') || '}]:,>'.includes(text[at + 1] ?? ' ');
}

/** Entities of signs part words; those of letters occur in no page we write. */
function endOfEntity(text: string, at: number): number {
  const end = text.indexOf(';', at);
  return end > at && end - at < 10 && !text.slice(at, end).includes(' ') ? end : at;
}

/** The number of a single word. */
export function hashOf(word: string): number {
  let hash = OFFSET;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const sign = code < 0x250 ? FOLDED[code]! : foldOther(code);
    if (sign > 1) hash = Math.imul(hash ^ sign, PRIME);
  }
  return hash;
}
