import type { EndingKind } from '../guide/model.ts';
import type { Entry } from '../library/model.ts';

/** What the report needs to know of an entry. */
export interface OurEntry {
  id: string;
  type: 'article' | 'guide';
  /** In the source language. */
  title: string;
  /** Of a guide: what each of its endings is, by step. */
  endings: ReadonlyMap<string, EndingKind>;
}

/** All entries of the site. */
export interface OurEntries {
  /** An entry by its id, or by one that it had before. */
  find(id: string): OurEntry | undefined;
}

/** @param entries of all languages */
export function shelveEntries(entries: readonly Entry[]): OurEntries {
  const known = new Map<string, OurEntry>();
  const former = new Map<string, OurEntry>();
  for (const entry of entries) {
    if (entry.type !== 'article' && entry.type !== 'guide') continue;
    const { id, type } = entry;
    const ours = { id, type, title: entry.matter.title, endings: endingsOf(entry) };
    known.set(id, ours);
    for (const old of entry.matter.formerly) former.set(old, ours);
  }
  return { find: (id) => known.get(id) ?? former.get(id) };
}

function endingsOf(entry: Entry): Map<string, EndingKind> {
  const endings = new Map<string, EndingKind>();
  if (entry.type !== 'guide') return endings;
  for (const { id, formerly, ending } of entry.tree.steps) {
    if (ending === undefined) continue;
    for (const name of [id, ...formerly]) endings.set(name, ending);
  }
  return endings;
}
