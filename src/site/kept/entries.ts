import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { EntryFile, KeptEntries } from '../../library/entry-files.ts';
import { digestProgram } from '../cache.ts';
import type { Options } from '../options.ts';

/** An entry, without `yaml`, which is no plain data. */
interface Kept {
  key: string;
  entry: EntryFile;
}

/** Entries that are kept from one command to the next. */
export interface EntriesFile extends KeptEntries {
  /** True if what was kept could not be used, and is not from another version of the program. */
  damaged: boolean;
  /** Writes what was found and kept since it was opened. */
  save(): void;
}

/** At the head of the file: the digests of the program and of what follows. */
const DIGEST = 64;

/**
 * Opens what earlier commands read from a content folder, for one edition. Reading 10,000 entries anew takes ten times
 * as long as this.
 *
 * @param options of the command; with `--fresh` nothing is known
 */
export async function openKeptEntries({
  root,
  contentDir,
  edition,
  flags,
}: Pick<Options, 'root' | 'contentDir' | 'edition' | 'flags'>): Promise<EntriesFile> {
  const file = join(
    root,
    '.handrail',
    'entries',
    `${edition}-${hash('sha256', contentDir).slice(0, 12)}.bin`,
  );
  const program = await digestProgram(root);
  const before = flags.has('fresh') ? undefined : readKept(file, program);
  const known = before === undefined || before === 'damaged' ? new Map<string, Kept>() : before;
  const now = new Map<string, Kept>();
  let saved = known.size;
  let isNew = false;
  return {
    damaged: before === 'damaged',
    find(path, key) {
      const kept = now.get(path) ?? known.get(path);
      if (kept?.key !== key) return undefined;
      now.set(path, kept);
      return kept.entry;
    },
    keep(path, key, entry) {
      isNew = true;
      now.set(path, { key, entry: { ...entry, yaml: undefined } });
    },
    save() {
      if (!isNew && now.size === saved) return;
      const data = serialize(now);
      mkdirSync(dirname(file), { recursive: true });
      // By a second name, so that no other command meets half of it.
      writeFileSync(
        `${file}.${process.pid}`,
        Buffer.concat([Buffer.from(program + hash('sha256', data)), data]),
      );
      renameSync(`${file}.${process.pid}`, file);
      [isNew, saved] = [false, now.size];
    },
  };
}

/** @returns undefined if there is nothing, or what another version of the program read */
function readKept(file: string, program: string): Map<string, Kept> | 'damaged' | undefined {
  if (!existsSync(file)) return undefined;
  const all = readFileSync(file);
  const data = all.subarray(2 * DIGEST);
  const head = all.toString('latin1', 0, 2 * DIGEST);
  if (head.slice(DIGEST) !== hash('sha256', data)) return 'damaged';
  return head.startsWith(program) ? (deserialize(data) as Map<string, Kept>) : undefined;
}
