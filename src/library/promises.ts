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

/** What content has promised over time: addresses, translations that keep up, reviews. */
export interface Promises {
  problems: Problem[];
  oldAddresses: OldAddress[];
  oldShortAddresses: OldShortAddress[];
  /** Those that codes for places in guides may name. */
  structures: StructureVersion[];
  /** Every entry whose front matter is valid, as customers see it. */
  entries: Entry[];
}

/** Checks the ledger, old addresses, translations and reviews. Entries that are broken are left out. */
export function checkPromises(all: ContentFiles): Promises {
  const files = all.entries.filter((file) => file.matter !== undefined);
  const entries = files.map((file) => toEntry(file, file.public));
  const locate = locator(all.entries);
  const published = publishedOf(all, entries);
  const old = oldAddresses(published, all.ledgers, locate);
  const structures = checkStructures(published.entries.values(), published.sourceLanguage, all.structures);
  return {
    problems: [
      ...checkLedger(published, all.ledgers),
      ...structures.problems,
      ...old.problems,
      ...checkTranslations(pairTranslations(entries), locate),
      ...(all.lists.site === undefined
        ? []
        : checkReviews(entries, all.lists.site.review, all.today, locate)),
    ],
    oldAddresses: old.addresses,
    oldShortAddresses: oldShortAddresses(published),
    structures: structures.versions,
    entries,
  };
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
