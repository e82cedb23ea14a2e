import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceWords } from '../i18n/own-words.ts';
import { listFiles } from '../library/files.ts';
import type { Handed } from '../library/handover.ts';
import { readContent } from '../library/read.ts';
import type { Problem } from '../problem/problem.ts';
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

/** Reads the content folder again and again; only files that changed are parsed again. */
export interface DevReader {
  folder: string;
  /** False if all files are as they were at the last reading. */
  hasChanged(): boolean;
  read(): Promise<DevContent>;
}

/** @param options of the command */
export async function openDevReader(options: Options): Promise<DevReader> {
  const { root, contentDir: folder, edition, today, address, base } = options;
  const kept = await openKeptEntries(options);
  let seen: string | undefined;
  return {
    folder,
    hasChanged: () => lookOf(folder) !== seen,
    async read() {
      const isFirst = seen === undefined;
      // Before the files are read: what changes meanwhile is seen at the next look.
      seen = lookOf(folder);
      const options = { folder, edition, today, words: interfaceWords, address, base, kept };
      const { content, problems, site } = readContent(options);
      // Written once: after an edit, nobody wants to wait for it.
      if (isFirst) kept.save();
      if (content === undefined) return { handed: undefined, problems, base: site?.base };
      const review = await overviewFor(content, { root, contentDir: folder, edition, today });
      return { handed: { ...content, edition, today, review }, problems, base: site?.base };
    },
  };
}

/** Stands for the names, sizes and times of all files. */
function lookOf(folder: string): string {
  const looks = listFiles(folder).map((file) => {
    const found = statSync(join(folder, file), { throwIfNoEntry: false });
    return `${file} ${found?.size} ${found?.mtimeMs}`;
  });
  return hash('sha256', looks.join('\n'));
}
