import { statSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGE_TYPES, listFiles } from '../library/files.ts';
import { ImportError } from './error.ts';

/**
 * Makes a finder of pictures in a folder: of those whose path ends as the address does, the one that agrees with most of
 * it. So a folder can have the pictures in any order, as long as they kept their names.
 *
 * @param folder as typed; undefined: nothing is found
 * @throws {ImportError} if the folder is not there
 */
export function makeImageFinder(
  folder: string | undefined,
): (url: string) => { file: string; name: string } | undefined {
  if (folder === undefined) return () => undefined;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ImportError(`There is no folder "${folder}" with images.`);
  const byName = new Map<string, string[]>();
  for (const path of listFiles(folder)) {
    if (!IMAGE_TYPES.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase())) continue;
    const name = path.split('/').at(-1)!.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return (url) => {
    const wanted = partsOf(url);
    const agrees = (path: string): number => {
      const parts = path.toLowerCase().split('/').toReversed();
      const end = parts.findIndex((part, i) => part !== wanted[wanted.length - 1 - i]?.toLowerCase());
      return end < 0 ? parts.length : end;
    };
    const [best] = [...(byName.get(wanted.at(-1)?.toLowerCase() ?? '') ?? [])].sort(
      (a, b) => agrees(b) - agrees(a),
    );
    return best === undefined ? undefined : { file: join(folder, best), name: best };
  };
}

function partsOf(url: string): string[] {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path).split('/').filter(Boolean);
  } catch {
    return path.split('/').filter(Boolean);
  }
}
