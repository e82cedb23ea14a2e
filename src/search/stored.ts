import type { SearchDocument } from './document.ts';

/** `index.json` of a language: what every search needs. */
export interface IndexHead {
  /** In which the other files lie. */
  folder: string;
  /** How many there are; guides have the first numbers. */
  documents: number;
  guides: number;
  /** The share of words in the content that occur once. */
  novelty: number;
  /** The first term of each file of terms, in order. */
  starts: readonly string[];
  /** The first letters by which there are suggestions: browsers report each request for a file that is not there. */
  begins: readonly string[];
  /** Function words, folded. */
  stop: readonly string[];
  /** Words and phrases that mean the same. */
  groups: readonly (readonly string[])[];
  /** Languages in which there are more entries that this language does not have, each in a folder of that name. */
  also: readonly string[];
}

/** A document as results show it. What people call things stays out, because it is never shown. */
export type StoredDocument = Omit<SearchDocument, 'asked' | 'names'>;
