import type { Nodes, Parents, Root } from 'mdast';
import { isJsx } from '../../article/jsx.ts';
import { screenNames } from '../../library/screen-names.ts';
import { plainText, walkNodes } from '../../markdown/nodes.ts';
import { MarkdownSyntaxError, parseMarkdown, parseMdx } from '../../markdown/parse.ts';
import { spanOf } from '../../markdown/places.ts';

/** A paragraph, heading or cell: its words, at the places that they have in the file. */
export interface Block {
  /** Text with spaces in place of all that is no prose: marks, code, keys, screen names. */
  text: string;
  /** The same without what others say: links, which are titles mostly, and words in quotation marks. */
  own: string;
  /** Where it begins in the file. */
  offset: number;
  /** What its links say. */
  links: { text: string; offset: number }[];
  kind: 'matter' | 'heading' | 'paragraph' | 'answer' | 'quote' | 'cell';
}

/**
 * The prose of a file: title, summary and text.
 * @param text the whole file, with LF line ends
 * @returns nothing for a text that cannot be parsed, which is told elsewhere
 */
export function readBlocks(text: string, file: string): Block[] {
  const root = parse(text, file);
  if (root === undefined) return [];
  const blocks = matterBlocks(text);
  walkNodes(root, (node, parents) => {
    const kind = kindOf(node, parents);
    if (kind === undefined) return;
    // The headings of a reply are names of its parts, the same in every language.
    if (kind === 'heading' && file.startsWith('replies/')) return false;
    const { start, end } = spanOf(node);
    blocks.push({ ...proseOf(node, text.slice(start, end), start), offset: start, kind });
    return false;
  });
  return blocks;
}

function parse(text: string, file: string): Root | undefined {
  try {
    return file.endsWith('.mdx') ? parseMdx(text) : parseMarkdown(text);
  } catch (cause) {
    if (cause instanceof MarkdownSyntaxError) return undefined;
    throw cause;
  }
}

/** Keys that stand on one line, as nearly all do. */
function matterBlocks(text: string): Block[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  return [...front.matchAll(/^(?:title|summary):[ \t]*(["']?)([^\n]*?)\1[ \t]*$/gm)].map((found) => ({
    text: found[2]!,
    own: found[2]!,
    links: [],
    offset: found.index + found[0].trimEnd().lastIndexOf(found[2]!),
    kind: 'matter' as const,
  }));
}

function kindOf(node: Nodes, parents: readonly Parents[]): Block['kind'] | undefined {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'tableCell') return 'cell';
  if (node.type !== 'paragraph') return undefined;
  const quote = parents.findLast((parent) => parent.type === 'blockquote');
  if (quote !== undefined && !plainText(quote).startsWith('[!')) return 'quote';
  const [only, ...more] = node.children;
  const isAnswer = only?.type === 'link' && more.length === 0 && parents.at(-1)?.type === 'listItem';
  return isAnswer ? 'answer' : 'paragraph';
}

const QUOTED = /“[^”]*”|„[^”]*”|«[^»]*»|"[^"]*"/g;

/** A slot of a reply; of a choice such as `{Pana|Panią}` both forms are words. */
const SLOT = /\{[^{}|]*\}/g;

/** The words of a block, each where it stands. */
function proseOf(block: Nodes, written: string, start: number): Pick<Block, 'text' | 'own' | 'links'> {
  const links: Block['links'] = [];
  let text = hide(written);
  let own = text;
  walkNodes(block, (node, parents) => {
    if ((isJsx(node) && node.name === 'Kbd') || isScreenName(node, parents)) return false;
    if (node.type === 'link') links.push({ text: plainText(node), offset: spanOf(node).start });
    if (node.type !== 'text') return undefined;
    const [from, to] = [spanOf(node).start - start, spanOf(node).end - start];
    // A text that goes on in the next line of a callout has the sign of the quote in it.
    const marked = written.slice(from, to).replace(/\[![a-z]+\]|\n[ \t>]*>/gi, hide);
    const words = marked.replace(SLOT, hide).replace(/[{|}]/g, ' ');
    text = text.slice(0, from) + words + text.slice(to);
    if (!parents.some(isLink)) own = own.slice(0, from) + words + own.slice(to);
    return undefined;
  });
  return { text, own: own.replace(QUOTED, hide), links };
}

function isLink(node: Nodes): boolean {
  return node.type === 'link' || node.type === 'linkReference' || (isJsx(node) && node.name === 'GuideLink');
}

function isScreenName(node: Nodes, parents: readonly Parents[]): boolean {
  if (node.type !== 'strong') return false;
  const siblings: readonly Nodes[] = parents.at(-1)?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  const bold = { text: plainText(node).trim(), next: next === undefined ? '' : plainText(next) };
  return screenNames(bold).length > 0;
}

function hide(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
