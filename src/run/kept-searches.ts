/** What the search keeps on this device, and only if someone wants it. */
const SEARCHES = 'handrail.searches';
/** Set if single keys are not wanted; on, if absent. */
const KEYS = 'handrail.search-keys';
const MOST = 8;

/** The searches kept here, the last one first; undefined if none are to be kept. */
export function keptSearches(): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(SEARCHES) ?? 'null');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a search, if searches are kept. */
export function keepSearch(query: string): void {
  const kept = keptSearches();
  if (kept === undefined) return;
  write(SEARCHES, JSON.stringify([query, ...kept.filter((other) => other !== query)].slice(0, MOST)));
}

/** Begins to keep searches, or ends it and erases them. */
export function setKeeping(keep: boolean): void {
  write(SEARCHES, keep ? '[]' : null);
}

/** Whether `/` and Ctrl+K go to the search box. */
export function usesKeys(): boolean {
  try {
    return localStorage.getItem(KEYS) === null;
  } catch {
    return true;
  }
}

export function setKeys(use: boolean): void {
  write(KEYS, use ? null : 'off');
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Blocked: nothing is kept, as before.
  }
}
