import { interfaceWords } from '../i18n/own-words.ts';
import type { Handed } from '../library/handover.ts';
import type { Content } from '../library/model.ts';
import { beginReading, type Reading } from '../library/read.ts';
import { hasErrors, type Problem } from '../problem/problem.ts';
import { compareLooks, lookAt, openEntryMemory, type FolderLook } from './entry-memory.ts';
import { openKeptEntries } from './kept/entries.ts';
import type { Options } from './options.ts';
import { overviewFor } from './review-overview.ts';

/** What `dev` has at one moment. */
export interface DevContent {
  /** For the pages; undefined if a problem is an error. */
  handed: Handed | undefined;
  problems: Problem[];
  /** The path of site.yaml below which the site lies; undefined where that cannot be read. */
  base: string | undefined;
}

/** The content folder as it is, while it is being checked. */
export interface DevReading {
  /** The files that are new, different or gone since the last reading. */
  changed: readonly string[];
  /** What the last reading found. */
  before: readonly Problem[];
  /**
   * For the pages until all is checked. Undefined if what changed is wrong in itself, or where only all checks can tell:
   * at the first reading, after one with errors, and where more changed than entries.
   */
  early: Handed | undefined;
  /** Checks everything. What was handed over early may turn out to be wrong. */
  finish(): Promise<DevContent>;
}

/** Reads the content folder again and again; only files that changed are read again. */
export interface DevReader {
  folder: string;
  /** What it found when it was opened. */
  first: DevContent;
  /** @returns undefined if all files are as they were at the last reading */
  begin(): DevReading | undefined;
  /** Keeps what was read for the next command. It takes a second with 10,000 entries, for which nobody wants to wait. */
  save(): void;
}

/**
 * Reads the content folder for the first time.
 * @param options of the command
 */
export async function openDevReader(options: Options): Promise<DevReader> {
  const { root, contentDir: folder, edition, today, address, base } = options;
  const kept = await openKeptEntries(options);
  const recallAs = openEntryMemory();
  let seen: FolderLook;
  /** False until a reading has been checked. */
  let wasRight = false;
  let review: Handed['review'];
  let found: Problem[] = [];
  const toHanded = (content: Content): Handed => ({ ...content, edition, today, review });
  const read = (look: FolderLook): Reading => {
    seen = look;
    const recall = recallAs(look);
    return beginReading({ folder, edition, today, words: interfaceWords, address, base, kept, recall });
  };
  const finish = async (reading: Reading): Promise<DevContent> => {
    const { content, problems, site } = reading.finish();
    wasRight = !hasErrors(problems);
    found = problems;
    if (content !== undefined)
      review = await overviewFor(content, { root, contentDir: folder, edition, today });
    return { handed: content && toHanded(content), problems, base: site?.base };
  };
  // The look comes before the reading: what changes meanwhile is seen at the next one.
  const first = await finish(read(lookAt(folder, Date.now())));
  return {
    folder,
    first,
    begin() {
      const look = lookAt(folder, Date.now());
      const changed = compareLooks(seen, look);
      if (changed.length === 0) return undefined;
      const reading = read(look);
      const early = wasRight ? reading.preview(changed) : undefined;
      wasRight = false;
      return {
        changed,
        before: found,
        early: early && toHanded(early),
        finish: () => finish(reading),
      };
    },
    save: () => kept.save(),
  };
}
