import type { Element, ElementContent, Nodes, Properties, RootContent, Text } from 'hast';

export type { HastPluginDefinition } from 'satteri';

/** A component as MDX gives it: on lines of its own (`mdxJsxFlowElement`) or within text (`mdxJsxTextElement`). */
export type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Makes an element. */
export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** Makes a text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** True for an element, of one of the given names if there are any. */
export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** True for the line breaks that stand between blocks. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && /^\s*$/.test(node.value);
}

/** True if the element has the class. */
export function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

/** A node without what is only drawn, or only heard. */
export function dropUnsaid(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  if (node.tagName === 'svg' || hasClass(node, 'vh')) return [];
  return [{ ...node, children: node.children.flatMap(dropUnsaid) }];
}

/** The text of nodes without marks; images give their alt text, code in braces gives nothing. */
export function treeText(nodes: readonly Nodes[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'img')) return String(node.properties['alt'] ?? '');
  if (isElement(node, 'br')) return ' ';
  return 'children' in node ? treeText(node.children) : '';
}
