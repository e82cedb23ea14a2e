import type { Nodes, Root } from 'mdast';
import type { Place } from '../problem/problem.ts';
import { parseMarkdown } from './parse.ts';

/** Deeper than any text for people; the parser itself gives up beyond some thousand levels. */
export const DEPTH_LIMIT = 100;

/** Where a node begins. */
export function placeOf(node: Nodes, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Where a node begins and ends in the text, in UTF-16 units. */
export function spanOf(node: Nodes): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** The place of `offset`, counted on from `node`, which begins at or before it. */
export function placeWithin(node: Nodes, file: string, source: string, offset: number): Place {
  const place = placeOf(node, file);
  const between = source.slice(spanOf(node).start, offset).split(/\r\n?|\n/);
  const last = between.at(-1)!.length;
  if (between.length === 1) return { ...place, column: place.column + last };
  return { file, line: place.line + between.length - 1, column: last + 1 };
}

/**
 * Parses Markdown whose nesting walks can follow without running out of stack.
 * @returns undefined if it is nested more than DEPTH_LIMIT levels deep
 */
export function parseShallow(source: string): Root | undefined {
  try {
    const root = parseMarkdown(source);
    return isShallow(root) ? root : undefined;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** True if `root` is nested at most DEPTH_LIMIT levels deep. Loops instead of recursing, so that it cannot fail itself. */
export function isShallow(root: Root): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_LIMIT) return false;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return true;
}
