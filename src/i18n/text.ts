import type { Text } from '../schema/common.ts';

/** A text of a list file and the language it is really in. */
export interface FoundText {
  text: string;
  language: string;
}

/**
 * A text of site.yaml, topics.yaml and the like for a reader: in the reader's language, else in the source language,
 * else in whichever there is. A text that is the same for all languages counts as the reader's.
 */
export function findText(text: Text, language: string, sourceLanguage: string): FoundText {
  if (typeof text === 'string') return { text, language };
  for (const candidate of [language, sourceLanguage, ...Object.keys(text)]) {
    const found = text[candidate];
    if (found !== undefined) return { text: found, language: candidate };
  }
  return { text: '', language };
}
