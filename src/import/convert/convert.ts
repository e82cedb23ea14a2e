import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { SourceText } from '../model.ts';
import { settleBlocks } from './blocks.ts';
import { findCallouts } from './callouts.ts';
import { cleanTree } from './clean.ts';
import type { Conversion } from './context.ts';
import { setHeadings, type Anchors } from './headings.ts';
import { putInsertions } from './insertions.ts';
import { setLinks } from './links.ts';
import { readTree } from './read-tree.ts';
import { writeMdx } from './stringify.ts';
import { takeSummary } from './summary.ts';
import { setTables } from './tables.ts';
import { tidyTree } from './tidy.ts';
import { toMdast } from './to-mdast.ts';
import { isEmpty, visibleText } from './tree.ts';
import { wordsOf } from './words.ts';

/** A text that was read, before its links are set: what others need to know to lead here. */
export interface OpenText {
  nodes: ElementContent[];
  anchors: Anchors;
  /** The words that a reader of the old page saw, in order. */
  words: string[];
  /** True if nothing of it can be seen. */
  empty: boolean;
}

/**
 * Reads a text as the blocks that an article can have. Needs no other text.
 *
 * @param include gives the text of a file that the text brings in
 */
export function openText(
  source: SourceText,
  about: Pick<Conversion, 'title' | 'note'>,
  include: (path: string) => SourceText | undefined,
): OpenText {
  const tell = (kind: 'removed' | 'flattened', text: string): void => about.note(kind, text);
  for (const mark of source.leftOut ?? []) tell('removed', `a mark of templates: ${mark.slice(0, 80)}`);
  const clean = settleBlocks(
    putInsertions(cleanTree(readTree(source, tell).children, tell), { tell, include }),
  );
  const githubIds = source.format !== 'html';
  const { nodes, anchors } = setHeadings(findCallouts(clean), { title: about.title, githubIds });
  return { nodes, anchors, words: wordsOf(visibleText(nodes)), empty: nodes.every(isEmpty) };
}

/** A text as it is written. */
export interface WrittenText {
  summary: string;
  /** Without front matter. */
  mdx: string;
  /** The same, block by block; for a text that our reader does not take as it is. */
  blocks: Root[];
}

/**
 * Sets the links and pictures of a text, and writes it.
 *
 * @param summary what the source gives as a summary, and what to say if nothing does
 */
export function closeText(
  open: OpenText,
  conversion: Conversion,
  summary: { given: string | undefined; otherwise: string },
): WrittenText {
  const tell = (text: string): void => conversion.note('flattened', text);
  const nodes = setTables(setLinks(open.nodes, conversion), tell);
  const opening = takeSummary(nodes, summary.given, summary.otherwise);
  const root = tidyTree(toMdast(opening.nodes));
  const blocks = root.children.map((child): Root => ({ type: 'root', children: [child] }));
  return { summary: opening.summary, mdx: writeMdx(root), blocks };
}

/**
 * Reads Markdown as the blocks that a step of a guide can have: without components, which guides do not know.
 *
 * @returns the blocks, and the words that the old page showed
 */
export function convertBlocks(
  text: string,
  conversion: Conversion,
): { blocks: Root['children']; words: string[] } {
  const opened = openText({ format: 'markdown', text }, conversion, () => undefined);
  const nodes = setTables(setLinks(opened.nodes, conversion), (told) => conversion.note('flattened', told));
  return { blocks: tidyTree(toMdast(nodes, 'plain')).children, words: opened.words };
}
