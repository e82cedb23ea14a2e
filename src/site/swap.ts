import { readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Edition } from '../library/model.ts';
import { listFiles } from './files.ts';
import { OptionError } from './options.ts';
import { putInPlace, takeBack, type Places } from './put-in-place.ts';
import { sameBytes } from './same-bytes.ts';

/**
 * The file that tells a Handrail output from any other folder. It lies in each output and is published with it, so it
 * says nothing but this.
 */
export const MARKER = '.handrail.json';

export interface Marker {
  edition: Edition;
  /** The path below which the site was built to lie. */
  base: string;
}

/** Lies in the workspace of a build that puts files into the last site, as long as that is half done. */
const JOURNAL = 'journal.json';

/** What a folder was built as. @returns undefined if Handrail did not build it */
export function readMarker(folder: string): Marker | undefined {
  try {
    const { edition, base } = JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as Marker;
    if (edition !== 'public' && edition !== 'agent') return undefined;
    return { edition, base: typeof base === 'string' ? base : '/' };
  } catch {
    return undefined;
  }
}

/** The output folder may not be written to. The message says why and what to do. */
export class OutputRefusedError extends OptionError {
  override name = 'OutputRefusedError';
}

/**
 * Refuses to write where something else would be lost.
 *
 * @param out the output folder
 * @param edition the edition to be written
 * @throws {OutputRefusedError} if `out` holds anything but a Handrail site of this edition
 */
export async function checkOutput(out: string, edition: Edition): Promise<void> {
  const kind = await kindOf(out);
  if (kind === 'nothing') return;
  if (kind === 'file') throw new OutputRefusedError(`"${out}" is a file. Name a folder with --out.`);
  const marker = readMarker(out);
  if (marker === undefined) {
    if ((await readdir(out)).length === 0) return;
    throw new OutputRefusedError(
      `"${out}" is not empty and was not built by Handrail, so nothing in it is touched. ` +
        'Name another folder with --out, or empty this one yourself.',
    );
  }
  if (marker.edition !== edition) {
    throw new OutputRefusedError(
      `"${out}" holds the ${marker.edition} edition, and the ${edition} edition must not take its place. ` +
        'Name another folder with --out.',
    );
  }
}

/**
 * Makes the place for a new site: `<out>.new-<n>/site`, beside the output because only there two renames can swap it in.
 *
 * @returns the folder to build into, empty
 */
export async function openFresh(out: string, marker: Marker): Promise<string> {
  const place = await realPlace(out);
  let number = ((await listWorkspaces(place)).at(-1)?.number ?? 0) + 1;
  while ((await kindOf(`${place}.new-${number}`)) !== 'nothing') number += 1;
  const workspace = `${place}.new-${number}`;
  await mkdir(workspace, { recursive: true });
  await writeMarker(workspace, marker);
  const fresh = join(workspace, 'site');
  await mkdir(fresh);
  return fresh;
}

/**
 * Where Astro writes: it empties its folder when it begins, and others write to the new site before that.
 *
 * @param fresh a folder that `openFresh` gave
 * @returns a folder beside it, which nobody has made yet and which goes with it
 */
export function astroFolderOf(fresh: string): string {
  return join(dirname(fresh), 'astro');
}

/**
 * Puts a finished site in the place of the last one: by two renames if it is whole, else file by file. Whenever this is
 * interrupted, `recoverSwap` brings the last good site back or keeps the new one.
 *
 * @param fresh a folder that `openFresh` gave, filled
 * @param out the output folder
 * @param marker what the site was built as
 * @param stays paths of files of the last site that belong to the new one; none, if absent
 * @throws {OutputRefusedError} as `checkOutput`, and if `out` is a place that cannot be renamed, such as a mount
 */
export async function swapIn(
  fresh: string,
  out: string,
  marker: Marker,
  stays: ReadonlySet<string> = new Set(),
): Promise<void> {
  await checkOutput(out, marker.edition);
  await writeMarker(fresh, marker);
  const place = await realPlace(out);
  if (stays.size > 0) await putFiles(place, dirname(fresh), stays);
  else await swapWhole(place, fresh);
  await removeWorkspace(dirname(fresh));
}

