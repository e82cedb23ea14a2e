import type { Article, Guide } from './model.ts';
import { pageOf, type LedgerAddress } from './ledger-address.ts';
import { readOldPath } from './old-paths.ts';
import type { Published } from './published.ts';

/** Where an address leads today. */
export interface Target {
  type: 'article' | 'guide';
  id: string;
  step?: string;
}

/** The entry that answers at an address, and the step of it if the address is that of a step. */
export interface Found {
  entry: Article | Guide;
  step?: string;
}

/** Answers "what stands at this address today?" for addresses that were published at some time. */
export interface Lookup {
  /** What answers at the page of an address, or undefined. */
  page(language: string, address: LedgerAddress): Found | undefined;
  /** True if the heading of an address is still there, or is covered. */
  anchor(language: string, address: LedgerAddress): boolean;
}

/**
 * Prepares the look-up. A page answers if it exists; if an entry lists its old id under `formerly`, or a step does;
 * if an entry lists its path under `addresses`; or if its entry is retired or over, which keeps all its addresses.
 * A heading answers if it exists in the text that readers of the language get, or if `addresses` lists it.
 */
export function makeLookup(published: Published): Lookup {
  const { entries, over } = published;
  const former = new Map<string, Article | Guide>();
  const paths = new Map<string, Article | Guide>();
  for (const entry of [...entries.values(), ...over.values()]) {
    for (const old of entry.matter.formerly) former.set(old, entry);
    for (const address of entry.matter.addresses) {
      const path = readOldPath(address);
      if (path !== undefined) paths.set(path, entry);
    }
  }
  const isKept = (entry: Article | Guide): boolean => entry.matter.status === 'retired' || over.has(entry.id);
  const page = (language: string, address: LedgerAddress): Found | undefined => {
    const present = entries.get(address.id) ?? over.get(address.id);
    for (const entry of [present?.type === address.type ? present : undefined, former.get(address.id)]) {
      const found = entry === undefined ? undefined : findIn(entry, address.step, isKept(entry));
      if (found !== undefined) return found;
    }
    const entry = paths.get(`${language}/${pageOf(address)}`);
    return entry === undefined ? undefined : { entry };
  };
  const anchor = (language: string, address: LedgerAddress): boolean => {
    const entry = page(language, address)?.entry;
    if (entry === undefined) return false;
    if (entry.type === 'guide' || isKept(entry)) return true;
    return (
      entry.matter.addresses.includes(`#${address.anchor ?? ''}`) ||
      published.headings(language, entry).some((heading) => heading.id === address.anchor)
    );
  };
  return { page, anchor };
}

/** A guide that became an article answers for its steps as a whole, as does an entry that is kept. */
function findIn(entry: Article | Guide, step: string | undefined, kept: boolean): Found | undefined {
  if (step === undefined || entry.type === 'article') return { entry };
  const { steps } = entry.tree;
  const found = steps.find((s) => s.id === step) ?? steps.find((s) => s.formerly.includes(step));
  if (found !== undefined) return { entry, step: found.id };
  return kept ? { entry } : undefined;
}
