import { SECRET_WORDS } from '../i18n/secret-words.ts';
import { fold } from '../search/words.ts';
import { maskSecrets } from './mask.ts';
import { SEARCH_EVENT, type SearchTold } from './search-event.ts';

/** What stands in place of what was taken out. */
const TAKEN = '*';
const LONGEST = 200;

/**
 * A query as it may be counted: folded, and without what could tell who asked. Passwords and the like are looked for
 * before folding, because their signs go with it.
 */
export function cleanQuery(query: string): string {
  const masked = maskSecrets(query.slice(0, LONGEST), TAKEN, SECRET_WORDS)
    .replace(/[^\s@]+@[^\s@]+/g, TAKEN)
    .replace(/\d(?:[ .\-/]?\d){3,}/g, TAKEN);
  return fold(masked).replace(/\s+/g, ' ').trim();
}

/**
 * Sends each search that is over to the site's own collector (docs/collector/README.md), if the site has one.
 *
 * @param path on the origin of the page
 */
export function collectSearches(path: string): void {
  document.addEventListener(SEARCH_EVENT, (event) => {
    const told = (event as CustomEvent<SearchTold>).detail;
    const query = cleanQuery(told.query);
    if (query !== '') navigator.sendBeacon(path, JSON.stringify({ ...told, query }));
  });
}
