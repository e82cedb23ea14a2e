import { readLink, resolvePath } from '../markdown/urls.ts';
import type { Target } from './model.ts';

/**
 * Where a link leads if it leads into a guide: `#step`, `guide.md` or `guide.md#step`, with any relative path that
 * ends in the folder of `file`. A guide that names itself gives a step of this guide.
 *
 * @param url as written
 * @param file the guide file in which it is written, relative to the content folder
 * @returns undefined if it leads anywhere else
 */
export function readTarget(url: string, file: string): Target | undefined {
  const link = readLink(url);
  if (link.kind === 'anchor') return link.anchor === '' ? undefined : { step: link.anchor };
  if (link.kind !== 'file') return undefined;
  const path = resolvePath(file, link.path);
  const { folder, name } = splitPath(file);
  if (path === undefined || !path.endsWith('.md') || splitPath(path).folder !== folder) return undefined;
  const guide = splitPath(path).name;
  if (link.anchor === '') return { guide };
  return guide === name ? { step: link.anchor } : { guide, step: link.anchor };
}

/** A target as a writer would write it: `step` in the same guide, `guide.md`, `guide.md#step`. */
export function showTarget(target: Target): string {
  if (target.guide === undefined) return target.step ?? '';
  return target.step === undefined ? `${target.guide}.md` : `${target.guide}.md#${target.step}`;
}

function splitPath(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, slash + 1), name: path.slice(slash + 1).replace(/\.md$/, '') };
}
