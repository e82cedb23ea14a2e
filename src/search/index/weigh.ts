import type { SearchDocument } from '../document.ts';
import { MOST_IMPACT, type Posting } from '../postings.ts';
import type { Stem } from '../stem.ts';
import { makeTermReader, splitWords, type ReadTerms } from '../words.ts';

/** What one occurrence of a word counts for, next to one in the text. */
const WEIGHTS = { title: 8, heading: 2, asked: 5, names: 0.7 };

// BM25F: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.6.
/** How fast more of the same word stops to count. */
const SATURATION = 2;
/** How much long titles and texts are held back, from 0 to 1. */
const TITLE_LENGTH = 0.5;
const TEXT_LENGTH = 0.45;
/** The most that the formula gives. */
const CEILING = SATURATION + 1;
/** How much the parts of a document count that have less of a word than the part that has most of it. */
const OTHER_PARTS = 0.1;

/** What was counted in the documents. */
export interface Weights {
  /** For each term the documents that have it, by number. */
  postings: ReadonlyMap<string, readonly Posting[]>;
  /** The share of words in titles and texts that occur only once. */
  novelty: number;
}

/** How often each term is in a text. */
interface Counted {
  terms: Map<string, number>;
  /** Of the text, in words. */
  length: number;
}

/** A document whose words are counted. */
interface CountedDocument {
  title: Counted;
  asked: Counted;
  names: Counted;
  /** Heading and text of each part. */
  parts: Counted[];
}

/**
 * Works out what each term counts for in each document, without the rarity of the term, which the client knows from
 * the length of the list. Of the parts of a document, that counts most which has most of the term: a guide of twenty
 * steps mentions many things, and is not about them.
 *
 * @param documents in the order of their numbers
 */
export function weigh(documents: readonly SearchDocument[], stem: Stem): Weights {
  const termsOf = makeTermReader(stem);
  const counted = documents.map((document) => countDocument(document, termsOf));
  const meanTitle = meanLength(counted.map(({ title }) => title));
  const meanPart = meanLength(counted.flatMap(({ parts }) => parts));
  const all = new Map<string, Posting[]>();
  for (const [number, document] of counted.entries()) {
    for (const [term, often] of weighTerms(document, meanTitle, meanPart)) {
      const score = (often * CEILING) / (often + SATURATION);
      const impact = Math.max(1, Math.round((MOST_IMPACT * score) / CEILING));
      const postings = all.get(term);
      if (postings === undefined) all.set(term, [[number, impact]]);
      else postings.push([number, impact]);
    }
  }
  return { postings: all, novelty: noveltyOf(counted) };
}

/** How often each term is in a document, by where it stands. */
function weighTerms(document: CountedDocument, meanTitle: number, meanPart: number): Map<string, number> {
  const { title, asked, names, parts } = document;
  const best = new Map<string, number>();
  const sum = new Map<string, number>();
  for (const { terms, length } of parts) {
    const scale = lengthScale(length, meanPart, TEXT_LENGTH);
    for (const [term, count] of terms) {
      best.set(term, Math.max(best.get(term) ?? 0, count / scale));
      sum.set(term, (sum.get(term) ?? 0) + count / scale);
    }
  }
  const often = new Map<string, number>();
  const add = (term: string, count: number): Map<string, number> =>
    often.set(term, (often.get(term) ?? 0) + count);
  for (const [term, most] of best) add(term, most + OTHER_PARTS * (sum.get(term)! - most));
  const titleScale = lengthScale(title.length, meanTitle, TITLE_LENGTH);
  for (const [term, count] of title.terms) add(term, (WEIGHTS.title * count) / titleScale);
  for (const [term, count] of asked.terms) add(term, WEIGHTS.asked * count);
  for (const term of names.terms.keys()) add(term, WEIGHTS.names);
  return often;
}

function lengthScale(length: number, mean: number, much: number): number {
  return 1 - much + (much * length) / mean;
}

function meanLength(texts: readonly Counted[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / Math.max(texts.length, 1) || 1;
}

function noveltyOf(counted: readonly CountedDocument[]): number {
  const often = new Map<string, number>();
  let words = 0;
  for (const { title, parts } of counted) {
    for (const { terms } of [title, ...parts]) {
      for (const [term, count] of terms) {
        words += count;
        often.set(term, (often.get(term) ?? 0) + count);
      }
    }
  }
  const once = [...often.values()].filter((count) => count === 1).length;
  return once / Math.max(words, 1);
}

function countDocument({ title, parts, asked, names }: SearchDocument, termsOf: ReadTerms): CountedDocument {
  const count = (
    texts: readonly string[],
    weight = 1,
    into: Counted = { terms: new Map(), length: 0 },
  ): Counted => {
    for (const text of texts) {
      for (const { text: word } of splitWords(text)) {
        into.length += 1;
        for (const term of termsOf(word)) into.terms.set(term, (into.terms.get(term) ?? 0) + weight);
      }
    }
    return into;
  };
  return {
    title: count([title]),
    asked: count(asked),
    names: count(names),
    parts: parts.map((part) => count([part.title], WEIGHTS.heading, count([part.text]))),
  };
}
