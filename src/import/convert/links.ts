import type { Element, ElementContent } from 'hast';
import { element, isElement, text } from '../../markdown/hast.ts';
import type { Conversion } from './context.ts';
import { isEmpty, oneLine, visibleText, withChildren } from './tree.ts';

/** Sends links where they lead now, and pictures where they lie; what leads nowhere becomes text. */
export function setLinks(nodes: readonly ElementContent[], conversion: Conversion): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (node.tagName === 'img') return setImage(node, conversion);
    const children = setLinks(node.children, conversion);
    if (node.tagName === 'a') return setLink(node, children, conversion);
    return [withChildren(node, children)];
  });
}

function setLink(node: Element, children: ElementContent[], conversion: Conversion): ElementContent[] {
  const { href } = node.properties;
  const inner = withoutLinks(children);
  const says = oneLine(visibleText(inner));
  if (typeof href !== 'string' || href.trim() === '') return inner;
  if (inner.every(isEmpty) || says === '') {
    conversion.note('removed', `a link without words to ${href.slice(0, 200)}`);
    return inner;
  }
  const end = conversion.link(href.trim(), says);
  return end === undefined ? inner : [element('a', { href: end.url }, inner)];
}

/** A link cannot stand in a link. */
function withoutLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    const children = withoutLinks(node.children);
    return node.tagName === 'a' ? children : [withChildren(node, children)];
  });
}

function setImage(node: Element, conversion: Conversion): ElementContent[] {
  const src = String(node.properties['src'] ?? '').trim();
  const written =
    oneLine(String(node.properties['alt'] ?? '')) || oneLine(String(node.properties['title'] ?? ''));
  const path = src === '' ? undefined : conversion.image(src, written);
  if (path === undefined) return written === '' ? [] : [text(written)];
  if (written === '') conversion.note('alt', path);
  return [element('img', { src: path, alt: written === '' ? nameOf(path) : written })];
}

/** What a picture is called, until someone says what it shows. */
function nameOf(path: string): string {
  const name = path
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');
  return oneLine(decodeURI(name).replace(/[-_.]+/g, ' ')) || 'picture';
}
