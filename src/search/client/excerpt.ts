import type { TextPart } from '../answer.ts';
import { splitWords, type ReadTerms } from '../words.ts';

/** What each term of the query is worth, by term. */
export type Worths = ReadonlyMap<string, number>;

/** How many words an excerpt has; people read about two lines. */
const LONGEST = 28;
/** How many of them stand before the first that matched. */
const BEFORE = 6;

/** A text with the words of the query found in it. */
export interface Matched {
  text: string;
  words: { from: number; to: number; worth: number; term: string }[];
}

/** Finds the words of the query in a text. */
export function match(text: string, worths: Worths, termsOf: ReadTerms): Matched {
  const words = splitWords(text).map(({ text: word, at }) => {
    const term = termsOf(word).find((form) => worths.has(form)) ?? '';
    return { from: at, to: at + word.length, worth: worths.get(term) ?? 0, term };
  });
  return { text, words };
}

/** What a text is worth to the query: each of its words once, and a little for each time it comes again. */
export function worthOf({ words }: Matched): number {
  const seen = new Map<string, number>();
  let worth = 0;
  for (const word of words) {
    if (word.worth === 0) continue;
    const times = (seen.get(word.term) ?? 0) + 1;
    seen.set(word.term, times);
    worth += word.worth / times ** 2;
  }
  return worth;
}

/** The part of a text that has most of the query, with what matched marked. */
export function excerptOf(matched: Matched): TextPart[] {
  const { text, words } = matched;
  const start = bestStart(matched);
  const end = Math.min(start + LONGEST, words.length);
  if (end === 0) return [];
  const from = start === 0 ? 0 : words[start]!.from;
  const to = end === words.length ? text.length : words[end - 1]!.to;
  const parts: TextPart[] = [
    { text: (start === 0 ? '' : '… ') + text.slice(from, words[start]!.from), marked: false },
  ];
  let at = words[start]!.from;
  for (const word of words.slice(start, end)) {
    if (word.worth === 0) continue;
    parts.push({ text: text.slice(at, word.from), marked: false });
    parts.push({ text: text.slice(word.from, word.to), marked: true });
    at = word.to;
  }
  parts.push({ text: text.slice(at, to) + (end === words.length ? '' : ' …'), marked: false });
  return parts.filter((part) => part.text !== '');
}

/** The word at which the excerpt begins: a little before the first match of the window that is worth most. */
function bestStart({ text, words }: Matched): number {
  let best = 0;
  let most = 0;
  for (const [i, { worth }] of words.entries()) {
    if (worth === 0) continue;
    const window = worthOf({ text, words: words.slice(i, i + LONGEST - BEFORE) });
    if (window > most) [best, most] = [i, window];
  }
  // From the beginning, if that shows it too.
  return best <= LONGEST - BEFORE * 2 ? 0 : best - BEFORE;
}
