import type { ElementContent, RootContent } from 'hast';
import { posix } from 'node:path';
import { parse } from 'yaml';
import { isElement, treeText } from '../../markdown/hast.ts';
import { readTree } from '../convert/read-tree.ts';

/** What a table of contents says: the parts, and the files of each, as they are written in it. */
export interface Contents {
  names: string[];
  /** The number of the part by file, relative to the root of the source. */
  parts: Map<string, number>;
}

/**
 * Reads a table of contents: headings of level 2 with links below them are parts; or YAML
 * with `name`, `href` and `items` (Microsoft Learn, "TOC files").
 *
 * @param file relative to the root of the source
 */
export function readContents(text: string, file: string): Contents {
  const contents: Contents = { names: [], parts: new Map() };
  const folder = posix.dirname(file);
  const add = (href: string, part: number): void => {
    const path = posix.normalize(posix.join(folder, href.replace(/[?#].*$/, '')));
    if (part >= 0 && !contents.parts.has(path)) contents.parts.set(path, part);
  };
  if (/\.ya?ml$/i.test(file)) readItems(parse(text), contents, add);
  else readHeadings(readTree({ format: 'markdown', text }).children, contents, add);
  return contents;
}

function readHeadings(
  nodes: readonly RootContent[],
  contents: Contents,
  add: (href: string, part: number) => void,
): void {
  const parts: { name: string; own: string[]; below: string[] }[] = [];
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const links = linksIn(node.children);
    if (node.tagName === 'h2') parts.push({ name: treeText(node.children).trim(), own: links, below: [] });
    else parts.at(-1)?.below.push(...links);
  }
  // One that is a page of its own, with nothing below it, is no part.
  for (const { name, own, below } of parts) {
    if (below.length === 0) continue;
    const part = contents.names.push(name) - 1;
    for (const link of [...own, ...below]) add(link, part);
  }
}

function linksIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    const { href } = node.properties;
    return [...(node.tagName === 'a' && typeof href === 'string' ? [href] : []), ...linksIn(node.children)];
  });
}

interface Item {
  name?: unknown;
  href?: unknown;
  items?: unknown;
}

function readItems(value: unknown, contents: Contents, add: (href: string, part: number) => void): void {
  const list = (Array.isArray(value) ? value : ((value as Item | null)?.items ?? [])) as Item[];
  const all = (items: readonly Item[], part: number): void => {
    for (const { href, items: inner } of items) {
      if (typeof href === 'string') add(href, part);
      if (Array.isArray(inner)) all(inner as Item[], part);
    }
  };
  for (const item of list) {
    const inner = Array.isArray(item.items) ? (item.items as Item[]) : [];
    const part = inner.length === 0 ? -1 : contents.names.push(String(item.name ?? '')) - 1;
    all([item], part);
  }
}
