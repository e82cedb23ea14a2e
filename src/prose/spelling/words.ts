/** A word in a text, and where it begins. */
export interface Word {
  word: string;
  offset: number;
}

/**
 * The words of a text that can be looked up. What is no word of a language is passed over: names with a capital inside,
 * abbreviations in capitals, and what has digits, dots or slashes in it. Words with hyphens come whole.
 */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[^\s—–/…]+/gu)].flatMap(({ 0: chunk, index }) => {
    const inner = /^[^\p{L}\p{N}]*(.*?)[^\p{L}\p{N}]*$/su.exec(chunk)?.[1] ?? '';
    if (!/^\p{L}[\p{L}\p{M}’'-]*$/u.test(inner) || isName(inner)) return [];
    return inner.length < 2 ? [] : [{ word: inner, offset: index + chunk.indexOf(inner) }];
  });
}

function isName(word: string): boolean {
  const isShort = /^[\p{Lu}-]{2,6}s?$/u.test(word);
  return isShort || /\p{Ll}\p{Lu}/u.test(word.replace(/-./gu, ''));
}

/** A word as lists of words have it. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").toLowerCase();
}
