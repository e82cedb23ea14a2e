import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STRUCTURES_FILE } from './files.ts';
import { mergeLedger, type LedgerMerge } from './ledger.ts';
import type { Content, StructureVersion } from './model.ts';
import { pickPublished, type Published } from './published.ts';
import { mergeStructures, nameOf, treesOf } from './structures.ts';

/** What is done to one file of the ledger. */
export interface LedgerFile extends LedgerMerge {
  /** Relative to the content folder. */
  file: string;
  /** Its text before; empty if it was not there. */
  old: string;
}

/**
 * What the ledger of a content folder would have to say today: the addresses of each language, and the structures of
 * guides. Nothing is written.
 *
 * @param content of the public edition
 * @param today `YYYY-MM-DD`
 */
export function planLedger(folder: string, { settings, entries }: Content, today: string): LedgerFile[] {
  const { site } = settings;
  const published = pickPublished(entries, site, today);
  const addresses = site.languages.map((language): LedgerFile => {
    const file = `ledger/${language}.txt`;
    const old = readLedgerFile(folder, file);
    return { file, old, ...mergeLedger(old, published, language) };
  });
  return [...addresses, planStructures(settings.structures.text, published)];
}

/** Writes what {@link planLedger} gave. */
export function writeLedger(folder: string, files: readonly LedgerFile[]): void {
  for (const { file, text } of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The text of a file of the ledger; empty if it is not there. */
export function readLedgerFile(folder: string, file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function planStructures(old: string, { entries, sourceLanguage }: Published): LedgerFile {
  const { text, versions, added } = mergeStructures(old, treesOf(entries.values(), sourceLanguage));
  const lines = (some: readonly StructureVersion[]): string[] => some.map(nameOf);
  const fresh = new Set(added);
  const kept = lines(versions.filter((one) => !fresh.has(one)));
  return { file: STRUCTURES_FILE, old, text, added: lines(added), kept, dropped: [] };
}
