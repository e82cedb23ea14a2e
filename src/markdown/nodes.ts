import type { Nodes, Parents } from 'mdast';

/**
 * Calls `visit` for a node and all below it, parents first. Returning false leaves out what is below. Loops instead of
 * recursing, so that no depth of nesting is too much.
 */
export function walkNodes(
  node: Nodes,
  visit: (node: Nodes, parents: readonly Parents[]) => boolean | void,
): void {
  const waiting: [Nodes, readonly Parents[]][] = [[node, []]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [current, parents] = next;
    if (visit(current, parents) === false || !('children' in current)) continue;
    const below = [...parents, current as Parents];
    for (const child of current.children.toReversed()) waiting.push([child as Nodes, below]);
  }
}

/** The text of a node without marks: what a screen reader would say. Images give their alt text. */
export function plainText(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => plainText(child as Nodes)).join('') : '';
}
