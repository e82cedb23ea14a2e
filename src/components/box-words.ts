import type { Words } from '../i18n/words.ts';

/**
 * What the script of a search box says, as the form hands it over (`src/run/search-box.ts`).
 *
 * @param base the path below which the site lies
 */
export function boxWords({ search }: Words, base: string): string {
  return JSON.stringify({ base, label: search.suggestions, count: search.suggested, kept: search.kept });
}
