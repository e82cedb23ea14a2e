import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryFile } from '../library/entry-files.ts';
import { listFiles } from '../library/files.ts';
import type { RecallEntry } from '../library/read.ts';

/** How the files of a folder look without opening them. */
export interface FolderLook {
  /** Size and time of each file, by path. */
  files: ReadonlyMap<string, string>;
  /** Files written so short a time before that they may be written again, and look the same. */
  fresh: ReadonlySet<string>;
}

/** In milliseconds: the coarsest file systems count time in two seconds. */
const TICK = 2000;

/**
 * Looks at all files below a folder.
 * @param now in milliseconds
 */
export function lookAt(folder: string, now: number): FolderLook {
  const files = new Map<string, string>();
  const fresh = new Set<string>();
  for (const file of listFiles(folder)) {
    const found = statSync(join(folder, file), { throwIfNoEntry: false });
    files.set(file, `${found?.size} ${found?.mtimeMs}`);
    if (found === undefined || found.mtimeMs > now - TICK) fresh.add(file);
  }
  return { files, fresh };
}

/** The files that are new, different or gone. */
export function compareLooks(before: FolderLook, now: FolderLook): string[] {
  const changed = [...now.files].filter(([file, look]) => before.files.get(file) !== look);
  const gone = [...before.files.keys()].filter((file) => !now.files.has(file));
  return [...changed.map(([file]) => file), ...gone];
}

/** Keeps entries as one process read them. */
export function openEntryMemory(): (look: FolderLook) => RecallEntry {
  let before = new Map<string, { key: string; entry: EntryFile }>();
  /** For one reading, of the files as they look. */
  return ({ files, fresh }) => {
    const known = before;
    before = new Map();
    return (file, how, read) => {
      const key = `${files.get(file)} ${how}`;
      const kept = known.get(file);
      const entry = kept?.key === key ? kept.entry : read();
      if (files.has(file) && !fresh.has(file)) before.set(file, { key, entry });
      return entry;
    };
  };
}
