import { readdirSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of the output with its text; `file` is relative to the output folder, with forward slashes. */
export interface SiteFile {
  file: string;
  text: string;
}

/** How many files are read ahead while one is worked on: enough to keep the disk busy, little enough for memory. */
const AHEAD = 16;

/**
 * All files below a folder, in one order on every machine.
 *
 * @returns paths relative to the folder, with forward slashes
 */
export async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  // Neither asynchronously nor `recursive`, both of which take eight times as long.
  const look = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (entry.isDirectory()) look(`${path}${entry.name}/`);
      else if (entry.isFile()) files.push(path + entry.name);
    }
  };
  look('');
  return files.sort();
}

/** Reads files one after the other, in the order given. */
export async function* readFiles(folder: string, files: readonly string[]): AsyncGenerator<SiteFile> {
  const reads: Promise<string>[] = [];
  for (const [index, file] of files.entries()) {
    while (reads.length < Math.min(files.length, index + AHEAD))
      reads.push(read(folder, files[reads.length]!));
    yield { file, text: await reads[index]! };
    delete reads[index];
  }
}

function read(folder: string, file: string): Promise<string> {
  const text = readFile(join(folder, file), 'utf8');
  // A failure is thrown where the text is awaited, which may be several files later.
  text.catch(() => undefined);
  return text;
}

/** Moves all files of a folder into another one of the same disk, under their paths. */
export async function moveFiles(from: string, to: string): Promise<void> {
  for (const file of await listFiles(from)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await rename(join(from, file), join(to, file));
  }
}
