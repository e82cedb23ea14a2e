import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextRecord } from './record.ts';

/** What is known of texts that were looked at before. */
export interface RecordShelf {
  find(digest: string): TextRecord | undefined;
  add(digest: string, record: TextRecord): void;
  /** Keeps what was asked for or added since, if any is new; the others are forgotten. */
  save(): void;
}

interface Kept {
  key: string;
  records: Record<string, TextRecord>;
}

/**
 * Opens the records of a content folder. A file that is damaged, or was written by another version of this program,
 * counts as none.
 *
 * @param file where they are kept
 * @param about what else decides what is found in a text
 */
export function openRecords(file: string, about: string): RecordShelf {
  const key = createHash('sha256').update(programKey()).update(about).digest('hex');
  const before = readKept(file, key);
  const used: Record<string, TextRecord> = {};
  let fresh = false;
  return {
    find: (digest) => {
      const record = used[digest] ?? before[digest];
      if (record !== undefined) used[digest] = record;
      return record;
    },
    add: (digest, record) => {
      used[digest] = record;
      fresh = true;
    },
    save: () => {
      if (fresh) writeKept(file, { key, records: used });
    },
  };
}

function readKept(file: string, key: string): Record<string, TextRecord> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>;
    return kept.key === key && kept.records !== undefined ? kept.records : {};
  } catch {
    return {};
  }
}

/** What cannot be kept, in a folder that may not be written, is looked for again next time. */
function writeKept(file: string, kept: Kept): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, JSON.stringify(kept));
    renameSync(fresh, file);
  } catch {
    // As if there were no cache.
  }
}

/** The sources of this module, and the versions of all packages. */
function programKey(): string {
  const folder = import.meta.dirname;
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = sources.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  return [...texts, readFileSync(join(folder, '../../package.json'), 'utf8')].join('\0');
}
