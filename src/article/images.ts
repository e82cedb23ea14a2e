import type { Element, ElementContent } from 'hast';
import { element, text } from '../markdown/hast.ts';
import { readLink, resolvePath } from '../markdown/urls.ts';
import type { RenderContext } from './context.ts';

/** An image with its size, so that the page does not jump; its alt text if the content folder has no such image. */
export function transformImage(image: Readonly<Element>, context: RenderContext): ElementContent[] {
  const alt = String(image.properties['alt'] ?? '');
  const target = readLink(String(image.properties['src'] ?? ''));
  const path = target.kind === 'file' ? resolvePath(context.file, target.path) : undefined;
  const file = path === undefined ? undefined : context.image(path);
  if (file === undefined) return alt === '' ? [] : [text(alt)];
  const { src, width, height } = file;
  return [element('img', { src, width, height, loading: 'lazy', decoding: 'async', alt })];
}
