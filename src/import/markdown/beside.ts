import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readText } from '../../library/files.ts';
import { makeImageFinder } from '../find-image.ts';
import type { Source } from '../model.ts';
import { takeFront } from './front.ts';
import type { MarkdownTree } from './links.ts';

/** Finds pictures beside the text, in the folders of the map for those that begin with `/`, else in the folder given. */
export function makeImageReader(
  { folder, map, files }: MarkdownTree,
  images: string | undefined,
): Source['resolveImage'] {
  const fileOf = new Map(files.map((file) => [file.version, file.file]));
  const find = makeImageFinder(images);
  return (url, from) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return find(url);
    const path = decode(url.replace(/[?#].*$/s, '').replaceAll('\\', '/'));
    const places = path.startsWith('/')
      ? [...map.imageFolders, ''].map((base) => posix.join(base, path))
      : [posix.join(posix.dirname(fileOf.get(from) ?? ''), path)];
    const found = places.map((place) => posix.normalize(place)).find((place) => isFile(folder, place));
    return found === undefined ? find(url) : { file: join(folder, found), name: found };
  };
}

/** Reads the files that texts bring in. */
export function makeIncluder({ folder, files }: MarkdownTree): Source['resolveInclude'] {
  const fileOf = new Map(files.map((file) => [file.version, file.file]));
  return (path, from) => {
    const place = path.startsWith('~/')
      ? path.slice(2)
      : posix.normalize(posix.join(posix.dirname(fileOf.get(from) ?? ''), decode(path)));
    if (!isFile(folder, place)) return undefined;
    const text = readText(folder, place);
    if ('problem' in text) return undefined;
    try {
      return { format: 'markdown', text: takeFront(text.text).body };
    } catch {
      return undefined;
    }
  };
}

/** True for a file below the folder; what leads out of it is none of the source. */
function isFile(folder: string, path: string): boolean {
  if (path.startsWith('..') || path.startsWith('/')) return false;
  const full = join(folder, path);
  return existsSync(full) && statSync(full).isFile();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
