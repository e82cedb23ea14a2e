import type { Nodes, Root } from 'mdast';
import { isJsx, textProp } from '../../article/jsx.ts';
import { parseGuide } from '../../guide/parse.ts';
import { readEntryPath } from '../../library/links.ts';
import { walkNodes } from '../../markdown/nodes.ts';
import { parseMarkdown, parseMdx } from '../../markdown/parse.ts';
import { spanOf } from '../../markdown/places.ts';
import { readLink, resolvePath } from '../../markdown/urls.ts';
import type { Edit } from '../text-edits.ts';

/** The entry that gets another id. */
export interface Renaming {
  type: 'article' | 'guide';
  from: string;
  to: string;
}

/** A link to the entry that is written in a way in which its id cannot be found. */
export class UnfoundLink extends Error {
  override name = 'UnfoundLink';
}

/**
 * Finds what has to change in the text of a file, so that its links lead to an entry under its new id: links, images
 * that lie in its folder, definitions, GuideLink, and targets of headings in guides.
 *
 * @param text the whole file, with LF line ends
 * @param file relative to the content folder, as it is called before
 * @throws {UnfoundLink} for a link that is written with escapes
 */
export function linkEdits(text: string, file: string, renaming: Renaming): Edit[] {
  const root = file.endsWith('.mdx') ? parseMdx(text) : parseMarkdown(text);
  const answers = answerPlaces(text, file);
  const edits: Edit[] = [];
  walkNodes(root, (node) => {
    const region = targetRegion(node, text);
    if (region !== undefined && leadsTo(region.url, file, renaming)) {
      edits.push(...replaceName(text, region, file, renaming));
      if (answers.has(placeKey(node.position?.start))) edits.push(...keepAnswerId(node, renaming));
    }
    if (isJsx(node) && node.name === 'GuideLink' && textProp(node, 'id') === renaming.from) {
      if (renaming.type === 'guide') edits.push(replaceProp(text, node, file, renaming));
    }
  });
  return [...edits, ...(file.startsWith('guides/') ? headingEdits(root, text, file, renaming) : [])];
}

/** Where the answers of a guide stand. */
function answerPlaces(text: string, file: string): Set<string> {
  if (!file.startsWith('guides/')) return new Set();
  const { tree } = parseGuide(text, file, { role: 'source', edition: 'agent' });
  return new Set(tree.steps.flatMap((step) => step.answers.map(({ spot }) => placeKey(spot))));
}

function placeKey(place: { line: number; column: number } | undefined): string {
  return `${place?.line}:${place?.column}`;
}

/** An answer that leads to the start of the guide had its id from there, and keeps it: it is in trails and codes. */
function keepAnswerId(node: Nodes, { from }: Renaming): Edit[] {
  if (node.type !== 'link' || node.title || node.url.includes('#')) return [];
  const end = spanOf(node).end - 1;
  return [{ start: end, end, text: ` "${from}"` }];
}

/** True if a link written in a file leads to the entry, or to a file in its folder. */
export function leadsTo(url: string, file: string, { type, from }: Renaming): boolean {
  const target = readLink(url);
  const path = target.kind === 'file' ? resolvePath(file, target.path) : undefined;
  if (path === undefined) return false;
  const entry = readEntryPath(path, '');
  if (entry !== undefined) return entry.type === type && entry.id === from;
  return type === 'article' && new RegExp(`^articles/[^/]+/${from}/`).test(path);
}

interface Region {
  url: string;
  start: number;
  end: number;
}

/** Where the target of a link stands in the text. */
function targetRegion(node: Nodes, text: string): Region | undefined {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return undefined;
  const { start, end } = spanOf(node);
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const mark = node.type === 'definition' ? ']:' : '](';
  const from = last === undefined ? text.slice(start, end).lastIndexOf(mark) : spanOf(last).end - start;
  return { url: node.url, start: start + Math.max(from, 0), end };
}

/** Replaces the last part of a path that is the old id: `../en/old.md#old` becomes `../en/new.md#old`. */
function replaceName(text: string, { url, start, end }: Region, file: string, renaming: Renaming): Edit[] {
  const { from, to } = renaming;
  const written = text.slice(start, end);
  const path = written.split('#', 1)[0]!;
  const found = [...path.matchAll(new RegExp(`(?<![\\w-])${from}(?=\\.mdx?\\b|/)`, 'g'))].at(-1);
  if (found === undefined) {
    if (movesAlong(url, file, renaming)) return [];
    const line = text.slice(0, start).split('\n').length;
    throw new UnfoundLink(`${file}:${line}: the link "${url}" is written with escapes. Write it plainly.`);
  }
  const at = start + found.index;
  return [{ start: at, end: at + from.length, text: to }];
}

/** True for a link that leads to the new place as it is: from one file of a folder that moves to another. */
function movesAlong(url: string, file: string, renaming: Renaming): boolean {
  const target = readLink(url);
  if (target.kind !== 'file') return false;
  const [now, then] = [resolvePath(file, target.path), resolvePath(placeAfter(file, renaming), target.path)];
  return now !== undefined && then === placeAfter(now, renaming);
}

/** Where a file of the content folder lies after the rename. */
export function placeAfter(file: string, { type, from, to }: Renaming): string {
  const own = type === 'guide' ? `^(guides/[^/]+/)${from}(\\.md)$` : `^(articles/[^/]+/)${from}(\\.mdx$|/)`;
  return file.replace(new RegExp(own), (_, before: string, after: string) => before + to + after);
}

function replaceProp(text: string, node: Nodes, file: string, { from, to }: Renaming): Edit {
  const { start, end } = spanOf(node);
  const found = new RegExp(`\\bid\\s*=\\s*["']${from}["']`).exec(text.slice(start, end));
  const line = node.position?.start.line ?? 1;
  if (found === null)
    throw new UnfoundLink(`${file}:${line}: the id of a GuideLink is written with escapes.`);
  const at = start + found.index + found[0].length - 1 - from.length;
  return { start: at, end: at + from.length, text: to };
}

/** `include=old.md#step` and `otherwise=old.md` in the headings of steps. */
function headingEdits(root: Root, text: string, file: string, renaming: Renaming): Edit[] {
  if (renaming.type !== 'guide') return [];
  const pattern = /\b(?:include|otherwise)=("?)([^\s"}]+)\1/g;
  return root.children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return [];
    const { start, end } = spanOf(node);
    return [...text.slice(start, end).matchAll(pattern)].flatMap((found) => {
      const url = found[2]!;
      const at = start + found.index;
      const region = { url, start: at, end: at + found[0].length };
      return leadsTo(url, file, renaming) ? replaceName(text, region, file, renaming) : [];
    });
  });
}
