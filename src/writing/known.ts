import { readLedger } from '../library/ledger-address.ts';
import { readLedgerFile } from '../library/ledger-files.ts';
import type { Article, Entry, Guide } from '../library/model.ts';
import type { Lists } from '../library/settings.ts';
import type { Site } from '../schema/site.ts';

/** What is known of a content folder when a file is added to it. */
export interface Known {
  folder: string;
  /** `YYYY-MM-DD`. */
  today: string;
  site: Site;
  topics: readonly string[];
  owners: readonly string[];
  products: readonly string[];
  entries: readonly Entry[];
}

/** Gathers what a new file may name. */
export function gatherKnown(
  folder: string,
  today: string,
  { entries, lists, site }: { entries: readonly Entry[]; lists: Lists; site: Site },
): Known {
  return {
    folder,
    today,
    site,
    topics: Object.keys(lists.topics),
    owners: Object.keys(lists.owners),
    products: Object.keys(lists.products),
    entries,
  };
}

/** The articles and guides in the source language. */
export function sourcesOf({ entries }: Known): (Article | Guide)[] {
  return entries.filter((entry) => entry.type === 'article' || entry.type === 'guide');
}

/** Who owns most entries of a topic, else most of all, else the first in owners.yaml. */
export function usualOwner(known: Known, topic: string): string {
  const sources = sourcesOf(known);
  const inTopic = sources.filter((entry) => entry.matter.topic === topic);
  const counts = new Map<string, number>();
  for (const { matter } of inTopic.length === 0 ? sources : inTopic)
    counts.set(matter.owner, (counts.get(matter.owner) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && known.owners.includes(most[0]) ? most[0] : (known.owners[0] ?? '');
}

const LETTERS = ['A', 'F', 'L', 'M', 'O', 'R', 'T', 'U'];

/** Two letters for the codes of a guide that no guide has or, by the ledger, had: of its title if possible. */
export function freeCode(known: Known, title: string): string {
  const taken = new Set(
    sourcesOf(known).flatMap((entry) => (entry.type === 'guide' ? [entry.matter.code] : [])),
  );
  for (const line of readLedgerFile(known.folder, 'ledger/structures.txt').split('\n'))
    taken.add(line.split(' ')[0] ?? '');
  const own = [...title.toUpperCase()].filter((letter) => LETTERS.includes(letter));
  const pairs = [own, LETTERS].flatMap((letters) =>
    letters.flatMap((first, i) =>
      (letters === own ? letters.slice(i + 1) : letters).map((second) => first + second),
    ),
  );
  const longer = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c)));
  return [...pairs, ...longer].find((code) => !taken.has(code)) ?? '';
}

/** What has or had an id as its address: a file, an old id, or a page of the ledger; undefined if nothing. */
export function ownerOfId(known: Known, id: string): string | undefined {
  const present = known.entries.find((entry) => entry.id === id);
  if (present !== undefined) return present.file;
  const former = sourcesOf(known).find((entry) => entry.matter.formerly.includes(id));
  if (former !== undefined) return `${former.file}, which had it before`;
  for (const language of known.site.languages) {
    const file = `ledger/${language}.txt`;
    const line = readLedger(readLedgerFile(known.folder, file)).find(({ address }) => address?.id === id);
    if (line !== undefined) return `${file}:${line.line}: it was published before`;
  }
  return undefined;
}

/** The tier for people whom a new guide does not help: the first that can be both written and spoken to. */
export function usualTier({ site }: Known, breaks: readonly string[]): number {
  const usable = site.channels.filter((channel) => !channel.needs.some((need) => breaks.includes(need)));
  const reached = site.tiers.find(({ channels }) => {
    const media = new Set(usable.filter(({ id }) => channels.includes(id)).map(({ medium }) => medium));
    return media.size === 2;
  });
  return (reached ?? site.tiers[0]!).tier;
}
