import { fold } from '../words.ts';

/** A word of the content. */
export interface KnownWord {
  /** In small letters, with its accents. */
  word: string;
  folded: string;
  /** Power of two below the count of documents that have it. */
  often: number;
  /** A bit for each letter that it has: words that differ in many letters need no closer look. */
  letters: number;
}

/** A word that may have been meant. */
export interface Correction {
  word: string;
  folded: string;
  /** How many slips lead from it to what was typed. */
  slips: number;
}

/** The fewest letters of words in which one slip, and in which two slips are looked for. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;
/** How many corrections of one word are looked for: where several fit, the right one is not always the most common. */
const MOST = 3;

/** Reads the words of the content, as the dictionary of the index lists them. */
export function readDictionary(text: string): KnownWord[] {
  let previous = '';
  const words: KnownWord[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const word = previous.slice(0, parseInt(line[0]!, 36)) + line.slice(2);
    const folded = fold(word);
    words.push({ word, folded, often: parseInt(line[1]!, 36), letters: lettersOf(folded) });
    previous = word;
  }
  return words;
}

/**
 * The words of the content that someone may have meant, best first: fewest slips, then the same first letter, which
 * people rarely get wrong (J. Pollock, A. Zamora, "Automatic spelling correction", CACM 27, 1984), then most common.
 *
 * @param typed folded
 */
export function correct(typed: string, words: readonly KnownWord[]): Correction[] {
  const most = typed.length >= TWO_SLIPS ? 2 : typed.length >= ONE_SLIP ? 1 : 0;
  if (most === 0 || /\d/.test(typed)) return [];
  const letters = lettersOf(typed);
  const found: { known: KnownWord; slips: number }[] = [];
  for (const known of words) {
    if (Math.abs(known.folded.length - typed.length) > most) continue;
    if (bits(known.letters ^ letters) > 2 * most) continue;
    const slips = countSlips(typed, known.folded, most);
    if (slips <= most) found.push({ known, slips });
  }
  const first = (known: KnownWord): number => Number(known.folded[0] === typed[0]);
  found.sort((a, b) => a.slips - b.slips || first(b.known) - first(a.known) || b.known.often - a.known.often);
  const best = found.filter(({ slips }) => slips === found[0]!.slips).slice(0, MOST);
  return best.map(({ known: { word, folded }, slips }) => ({ word, folded, slips }));
}

/**
 * The fewest letters to add, drop, replace or swap with their neighbour that make one word of another ("optimal string
 * alignment"; R. Lowrance, R. Wagner, JACM 22, 1975, without overlaps).
 *
 * @param most beyond which the exact number does not matter
 */
export function countSlips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
