import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, Heading, Nodes, PhrasingContent, Root } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { isElement } from '../../markdown/hast.ts';
import { asBlocks } from './blocks.ts';
import { oneLine, visibleText } from './tree.ts';

/** What only our articles have, between the nodes of Markdown. */
export interface Callout {
  type: 'callout';
  name: string;
  children: BlockContent[];
}
export interface Key {
  type: 'key';
  children: PhrasingContent[];
}
export interface Picture {
  type: 'picture';
  caption: string;
  children: BlockContent[];
}

function heading(state: State, node: Readonly<Element>): Heading {
  const depth = Number(node.tagName.slice(1)) as Heading['depth'];
  const { id } = node.properties;
  return {
    type: 'heading',
    depth,
    ...(typeof id === 'string' ? { data: { id } as Heading['data'] } : {}),
    children: state.all(node) as PhrasingContent[],
  } as Heading;
}

const handlers: Record<string, (state: State, node: Element) => Nodes | Nodes[] | undefined> = {
  blockquote: (state, node) => {
    const children = state.toFlow(state.all(node)) as BlockContent[];
    const name = node.properties['dataAlert'];
    return typeof name === 'string'
      ? widen({ type: 'callout', name, children })
      : { type: 'blockquote', children };
  },
  figure: (state, node) => {
    const flow = (children: ElementContent[]): BlockContent[] =>
      state.toFlow(state.all({ ...node, children: asBlocks(children) })) as BlockContent[];
    const at = node.children.findIndex((child) => isElement(child, 'figcaption'));
    const caption = node.children[at];
    if (!isElement(caption)) return flow(node.children);
    const before = flow(node.children.slice(0, at));
    const after = flow(node.children.slice(at + 1));
    const words = oneLine(visibleText([caption]));
    if (after.length === 0 && isOneImage(before) && words !== '' && isPlain(caption))
      return widen({ type: 'picture', caption: words, children: before });
    return [...before, ...flow(caption.children), ...after];
  },
  kbd: (state, node) => {
    const children = state.all(node) as PhrasingContent[];
    // What looks like an address becomes a link, which no key can hold.
    const words = visibleText([node]);
    const fits =
      words.trim() !== '' &&
      !/:\/\/|www\.|@/i.test(words) &&
      children.every((child) => KEY_CONTENT.has(child.type));
    return fits ? widen({ type: 'key', children }) : children;
  },
};
for (const level of [1, 2, 3, 4, 5, 6]) handlers[`h${level}`] = heading;
for (const name of ['samp', 'tt', 'var']) handlers[name] = (state, node) => state.all(node) as Nodes[];

const KEY_CONTENT: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'inlineCode']);

/** The family knows the nodes of Markdown alone; ours are known to `stringify.ts`. */
function widen(node: Callout | Key | Picture): Nodes {
  return node as unknown as Nodes;
}

function isOneImage(blocks: readonly BlockContent[]): boolean {
  const [only, ...more] = blocks;
  return (
    more.length === 0 &&
    only?.type === 'paragraph' &&
    only.children.length === 1 &&
    only.children[0]!.type === 'image'
  );
}

function isPlain(node: Element): boolean {
  return node.children.every((child) => {
    if (child.type === 'text') return true;
    return isElement(child) && child.tagName !== 'a' && child.tagName !== 'img' && isPlain(child);
  });
}

const processor = unified()
  .use(rehypeRemark, { handlers: handlers as never })
  .freeze();

/** The same for texts that know no components: keys are code, captions paragraphs. */
const { kbd: _kbd, figure: _figure, ...others } = handlers;
const plain = unified()
  .use(rehypeRemark, { handlers: others as never })
  .freeze();

/**
 * The tree of Markdown for a tree of HTML that `clean.ts` and its neighbours have been through.
 *
 * @param form `plain`: without our components
 */
export function toMdast(nodes: readonly ElementContent[], form: 'article' | 'plain' = 'article'): Root {
  const root: HastRoot = { type: 'root', children: [...nodes] };
  return (form === 'plain' ? plain : processor).runSync(root) as Root;
}
