import { MOST_IMPACT } from '../postings.ts';
import type { Plan, Way } from './plan.ts';

/** A document that has something of the query. */
export interface Ranked {
  number: number;
  score: number;
  /** How well it fits, from 0 to 1: how much of what the query means it is about. Rare words are most of it. */
  fit: number;
}

/** What documents are ranked by, beside the plan. */
export interface Ranking {
  documents: number;
  /** Documents with a lower number are guides. */
  guides: number;
  /** The share of words in the content that occur once. */
  novelty: number;
}

/** How much of its score a document keeps that has next to nothing of the query: more words come first. */
const KEPT = 0.5;
/** What a term must count for in a document so that the document is about it; once in a text is not enough. */
const ABOUT = 32;
/** How well the best document must fit, where every word that people type about the content is in it. */
const FITS = 0.5;
/** How many words of a question, besides function words, a fitting document may be expected to know. */
const TYPICAL_WORDS = 3.5;
/** A guide comes first when scores are close: it finds out what is wrong instead of supposing it. */
const GUIDE = 1.1;

/**
 * How much a term tells, by how few documents have it: the probabilistic inverse document frequency, kept above zero.
 * S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.1.
 */
export function rarity(have: number, documents: number): number {
  return Math.log(1 + (documents - have + 0.5) / (have + 0.5));
}

/**
 * How well a document must fit so that it is an answer. The chance that the next word about a subject is a new one is
 * the share of words that occurred once (I. Good, "The population frequencies of species", Biometrika 40, 1953): where
 * little is written, good questions have words that no document has, and less is asked of a document.
 */
export function leastFit({ novelty }: Pick<Ranking, 'novelty'>): number {
  return FITS * (1 - novelty) ** TYPICAL_WORDS;
}

/** What a document has of a word of the query, in the best way. */
interface Has {
  score: number;
  /** How much of the word it has, from 0 to 1. */
  cover: number;
  /** How much it is about it, from 0 to 1. */
  about: number;
}

/** Documents that have something of a query, best first. */
export function rank({ slots, postings }: Plan, { documents, guides }: Ranking): Ranked[] {
  const scores = new Float64Array(documents);
  const covers = new Float64Array(documents);
  const fits = new Float64Array(documents);
  const rarityOf = (term: string): number => rarity(postings.get(term)?.documents.length ?? 0, documents);
  let whole = 0;
  for (const { ways } of slots) {
    const possible = ways.filter(({ terms }) => terms.every((term) => postings.has(term)));
    // What is said in several ways is as common as the most common of them; what nothing has is rare, and tells that
    // nothing fits.
    const importance = Math.min(
      ...possible.map(({ terms }) => worthOf(terms, rarityOf)),
      rarity(0, documents),
    );
    whole += importance;
    for (const [number, { score, cover, about }] of bestWays(possible, postings, importance, rarityOf)) {
      scores[number]! += score;
      covers[number]! += cover * importance;
      fits[number]! += about * importance;
    }
  }
  const ranked: Ranked[] = [];
  for (let number = 0; number < documents; number += 1) {
    if (scores[number] === 0) continue;
    const score =
      scores[number]! * (KEPT + ((1 - KEPT) * covers[number]!) / whole) * (number < guides ? GUIDE : 1);
    ranked.push({ number, score, fit: fits[number]! / whole });
  }
  return ranked.sort((a, b) => b.score - a.score || a.number - b.number);
}

/** The documents that have a word in one of the ways. */
function bestWays(
  ways: readonly Way[],
  postings: Plan['postings'],
  importance: number,
  rarityOf: (term: string) => number,
): Map<number, Has> {
  const best = new Map<number, Has>();
  for (const { terms, weight } of ways) {
    const scale = (weight * importance) / worthOf(terms, rarityOf);
    for (const [number, { score, impact }] of haveAll(terms, postings, rarityOf)) {
      const known = best.get(number);
      const has = { score: score * scale, cover: weight, about: weight * Math.min(1, impact / ABOUT) };
      if (known === undefined) best.set(number, has);
      else {
        known.score = Math.max(known.score, has.score);
        known.cover = Math.max(known.cover, has.cover);
        known.about = Math.max(known.about, has.about);
      }
    }
  }
  return best;
}

/** What terms tell together: as much as the rarest of them. */
function worthOf(terms: readonly string[], rarityOf: (term: string) => number): number {
  return Math.max(...terms.map(rarityOf));
}

/** The documents that have all terms, with their score by them and the least that one of them counts for. */
function haveAll(
  terms: readonly string[],
  postings: Plan['postings'],
  rarityOf: (term: string) => number,
): Map<number, { score: number; impact: number }> {
  let found = new Map<number, { score: number; impact: number }>();
  for (const [i, term] of terms.entries()) {
    const { documents, impacts } = postings.get(term)!;
    const factor = rarityOf(term) / MOST_IMPACT;
    const next: typeof found = new Map();
    for (const [at, number] of documents.entries()) {
      const before = i === 0 ? { score: 0, impact: MOST_IMPACT } : found.get(number);
      if (before === undefined) continue;
      const impact = impacts[at]!;
      next.set(number, { score: before.score + factor * impact, impact: Math.min(before.impact, impact) });
    }
    found = next;
  }
  return found;
}
