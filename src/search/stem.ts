/** Cuts the ending of a folded word, so that forms of one word become the same. Never empty. */
export type Stem = (word: string) => string;

/** What a cut word must keep at least: shorter rests belong to too many words. */
const LEAST = 3;

/** The longest of the endings goes, if enough is left. */
const cut = (word: string, endings: RegExp): string => {
  const at = word.search(endings);
  return at >= LEAST ? word.slice(0, at) : word;
};

// Light stemmers, after J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian
// languages" (SAC 2006) and the S-stemmer of D. Harman, "How effective is suffixing?" (JASIS 42, 1991): plural and
// common endings go, and nothing is put in their place, which costs little and joins less that is not the same.
// JavaScript looks for a match from the left, so the longest ending of a word is the one that is found.

const english: Stem = (word) => {
  const one = /(?:ss|us|is)$/.test(word)
    ? word
    : word.replace(/ies$/, 'y').replace(/(?:(?<=x|ch|sh|ss|z)e)?s$/, '');
  const two = cut(one, /(?<=[aeiouy].*)(?:ing|ed|ers?|ors?)$/);
  const bare = two === one ? one : two.replace(/([bdfgmnprt])\1$/, '$1');
  return cut(bare, /(?:ations?|itions?|ions?|ments?|ness|[ai]ble|ically|ally|ly|al|ive|ity)$/)
    .replace(/(?<=...)e$/, '')
    .replace(/(?<=..)y$/, 'i');
};

const spanish: Stem = (word) =>
  cut(
    word.replace(/ces$/, 'z').replace(/(?<=...)(?:es|s)$/, ''),
    /(?:acion|icion|cion|mente|imiento|amiento|idad|[ai]ble|[ai]ndo|iendo|[ai]d[oa]|[aei]r|[aei]n|[oaei])$/,
  );

const polish: Stem = (word) =>
  cut(
    word,
    /(?:owan(?:ia(?:ch|mi)?|iem|iu|ie|y(?:ch|m)?|ego|ej|a|e)|[ae]ni(?:em|u|a|e)|ami|ach|ych|ymi|ich|imi|ego|iego|emu|owi|ow|om|i?em|i?ej|ym|im|[aiye]c|[aeiouy])$/,
  );

const STEMS: Readonly<Record<string, Stem>> = { en: english, es: spanish, pl: polish };

/** The stemmer of a language; one that leaves words as they are, if it has none. */
export function stemmer(language: string): Stem {
  return STEMS[language.split('-')[0]!] ?? ((word) => word);
}
