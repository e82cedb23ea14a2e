import type { List, Nodes, Parents, Root } from 'mdast';
import { spanOf } from './places.ts';

/** A stretch of the source to leave out, and what stands there instead: nothing, or a line break. */
export interface Cut {
  start: number;
  end: number;
  text: string;
}

/**
 * Plans how to take whole blocks out of Markdown text so that all else keeps its structure: a list item stays in its
 * list, and two paragraphs do not flow together. Lists, items, quotes and components of which nothing is left go as well.
 *
 * @param source the text that `root` was parsed from, without byte order mark
 * @param isGone true for a block to take out
 * @returns cuts in the order of the text, none overlapping
 */
export function planCuts(source: string, root: Root, isGone: (node: Nodes) => boolean): Cut[] {
  const gone = findGone(root, isGone);
  return cutChildren(source, root, gone, undefined);
}

/** The text from `start` to `end` without what is cut. */
export function sliceWithout(source: string, cuts: readonly Cut[], start: number, end: number): string {
  let text = '';
  let at = start;
  for (const cut of cuts) {
    if (cut.end <= at) continue;
    if (cut.start >= end) break;
    text += source.slice(at, Math.max(at, cut.start)) + cut.text;
    at = Math.min(cut.end, end);
  }
  return text + source.slice(at, end);
}

type Container = Root | List | Extract<Parents, { type: 'listItem' | 'blockquote' | 'mdxJsxFlowElement' }>;

const CONTAINERS: ReadonlySet<string> = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'mdxJsxFlowElement',
]);

function isContainer(node: Nodes): node is Container {
  return CONTAINERS.has(node.type);
}

/** All nodes to leave out, containers that would be empty included. */
function findGone(root: Root, isGone: (node: Nodes) => boolean): Set<Nodes> {
  const gone = new Set<Nodes>();
  const visit = (node: Nodes): void => {
    if (isGone(node)) gone.add(node);
    if (gone.has(node) || !isContainer(node)) return;
    for (const child of node.children) visit(child);
    if (node.children.length > 0 && node.children.every((child) => gone.has(child))) gone.add(node);
  };
  visit(root);
  return gone;
}

/** `following` is the block after `parent` in the text, on which a cut at the end of `parent` must not run. */
function cutChildren(
  source: string,
  parent: Container,
  gone: ReadonlySet<Nodes>,
  following: Nodes | undefined,
): Cut[] {
  const children: Nodes[] = parent.children;
  const cuts: Cut[] = [];
  for (let from = 0; from < children.length; from++) {
    const child = children[from]!;
    const next = children[from + 1] ?? following;
    if (!gone.has(child)) {
      if (isContainer(child)) cuts.push(...cutChildren(source, child, gone, next));
      continue;
    }
    let to = from;
    while (to + 1 < children.length && gone.has(children[to + 1]!)) to++;
    cuts.push(cutRun(source, children, from, to, following));
    from = to;
  }
  return cuts;
}

/** Takes out the neighbours `from` to `to`: up to the next sibling, which takes their place, else back to the one before. */
function cutRun(
  source: string,
  siblings: Nodes[],
  from: number,
  to: number,
  following: Nodes | undefined,
): Cut {
  const first = siblings[from]!;
  const last = siblings[to]!;
  const before = siblings[from - 1];
  const next = siblings[to + 1];
  const start = spanOf(first).start;
  // Only tags and braces of MDX share a line with the block before them.
  if (before !== undefined && lineAfter(before) > firstLine(first)) {
    return { start, end: spanOf(last).end, text: '' };
  }
  if (next !== undefined) {
    const glued = before !== undefined && next.type !== 'listItem' && lineAfter(before) >= firstLine(first);
    return {
      start,
      end: startOfText(source, first, next),
      text: glued ? `\n${linePrefix(source, start)}` : '',
    };
  }
  if (before === undefined) return { start, end: spanOf(last).end, text: '' };
  const glued =
    following !== undefined && following.type !== 'listItem' && lineAfter(last) >= firstLine(following);
  return {
    start: spanOf(before).end,
    end: spanOf(last).end,
    text: glued ? `\n${linePrefix(source, spanOf(following).start).trimEnd()}` : '',
  };
}

/** Where `next` begins, with the indentation that it has beyond `first`: it is part of an indented code block. */
function startOfText(source: string, first: Nodes, next: Nodes): number {
  const start = spanOf(next).start;
  const extra = (next.position?.start.column ?? 1) - (first.position?.start.column ?? 1);
  return extra > 0 && source.slice(start - extra, start).trim() === '' ? start - extra : start;
}

function linePrefix(source: string, offset: number): string {
  return /[^\r\n]*$/.exec(source.slice(Math.max(0, offset - 1000), offset))![0];
}

function firstLine(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function lineAfter(node: Nodes): number {
  return (node.position?.end.line ?? 1) + 1;
}
