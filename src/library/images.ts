import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { FoundImage } from '../markdown/checks.ts';
import { readLink, resolvePath } from '../markdown/urls.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { IMAGE_TYPES } from './files.ts';
import type { Image } from './model.ts';

/** Things in an SVG that run code or load something when it is opened by itself. */
const UNSAFE_SVG: readonly [RegExp, string][] = [
  [/<script[\s>]/i, 'a script'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/<foreignObject[\s>]/i, 'foreign content'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg);)[^"'\s]/i, 'a reference to something outside'],
  [/@import|url\(\s*["']?\s*(?!["']?#)/i, 'a style that loads something'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'a document type'],
];

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
  const measured = new Map<string, Image | { fault: string }>();
  const look = (path: string): Image | { fault: string } => {
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
  look: (path: string) => Image | { fault: string },
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
  return 'fault' in found
    ? [problem('image/unsafe', image.place, { path: image.url, what: found.fault })]
    : [];
}

function inspect(folder: string, path: string): Image | { fault: string } {
  try {
    const bytes = readFileSync(join(folder, path));
    if (path.toLowerCase().endsWith('.svg')) {
      const text = bytes.toString('utf8');
      const unsafe = UNSAFE_SVG.find(([pattern]) => pattern.test(text));
      if (unsafe !== undefined) return { fault: unsafe[1] };
    }
    const { width, height } = imageSize(bytes);
    return { file: path, width, height };
  } catch {
    return { fault: 'no picture that can be read' };
  }
}
