import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { imageSize } from 'image-size';
import { findActivePart } from '../../library/active-svg.ts';
import { IMAGE_TYPES } from '../../library/files.ts';
import type { Source, SourceVersion } from '../model.ts';
import { freeName } from './names.ts';

/** A picture that comes along. */
export interface PlannedPicture {
  /** Relative to the content folder. */
  file: string;
  /** Reads it anew each time, so that not all lie in memory. */
  read(): Uint8Array;
}

/** All pictures that texts show, each once. */
export interface Pictures {
  /** @returns the file here, or why there is none */
  find(url: string, from: SourceVersion): { file: string } | { why: string };
  planned(): PlannedPicture[];
}

/** Pictures within an address are small; a larger one would be no address. */
const DATA = /^data:image\/([a-z]+);base64,([\s\S]+)$/i;

/**
 * Collects pictures as texts ask for them. Each is looked at before: what is no picture, or can run code, stays away.
 *
 * @param isTaken true for files that are not ours
 */
export function collectPictures(source: Source, isTaken: (file: string) => boolean): Pictures {
  const bySource = new Map<string, { file: string } | { why: string }>();
  const planned = new Map<string, PlannedPicture>();
  const add = (key: string, name: string, read: () => Uint8Array): { file: string } | { why: string } => {
    const known = bySource.get(key);
    if (known !== undefined) return known;
    const fault = faultOf(name, read);
    const found =
      fault === undefined
        ? { file: freeFile(safePath(name), (file) => planned.has(file) || isTaken(file)) }
        : { why: fault };
    if ('file' in found) planned.set(found.file, { file: found.file, read });
    bySource.set(key, found);
    return found;
  };
  return {
    find: (url, from) => {
      const data = DATA.exec(url);
      if (data !== null) {
        const bytes = Buffer.from(data[2]!, 'base64');
        const name = `inline/${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${data[1]!.toLowerCase()}`;
        return add(name, name, () => bytes);
      }
      const found = source.resolveImage(url, from);
      return found === undefined
        ? { why: 'it is not here' }
        : add(found.file, found.name, () => readFileSync(found.file));
    },
    planned: () => [...planned.values()],
  };
}

function faultOf(name: string, read: () => Uint8Array): string | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (!IMAGE_TYPES.includes(ending)) return `it is no picture of a known kind (${IMAGE_TYPES.join(', ')})`;
  try {
    const bytes = read();
    const active = ending === 'svg' ? findActivePart(bytes) : undefined;
    if (active !== undefined) return `it contains ${active.what}`;
    imageSize(bytes);
    return undefined;
  } catch {
    return 'it cannot be read as a picture';
  }
}

/** A path that every system and every address can have. */
function safePath(name: string): string {
  const parts = name
    .split('/')
    .map((part) =>
      part
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[-.]+/, ''),
    )
    .filter((part) => part !== '' && part !== 'node_modules');
  return posix.join('images', ...parts);
}

function freeFile(file: string, isTaken: (file: string) => boolean): string {
  const dot = file.lastIndexOf('.');
  return `${freeName(file.slice(0, dot), (base) => isTaken(base + file.slice(dot)))}${file.slice(dot)}`;
}
