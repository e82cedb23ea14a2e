import { imageSize } from 'image-size';
import { hash } from 'node:crypto';
import type { FoundImage } from '../markdown/checks.ts';
import { readLink, resolvePath } from '../markdown/urls.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { findActivePart } from './active-svg.ts';
import { IMAGE_TYPES, readInside } from './files.ts';
import type { Image } from './model.ts';

/** Why an image cannot be shown. */
interface Fault {
  fault: string;
  /** Where in the file, if it is text. */
  line?: number;
  column?: number;
}

/** Images of a content folder: found, measured and checked once each, however often they are shown. */
export interface ImageShelf {
  /** Checks the images that a file shows, and remembers those that are good. */
  check(file: string, images: readonly FoundImage[]): Problem[];
  /** Measures an image. @returns undefined if it is not there or broken */
  measure(path: string): Image | undefined;
}

/**
 * @param folder the content folder
 * @param paths its images, relative to it
 */
export function makeImageShelf(folder: string, paths: ReadonlySet<string>): ImageShelf {
  const measured = new Map<string, Image | Fault>();
  const look = (path: string): Image | Fault => {
    const known = measured.get(path) ?? inspect(folder, path);
    measured.set(path, known);
    return known;
  };
  return {
    check: (file, images) => images.flatMap((image) => checkImage(file, image, paths, look)),
    measure: (path) => {
      if (!paths.has(path)) return undefined;
      const image = look(path);
      return 'fault' in image ? undefined : image;
    },
  };
}

function checkImage(
  file: string,
  image: FoundImage,
  paths: ReadonlySet<string>,
  look: (path: string) => Image | Fault,
): Problem[] {
  const target = readLink(image.url);
  const path = target.kind === 'file' ? resolvePath(file, target.path) : undefined;
  if (path === undefined) return [problem('image/outside', image.place, { path: image.url })];
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (!IMAGE_TYPES.includes(ending)) {
    return [problem('image/type', image.place, { path: image.url, allowed: IMAGE_TYPES.join(', ') })];
  }
  if (!paths.has(path)) {
    return [problem('image/missing', image.place, { path: image.url, nearest: nearest(path, paths) })];
  }
  const found = look(path);
  if (!('fault' in found)) return [];
  const { fault: what, ...where } = found;
  return [problem('image/unsafe', image.place, { path: image.url, what, ...where })];
}

function inspect(folder: string, path: string): Image | Fault {
  try {
    const bytes = readInside(folder, path);
    if (path.toLowerCase().endsWith('.svg')) {
      const active = findActivePart(bytes);
      if (active !== undefined) return { fault: active.what, line: active.line, column: active.column };
    }
    const { width, height } = imageSize(bytes);
    return { file: path, width, height, digest: hash('sha256', bytes, 'hex').slice(0, 16) };
  } catch {
    return { fault: 'no picture that can be read' };
  }
}
