import type { SearchResult } from '../answer.ts';
import type { Hit } from './engine.ts';

/** How many steps or sections stand below one result. */
const WITHIN = 3;

/**
 * Puts the steps of a guide below their guide. A result stands where its best page stood.
 *
 * @param hits pages that matched, best first
 */
export function mergeHits(hits: readonly Hit[]): SearchResult[] {
  const byUrl = new Map<string, SearchResult>();
  for (const hit of hits) {
    const url = hit.guide?.url ?? hit.url;
    const known = byUrl.get(url);
    const result = known ?? emptyResult(hit, url);
    byUrl.set(url, result);
    if (hit.guide === undefined) {
      result.title = hit.title;
      result.excerpt = hit.excerpt;
      result.within.push(...(hit.type === 'article' ? hit.sections.slice(0, WITHIN) : []));
    } else if (result.within.length < WITHIN) {
      result.within.push({ title: hit.title, url: hit.url, excerpt: hit.excerpt });
    }
  }
  return [...byUrl.values()];
}

/** A guide of which only steps matched has no text of its own to show. */
function emptyResult(hit: Hit, url: string): SearchResult {
  return {
    type: hit.guide === undefined ? hit.type : 'guide',
    title: hit.guide?.title ?? hit.title,
    url,
    topic: hit.topic,
    products: hit.products,
    excerpt: [],
    within: [],
  };
}
