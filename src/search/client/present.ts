import type { DeepLink, SearchResult } from '../answer.ts';
import type { ReadTerms } from '../words.ts';
import type { StoredDocument } from '../stored.ts';
import { excerptOf, match, worthOf, type Matched, type Worths } from './excerpt.ts';

/** How many steps or sections stand below a result. */
const WITHIN = 3;
/** How much a part must have of what the best part has. */
const NEAR = 0.5;
/** A word in the heading of a part says more than one in its text. */
const HEADING = 2;

interface Part extends DeepLink {
  worth: number;
}

/** A document as it is shown: with the text that has most of the query, and its parts that match best below. */
export function present(document: StoredDocument, worths: Worths, termsOf: ReadTerms): SearchResult {
  const lead = document.parts.find(({ title }) => title === '');
  const parts = document.parts
    .filter(({ title }) => title !== '')
    .map(({ title, url, text }): Part & { matched: Matched } => {
      const matched = match(text, worths, termsOf);
      const worth = HEADING * worthOf(match(title, worths, termsOf)) + worthOf(matched);
      return { title, url, excerpt: [], worth, matched };
    });
  const best = Math.max(0, ...parts.map(({ worth }) => worth));
  const within = parts
    .filter(({ worth }) => worth > 0 && worth >= best * NEAR)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, WITHIN)
    .map(({ title, url, matched }): DeepLink => ({ title, url, excerpt: excerptOf(matched) }));
  const { title, url, type, topic, products, first } = document;
  const own = match(lead?.text ?? '', worths, termsOf);
  // A text that has nothing of the query says less than a part that has.
  const excerpt = worthOf(own) > 0 || within.length === 0 ? excerptOf(own) : within[0]!.excerpt;
  return { type, title, url, topic, products: [...products], excerpt, within, first };
}
