import { gzipSync } from 'node:zlib';
import type { SearchDocument } from '../document.ts';
import { splitWords } from '../words.ts';

/** What a dictionary may weigh after gzip, in bytes. */
const MOST_BYTES = 38_000;
/** Shorter words are not corrected, so nothing is corrected to them. */
const SHORTEST = 3;
/** A sign of the front coding counts so far. */
const LONGEST = 35;

/**
 * The words that the content uses, as the client corrects slips by them: one a line in alphabetical order, each line
 * beginning with a digit for how many letters it shares with the word before (`a` to `z` for 10 to 35) and one for how
 * often it occurs (powers of two). Words that only stand in `asked` are left out, because people type slips there.
 *
 * If there are more words than a visitor should load, the rarest are left out: they are still found as written.
 */
export function writeDictionary(documents: readonly SearchDocument[]): string {
  const words = [...countWords(documents)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  let kept = words.length;
  for (;;) {
    const text = frontCode(words.slice(0, kept).sort(([a], [b]) => (a < b ? -1 : 1)));
    const bytes = gzipSync(text).length;
    if (bytes <= MOST_BYTES) return text;
    kept = Math.floor(Math.min(kept * 0.97, (kept * MOST_BYTES) / bytes));
  }
}

/** In how many documents a word is, in small letters. */
function countWords(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  const known = new Map<string, readonly string[]>();
  const piecesOf = (word: string): readonly string[] => {
    let pieces = known.get(word);
    if (pieces === undefined) known.set(word, (pieces = piecesOfWord(word)));
    return pieces;
  };
  for (const { title, parts, names } of documents) {
    const own = new Set<string>();
    for (const text of [title, ...names, ...parts.flatMap((part) => [part.title, part.text])]) {
      for (const word of splitWords(text)) for (const piece of piecesOf(word.text)) own.add(piece);
    }
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function piecesOfWord(word: string): string[] {
  const pieces = word
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u);
  return pieces.filter(
    (piece) => piece.length >= SHORTEST && piece.length <= LONGEST && /^\p{L}+$/u.test(piece),
  );
}

function frontCode(words: readonly (readonly [string, number])[]): string {
  let previous = '';
  let text = '';
  for (const [word, count] of words) {
    let shared = 0;
    while (shared < previous.length && word[shared] === previous[shared]) shared += 1;
    text += `${shared.toString(36)}${Math.min(35, Math.floor(Math.log2(count))).toString(36)}${word.slice(shared)}\n`;
    previous = word;
  }
  return text;
}
