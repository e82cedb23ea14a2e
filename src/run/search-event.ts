/**
 * One search, told to the page as a `handrail:search` event on `document` when it is over: when somebody chooses a
 * result, searches for something else, or leaves. Site owners may listen; nothing is sent anywhere by this.
 */
export interface SearchTold {
  query: string;
  language: string;
  /** How many entries matched. */
  count: number;
  /** True if nothing clearly fitted. */
  weak: boolean;
  /** The address of the result that was chosen, below the origin; null if none was. */
  chosen: string | null;
}

/** The name of the event. */
export const SEARCH_EVENT = 'handrail:search';

let open: SearchTold | undefined;

/** Remembers what was found until it is known what comes of it. */
export function beginSearch(found: Omit<SearchTold, 'chosen'>): void {
  endSearch(null);
  open = { ...found, chosen: null };
}

/** @param chosen the address of the result that somebody chose */
export function endSearch(chosen: string | null): void {
  if (open === undefined) return;
  const detail: SearchTold = { ...open, chosen };
  open = undefined;
  document.dispatchEvent(new CustomEvent(SEARCH_EVENT, { detail }));
}