/** Most of a site stays: what is new is put into it, and what is no longer of it is taken away. */
async function putFiles(place: string, workspace: string, stays: ReadonlySet<string>): Promise<void> {
  const places = placesOf(place, workspace);
  const made = await listFiles(places.fresh);
  const belongs = new Set([...made, ...stays]);
  const remove = (await listFiles(place)).filter((file) => !belongs.has(file));
  const put = made.filter((file) => !sameBytes(join(places.fresh, file), join(place, file)));
  putInPlace(places, { put, remove });
}

function placesOf(place: string, workspace: string): Places {
  return {
    place,
    fresh: join(workspace, 'site'),
    gone: join(workspace, 'gone'),
    journal: join(workspace, JOURNAL),
  };
}

async function swapWhole(place: string, fresh: string): Promise<void> {
  const old = join(dirname(fresh), 'old');
  const replaces = (await kindOf(place)) === 'folder';
  if (replaces) await renameOutput(place, old);
  try {
    await rename(fresh, place);
  } catch (cause) {
    if (replaces) await rename(old, place);
    throw cause;
  }
}

/** Removes the place of a build that failed. @param fresh a folder that `openFresh` gave */
export async function dropFresh(fresh: string): Promise<void> {
  await removeWorkspace(dirname(fresh));
}

/**
 * Ends what a killed build left half done: a missing output gets its last site back, and left-overs go.
 *
 * @param out the output folder; no build may be running
 * @returns true if the last site had to be put back
 */
export async function recoverSwap(out: string): Promise<boolean> {
  const place = await realPlace(out);
  let restored = false;
  for (const { path } of (await listWorkspaces(place)).toReversed()) {
    if ((await kindOf(place)) === 'nothing' && (await kindOf(join(path, 'old'))) === 'folder') {
      await rename(join(path, 'old'), place);
      restored = true;
    }
    if (takeBack(placesOf(place, path))) restored = true;
    await removeWorkspace(path);
  }
  return restored;
}

/** The old site is renamed before it is deleted, so that a folder named `old` is always a whole site. */
async function removeWorkspace(workspace: string): Promise<void> {
  const old = join(workspace, 'old');
  const gone = join(workspace, 'gone');
  // Not asynchronously, which costs three times as much.
  rmSync(gone, { recursive: true, force: true });
  if ((await kindOf(old)) === 'folder') await rename(old, gone);
  for (const part of [gone, 'site', 'astro', `${JOURNAL}.part`, MARKER].map((name) =>
    resolve(workspace, name),
  ))
    rmSync(part, { recursive: true, force: true });
  await rmdir(workspace);
}

/** Folders named `<out>.new-<n>` that are ours, lowest number first. */
async function listWorkspaces(place: string): Promise<{ path: string; number: number }[]> {
  const folder = dirname(place);
  if ((await kindOf(folder)) !== 'folder') return [];
  const prefix = `${basename(place)}.new-`;
  const found = [];
  for (const name of await readdir(folder)) {
    const number = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (/^[1-9]\d*$/.test(number) && (await isWorkspace(join(folder, name)))) {
      found.push({ path: join(folder, name), number: Number(number) });
    }
  }
  return found.sort((a, b) => a.number - b.number);
}

/** The marker is written first, so a folder with nothing but a damaged one is ours too. */
async function isWorkspace(path: string): Promise<boolean> {
  if ((await kindOf(path)) !== 'folder') return false;
  return readMarker(path) !== undefined || (await readdir(path)).every((name) => name === MARKER);
}

async function renameOutput(place: string, old: string): Promise<void> {
  try {
    await rename(place, old);
  } catch (cause) {
    throw new OutputRefusedError(
      `"${place}" cannot be replaced (${String(cause)}). If it is a mounted folder, name a folder inside it with --out.`,
    );
  }
}

/** Where the output really lies: a link to a folder stays, and the folder behind it is swapped. */
async function realPlace(out: string): Promise<string> {
  try {
    return await realpath(out);
  } catch {
    return resolve(out);
  }
}

async function writeMarker(folder: string, { edition, base }: Marker): Promise<void> {
  await writeFile(join(folder, MARKER), `${JSON.stringify({ format: 1, edition, base })}\n`);
}

async function kindOf(path: string): Promise<'nothing' | 'file' | 'folder'> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? 'nothing' : found.isDirectory() ? 'folder' : 'file';
}
