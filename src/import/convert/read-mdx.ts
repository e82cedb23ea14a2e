import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { isCommentOnly, isExpression, isJsx, textProp, type JsxNode } from '../../article/jsx.ts';
import { MarkdownSyntaxError, parseMdx } from '../../markdown/parse.ts';
import { calloutOf } from './callout-names.ts';

type Told = (kind: 'removed', text: string) => void;

/** Components that hold text under a label. */
const LABELLED: ReadonlySet<string> = new Set([
  'TabItem',
  'Tab',
  'Card',
  'LinkCard',
  'Details',
  'Accordion',
  'Step',
]);

/**
 * Reads MDX of other sites as Markdown: lines of code go, components become what they show. Those that cannot be read
 * are told.
 *
 * @returns undefined if it is no MDX
 */
export function readMdx(text: string, tell: Told): Root | undefined {
  try {
    const root = parseMdx(text);
    root.children = openNodes(root.children, tell) as RootContent[];
    return root;
  } catch (error) {
    if (error instanceof MarkdownSyntaxError) return undefined;
    throw error;
  }
}

function openNodes(nodes: readonly Nodes[], tell: Told): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type === 'mdxjsEsm') return [];
    if (isExpression(node)) return openExpression(node.value, tell);
    if ('children' in node) (node as Parents).children = openNodes(node.children, tell) as never;
    return [isJsx(node) ? openComponent(node, tell) : node];
  });
}

/** A text in quotes shows itself; other code shows what nobody knows here. */
function openExpression(code: string, tell: Told): Nodes[] {
  if (isCommentOnly(code)) return [];
  const quoted = /^\s*(["'`])([^"'`$\\]*)\1\s*$/.exec(code)?.[2];
  if (quoted !== undefined) return [{ type: 'text', value: quoted }];
  tell('removed', `code: {${code.slice(0, 80)}}`);
  return [];
}

/** The element of HTML that a component is read as from here on (`data.hName` of mdast-util-to-hast). */
function openComponent(node: JsxNode, tell: Told): Nodes {
  const name = node.name ?? '';
  if (/^[a-z]/.test(name)) return asElement(node, name, attributesOf(node), node.children);
  const kind = textProp(node, 'type') ?? textProp(node, 'variant') ?? name;
  const callout = /^(?:Aside|Admonition|Callout|Alert|Note|Tip|Warning|Caution|Danger|Info|Important)$/.test(
    name,
  );
  const title = textProp(node, 'title') ?? textProp(node, 'label');
  const head: Nodes[] =
    title !== undefined && (callout || LABELLED.has(name)) ? [labelOf(title, textProp(node, 'href'))] : [];
  if (callout)
    return asElement(node, 'aside', { className: [calloutOf(kind)?.toLowerCase() ?? 'note'] }, [
      ...head,
      ...node.children,
    ]);
  if (name === 'Image' && textProp(node, 'src') !== undefined)
    return asElement(node, 'img', attributesOf(node), []);
  if (node.children.length + head.length === 0) tell('removed', `<${name}>`);
  const inline = node.type === 'mdxJsxTextElement';
  return asElement(node, inline ? 'span' : 'div', {}, [...head, ...node.children]);
}

function labelOf(title: string, href: string | undefined): Nodes {
  const words: Nodes = { type: 'text', value: title };
  const line: Nodes = href === undefined ? words : { type: 'link', url: href, children: [words] };
  return { type: 'paragraph', children: [{ type: 'strong', children: [line] }] };
}

function attributesOf(node: JsxNode): Record<string, string | string[]> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute): (readonly [string, string | string[]])[] => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') return [];
      const value = attribute.value ?? '';
      return attribute.name === 'className' || attribute.name === 'class'
        ? [['className', value.split(/\s+/)] as const]
        : [[attribute.name, value] as const];
    }),
  );
}

function asElement(node: JsxNode, hName: string, hProperties: object, children: readonly Nodes[]): Nodes {
  return {
    type: node.type,
    name: node.name,
    attributes: [],
    children,
    data: { hName, hProperties },
  } as unknown as Nodes;
}
