import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, readFiles } from './files.ts';

/** The file in a cache that says what lies in it, and which program put it there. */
const MANIFEST = 'handrail.json';

/** Says that what was kept cannot be trusted. */
export const CACHE_DAMAGED = 'The cache was damaged; it is built anew.';

interface Manifest {
  program: string;
  /** Digests by file. */
  files: Record<string, string>;
}

/** What Astro and the makers of forms keep from one build to the next. */
export interface Cache {
  /** Why what was kept is gone, as a sentence; undefined if it was sound, or if there was nothing. */
  dropped: string | undefined;
  /** Records what lies in the cache, so that the next build can tell damage. Call it when all are done. */
  seal(): Promise<void>;
}

/**
 * Opens the cache of a build: what cannot be trusted is removed first. A build that was killed leaves a cache without
 * a manifest that fits, so it counts as damaged as well.
 *
 * @param folder of the cache; it need not exist
 * @param root the checkout, whose program is going to use it
 */
export async function openCache(folder: string, root: string): Promise<Cache> {
  const program = await digestProgram(root);
  const dropped = await findFault(folder, program);
  if (dropped !== undefined) await rm(folder, { recursive: true, force: true });
  return {
    dropped,
    async seal() {
      const manifest: Manifest = { program, files: await digestFiles(folder) };
      await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
    },
  };
}

async function findFault(folder: string, program: string): Promise<string | undefined> {
  if (!existsSync(folder) || (await listFiles(folder)).length === 0) return undefined;
  const manifest = await readManifest(folder);
  if (manifest !== undefined && manifest.program !== program)
    return 'The cache is from another version of the program or of Node; it is built anew.';
  const sound = JSON.stringify(manifest?.files) === JSON.stringify(await digestFiles(folder));
  return sound ? undefined : CACHE_DAMAGED;
}

/** @returns undefined if there is none, or none that can be read */
async function readManifest(folder: string): Promise<Partial<Manifest> | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Partial<Manifest>;
    return typeof manifest.program === 'string' ? manifest : undefined;
  } catch {
    return undefined;
  }
}

async function digestFiles(folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of await listFiles(folder)) {
    if (file !== MANIFEST) digests[file] = await digestFile(join(folder, file));
  }
  return digests;
}

/** In pieces, because the store of a large site has hundreds of megabytes. */
async function digestFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** Stands for everything that decides what is kept: the program, its settings, its packages, and Node. */
export async function digestProgram(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const files = (await listFiles(join(root, 'src'))).map((file) => `src/${file}`);
  const all = ['astro.config.mjs', 'package.json', 'package-lock.json', ...files];
  for await (const { file, text } of readFiles(root, all)) hash.update(`\0${file}\0${text}`);
  return hash.digest('hex');
}
