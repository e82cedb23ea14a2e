import type { Nodes, Root } from 'mdast';
import { walkNodes } from './nodes.ts';

/** What Satteri 0.10.5 gets wrong about MDX, put right in the tree. */

/**
 * Puts link definitions back into the component in which they are written; the parser moves them in front of it.
 * @param root is changed
 */
export function returnDefinitions(root: Root): void {
  walkNodes(root, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'definition')) return;
    const children: Nodes[] = node.children;
    const stays = children.filter((child) => !children.some((sibling) => moveInto(sibling, child)));
    if (stays.length < children.length) children.splice(0, children.length, ...stays);
  });
}

function moveInto(component: Nodes, definition: Nodes): boolean {
  if (component.type !== 'mdxJsxFlowElement' || definition.type !== 'definition') return false;
  const start = startOf(definition);
  if (start < startOf(component) || start > endOf(component)) return false;
  const children: Nodes[] = component.children;
  const next = children.findIndex((child) => startOf(child) > start);
  children.splice(next < 0 ? children.length : next, 0, definition);
  return true;
}

/**
 * Finds a tag that is closed inside a list, quote or mark which began after it was opened. The parser lets it pass, and
 * the HTML tree of such text can end the process.
 */
export function findCrossedTag(root: Root): { name: string; line: number; column: number } | undefined {
  let found: { name: string; line: number; column: number } | undefined;
  walkNodes(root, (node) => {
    if (found !== undefined) return false;
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    const name = node.name ?? '';
    const end = endOf(node) - `</${name}>`.length;
    if (node.children.some((child) => endOf(child) > end)) {
      found = { name, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    }
    return undefined;
  });
  return found;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
