import type { Heading, Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Callout, Key, Picture } from './to-mdast.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>['paragraph']>;
type State = Parameters<Handle>[2];
type Info = Parameters<Handle>[3];

/** The id, and the attributes of a step, stand behind the text, where `headingAttributes` of the parser looks for it. */
function heading(node: Heading, _: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('headingAtx');
  const leave = state.enter('phrasing');
  const marks = '#'.repeat(node.depth);
  const words = state
    .containerPhrasing(node, { ...info, before: '# ', after: '\n' })
    .replace(/\s*\n\s*/g, ' ');
  leave();
  exit();
  const { id, attributes } = (node.data ?? {}) as { id?: string; attributes?: string };
  const written = attributes ?? (id === undefined ? undefined : `#${id}`);
  return `${marks} ${words}${written === undefined ? '' : ` {${written}}`}`;
}

function callout(node: Callout, _: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('blockquote');
  const tracker = state.createTracker(info);
  tracker.move('> ');
  tracker.shift(2);
  const flow = state.containerFlow(node as never, tracker.current());
  exit();
  const lines = flow.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  const gap = node.children[0]?.type === 'paragraph' ? [] : ['>'];
  return [`> [!${node.name}]`, ...gap, ...lines].join('\n');
}

function key(node: Key, _: Parents | undefined, state: State, info: Info): string {
  return `<Kbd>${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</Kbd>`;
}

function picture(node: Picture, _: Parents | undefined, state: State, info: Info): string {
  const inner = state.containerFlow(node as never, info);
  const caption = node.caption.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<Figure caption="${caption}">\n\n${inner}\n\n</Figure>`;
}

/**
 * What MDX takes for more than text: braces, tags, and lines that begin a module. As a character reference where a
 * backslash would stand before a letter and be shown.
 */
const MDX_UNSAFE: Options['unsafe'] = [
  { character: '{' },
  { character: '}' },
  { character: '<' },
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false, singleTilde: false })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    fences: true,
    handlers: { heading, callout, key, picture } as never,
    unsafe: MDX_UNSAFE,
  })
  .freeze();

/** Writes a tree as MDX without code: whatever stands in its texts is shown as it is. */
export function writeMdx(root: Root | { type: 'root'; children: Nodes[] }): string {
  return writer.stringify(root as Root);
}
