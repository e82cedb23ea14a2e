import { syllable } from 'syllable';
import type { Block } from './blocks.ts';
import { isMeasured, MEASURES } from './measures.ts';

/** How hard a text is to read, by the measure that is usual for its language. */
export interface Level {
  value: number;
  /** The most or, for Spanish, the least that is wanted. */
  limit: number;
  /** By how much the text is harder than that; below 0 if it is easier. */
  over: number;
}

/** Fewer words say nothing about a text. */
const LEAST_WORDS = 100;

interface Counts {
  words: number;
  sentences: number;
  syllables: number;
  /** Words of four syllables or more. */
  long: number;
}

/** @returns undefined for a short text, and for a language without a measure */
export function levelOf(blocks: readonly Block[], language: string): Level | undefined {
  if (!isMeasured(language)) return undefined;
  const { syllablesIn, valueFor } = FORMULAS[language];
  const counts = countAll(blocks, language, syllablesIn);
  if (counts.words < LEAST_WORDS) return undefined;
  const { limit, wanted } = MEASURES[language];
  const value = valueFor(counts);
  return { value, limit, over: wanted === 'less' ? value - limit : limit - value };
}

/** The words of a text, as all figures here count them. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
}

function countAll(blocks: readonly Block[], language: string, syllablesIn: (word: string) => number): Counts {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const counts: Counts = { words: 0, sentences: 0, syllables: 0, long: 0 };
  for (const { text, kind } of blocks) {
    if (kind !== 'paragraph' && kind !== 'quote') continue;
    for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' '))) {
      const words = wordsOf(segment);
      if (words.length === 0) continue;
      counts.sentences++;
      for (const word of words) {
        const syllables = syllablesIn(word.toLowerCase());
        counts.words++;
        counts.syllables += syllables;
        if (syllables >= 4) counts.long++;
      }
    }
  }
  return counts;
}

const FORMULAS: Record<
  keyof typeof MEASURES,
  { syllablesIn: (word: string) => number; valueFor: (counts: Counts) => number }
> = {
  // Flesch-Kincaid Grade Level: Kincaid, Fishburne, Rogers, Chissom 1975.
  en: {
    syllablesIn: (word) => syllable(word),
    valueFor: ({ words, sentences, syllables }) =>
      0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
  },
  // Flesch-Szigriszt: Szigriszt Pazos 1993, read by the INFLESZ scale of Barrio-Cantalejo 2008.
  es: {
    syllablesIn: spanishSyllables,
    valueFor: ({ words, sentences, syllables }) => 206.835 - 62.3 * (syllables / words) - words / sentences,
  },
  // Gunning FOG for Polish: Pisarek 1969; a long word has four syllables or more.
  pl: {
    syllablesIn: polishSyllables,
    valueFor: ({ words, sentences, long }) => 0.4 * (words / sentences + (100 * long) / words),
  },
};

/**
 * Syllables of a Spanish word: groups of vowels, of which a strong one (a, e, o) and an accented weak one (í, ú) stand
 * alone (RAE, Ortografía 2010, on diphthongs and hiatus). The u of que, qui, gue, gui is silent.
 */
export function spanishSyllables(word: string): number {
  const heard = word
    .replace(/([qg])u(?=[eéií])/g, '$1')
    .replace(/y$/, 'i')
    .replace(/y/g, 'j');
  return heard.match(/[iuü]?[aeoáéó][iuü]?(?![aeoáéóíú])|[iuü]?[aeoáéó]|[íú]|[iuü]+/g)?.length ?? 1;
}

/** Syllables of a Polish word: its vowels; an i before a vowel only softens, and au and eu are one. */
export function polishSyllables(word: string): number {
  return word.replace(/i(?=[aąeęoóuy])/g, '').match(/[ae]u|[aąeęioóuy]/g)?.length ?? 1;
}
