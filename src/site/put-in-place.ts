import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a few files of a site are changed. */
export interface Places {
  /** The site. */
  place: string;
  /** The folder with the files that come. */
  fresh: string;
  /** A folder for the files that go, on the same disk; it need not exist. */
  gone: string;
  /** The file that tells how far it came; it exists only while something is half done. */
  journal: string;
}

/** What is changed, as paths in the site. */
export interface Changes {
  put: readonly string[];
  remove: readonly string[];
}

interface Journal {
  put: { file: string; replaces: boolean }[];
  remove: readonly string[];
}

/**
 * Changes a few files of a site where it lies: of 60,000 files, most of which stay, none has to be touched. Each file
 * is replaced by one rename, so whoever opens it meets the old or the new one, whole. If that fails, all is as it was;
 * if it is interrupted, `takeBack` makes it so.
 *
 * @throws what went wrong, after all is as it was
 */
export function putInPlace(places: Places, { put, remove }: Changes): void {
  const { place, journal } = places;
  const plan: Journal = {
    put: put.map((file) => ({ file, replaces: isFile(join(place, file)) })),
    remove,
  };
  write(journal, JSON.stringify(plan));
  try {
    // First what goes: a folder may become a file.
    for (const file of remove) {
      move(join(place, file), join(places.gone, file));
      removeEmpty(dirname(file), place);
    }
    for (const { file, replaces } of plan.put) {
      if (replaces) keepOld(file, places);
      move(join(places.fresh, file), join(place, file));
    }
  } catch (cause) {
    takeBack(places);
    throw cause;
  }
  rmSync(journal);
}

/**
 * Undoes what was half done, from the last step to the first.
 *
 * @returns false if nothing was
 */
export function takeBack(places: Places): boolean {
  const { place, journal } = places;
  if (!isFile(journal)) return false;
  const { put, remove } = JSON.parse(readFileSync(journal, 'utf8')) as Journal;
  for (const { file, replaces } of put.toReversed()) {
    if (replaces) restore(file, places);
    else {
      if (!isFile(join(places.fresh, file)) && isFile(join(place, file))) rmSync(join(place, file));
      removeEmpty(dirname(file), place);
    }
  }
  for (const file of remove) restore(file, places);
  rmSync(journal);
  return true;
}

/** The old file gets a second name before the new one takes its first; where the disk knows none, it is copied. */
function keepOld(file: string, { place, gone }: Places): void {
  const [from, to] = [join(place, file), join(gone, file)];
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, `${to}.part`);
    renameSync(`${to}.part`, to);
  }
}

/** Nothing is to be restored of a file whose turn did not come. */
function restore(file: string, { place, gone }: Places): void {
  if (isFile(join(gone, file))) move(join(gone, file), join(place, file));
}

/** Where one site has a folder, the other may have a file. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Removes a folder of the site, and those around it, as far as nothing is in them. */
function removeEmpty(folder: string, place: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    try {
      rmdirSync(join(place, path));
    } catch {
      return;
    }
  }
}

/** By a second name, so that whoever reads it meets all of it or nothing. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
