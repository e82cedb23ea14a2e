import type { Place, Problem } from '../problem/problem.ts';
import type { EntryFile } from './entry-files.ts';
import { checkLedger } from './ledger-check.ts';
import type { Entry, StructureVersion } from './model.ts';
import type { OldAddress } from './address-book.ts';
import { oldAddresses, oldShortAddresses, type OldShortAddress } from './old-addresses.ts';
import { pickPublished, type Published } from './published.ts';
import type { ContentFiles } from './read.ts';
import { toEntry } from './entries.ts';
import { checkReviews } from './review/check-reviews.ts';
import { checkStructures } from './structures.ts';
import { checkTranslations, pairTranslations, type Locate } from './translations.ts';

/** What content has promised over time: addresses, and places that codes name. */
export interface Promises {
  /** What is wrong with old addresses and with the file of structures. */
  problems: Problem[];
  oldAddresses: OldAddress[];
  oldShortAddresses: OldShortAddress[];
  /** Those that codes for places in guides may name. */
  structures: StructureVersion[];
  /** Every entry whose front matter is valid, as customers see it. */
  entries: Entry[];
  published: Published;
}

/** Finds old addresses and structures. Entries that are broken are left out. */
export function findPromises(all: ContentFiles): Promises {
  const files = all.entries.filter((file) => file.matter !== undefined);
  const entries = files.map((file) => toEntry(file, file.public));
  const published = publishedOf(all, entries);
  const old = oldAddresses(published, all.ledgers, locator(all.entries));
  const structures = checkStructures(published.entries.values(), published.sourceLanguage, all.structures);
  return {
    problems: [...structures.problems, ...old.problems],
    oldAddresses: old.addresses,
    oldShortAddresses: oldShortAddresses(published),
    structures: structures.versions,
    entries,
    published,
  };
}

/** Checks whether the promises are kept: the ledger, translations and reviews. */
export function checkPromises(all: ContentFiles, { entries, published }: Promises): Problem[] {
  const { site } = all.lists;
  const locate = locator(all.entries);
  return [
    ...checkLedger(published, all.ledgers),
    ...checkTranslations(pairTranslations(entries), locate),
    ...(site === undefined ? [] : checkReviews(entries, site.review, all.today, locate)),
  ];
}

/** What customers can reach today, by the files as they are. */
export function publishedOf(all: ContentFiles, entries: readonly Entry[]): Published {
  const { languages, sourceLanguage } = all.lists;
  const broken = all.entries.filter(
    (file) => file.matter === undefined || file.problems.some((p) => p.level === 'error'),
  );
  return pickPublished(
    entries,
    { languages, sourceLanguage },
    all.today,
    new Set(broken.map((file) => file.id)),
  );
}

function locator(files: readonly EntryFile[]): Locate {
  const byFile = new Map(files.map((file) => [file.file, file.yaml]));
  return (file, path): Place => byFile.get(file)?.place(path, 'key') ?? { file, line: 1, column: 1 };
}
