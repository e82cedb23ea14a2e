/** Letters that Unicode does not take apart into a letter and its accent. */
const WHOLE: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' };

/**
 * A text as the search compares it: lower case, without accents. `Hasło` and `haslo` become the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łßøđıæœ]/g, (letter) => WHOLE[letter]!);
}

/** A word with what joins its parts: `wi-fi`, `don't`, `192.168.1.1`. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.\-‑_&+/][\p{L}\p{N}\p{M}]+)*/gu;

/** Longer things are no words: numbers of devices, text without spaces. */
const LONGEST = 40;

/** A word of a text, as written, and where it stands. */
export interface PlacedWord {
  text: string;
  at: number;
}

/** A word with what it is compared by. */
export interface Word extends PlacedWord {
  /** Folded: the word in one piece, and its parts if it has several. `wi-fi` is `wifi`, `wi` and `fi`. */
  forms: string[];
}

/** The words of a text as they are written, in order. */
export function splitWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, at: index }));
}

/** The words of a text that can be compared, in order. */
export function wordsOf(text: string): Word[] {
  return splitWords(text)
    .map((word) => ({ ...word, forms: formsOf(word.text) }))
    .filter(({ forms }) => forms.length > 0);
}

/** The terms of a word, as it is written. */
export type ReadTerms = (word: string) => readonly string[];

/** Gives the terms of words. The same words come again and again, so each is worked out once. */
export function makeTermReader(stem: (form: string) => string): ReadTerms {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let terms = known.get(word);
    if (terms === undefined) known.set(word, (terms = [...new Set(formsOf(word).map(stem))]));
    return terms;
  };
}

/** What a word is compared by; nothing, if it is too long for a word. */
export function formsOf(word: string): string[] {
  const folded = fold(word).replace(/['’]/g, '');
  const parts = folded.split(/[^\p{L}\p{N}]+/u);
  const forms = parts.length < 2 ? parts : [parts.join(''), ...parts.filter((part) => part.length > 1)];
  return forms.filter((form) => form !== '' && form.length <= LONGEST);
}
