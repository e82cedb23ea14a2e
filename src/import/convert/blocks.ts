import type { Element, ElementContent } from 'hast';
import { element, isElement, text } from '../../markdown/hast.ts';
import { asLine, isEmpty, isInLine, withChildren } from './tree.ts';

/** Elements that hold one line of text, whatever the source puts into them. */
const ONE_LINE: ReadonlySet<string> = new Set(['dt', 'figcaption', 'caption', 'kbd']);

/** Parts of lists, which are only text where no list is around them. */
const PARTS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);

/** Cells count even if they are empty. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'tr']);

/**
 * Puts blocks where blocks can stand: a mark around blocks, such as a link around a heading, goes into each of them; a
 * paragraph with blocks in it is taken apart. Lists hold items only; of terms and what they mean they become items.
 *
 * @param around the element that the nodes are in
 */
export function settleBlocks(nodes: readonly ElementContent[], around = ''): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node) || node.tagName === 'pre') return [node];
    const { tagName } = node;
    const inList = tagName === 'div' && around === 'dl' ? 'dl' : tagName;
    const here = withChildren(node, settleBlocks(node.children, inList));
    if (tagName === 'ul' || tagName === 'ol') return [withChildren(here, asItems(here.children))];
    if (tagName === 'dl') return [element('ul', {}, asTerms(here.children))];
    if (PARTS.has(tagName) && !['ul', 'ol', 'dl'].includes(around)) return asBlocks(here.children);
    if (ONE_LINE.has(node.tagName)) return [withChildren(here, asLine(here.children))];
    if (isInLine(node)) return holdsBlock(here) ? openInLine(here) : [here];
    // It still parts what stands around it.
    if (!CELLS.has(tagName) && isEmpty(here) && !hasAnchor(here)) return [text('\n')];
    const parted = node.tagName === 'p' && here.children.some((child) => !isInLine(child));
    return parted ? asBlocks(here.children) : [here];
  });
}

/** Puts text that stands in no block into paragraphs, and takes boxes without a meaning off. */
export function asBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let line: ElementContent[] = [];
  const end = (): void => {
    if (line.some((node) => !isEmpty(node) || hasAnchor(node))) blocks.push(element('p', {}, line));
    line = [];
  };
  for (const node of nodes) {
    if (isInLine(node) && !holdsBlock(node)) line.push(node);
    else {
      end();
      blocks.push(...(isInLine(node) ? openInLine(node as Element) : [node]));
    }
  }
  end();
  return blocks;
}

/** True for an empty element to which links lead. */
export function hasAnchor(node: ElementContent): boolean {
  if (!isElement(node)) return false;
  const { id, name } = node.properties;
  return (
    typeof id === 'string' ||
    (node.tagName === 'a' && typeof name === 'string') ||
    node.children.some(hasAnchor)
  );
}

function holdsBlock(node: ElementContent): boolean {
  return isElement(node) && node.children.some((child) => !isInLine(child) || holdsBlock(child));
}

/** A mark around whole blocks, such as a link around a heading, goes into each of them. */
function openInLine(node: Element): ElementContent[] {
  return asBlocks(node.children).map((block) => {
    if (!isElement(block) || block.tagName === 'pre' || block.tagName === 'hr' || isEmpty(block))
      return block;
    if (!block.children.every(isInLine)) return block;
    return withChildren(block, [withChildren(node, block.children)]);
  });
}

/** Items of a list; what stands between them becomes an item of its own. */
function asItems(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (isElement(node, 'li') || isEmpty(node)) return isElement(node, 'li') ? [node] : [];
    return [element('li', {}, [node])];
  });
}

/** Each term with what it means as one item. */
function asTerms(nodes: readonly ElementContent[]): Element[] {
  const items: Element[] = [];
  const visit = (node: ElementContent): void => {
    if (isElement(node, 'div')) return node.children.forEach(visit);
    if (isEmpty(node)) return;
    const last = items.at(-1);
    if (isElement(node, 'dt') || last === undefined) items.push(element('li', {}, blocksOf(node)));
    else last.children.push(...blocksOf(node));
  };
  nodes.forEach(visit);
  return items;
}

function blocksOf(node: ElementContent): ElementContent[] {
  return asBlocks(isElement(node, 'dt', 'dd') ? node.children : [node]);
}
