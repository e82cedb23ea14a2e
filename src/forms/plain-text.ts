import type { ElementContent } from 'hast';
import { dropUnsaid, isElement, treeText } from '../markdown/hast.ts';

/** Elements whose children are blocks of their own. */
const HOLDERS = ['div', 'section', 'blockquote', 'figure', 'table', 'thead', 'tbody'];

/**
 * What a page shows as plain text: an empty line between blocks, numbers before actions, a hyphen before other items.
 *
 * @param tree as `markdownTree` gives it
 */
export function writePlainText(tree: readonly ElementContent[]): string {
  return blocksOf(tree.flatMap(dropUnsaid)).join('\n\n');
}

function blocksOf(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return lineOf([node]);
    const { tagName, children } = node;
    if (tagName === 'ol' || tagName === 'ul') return [itemsOf(children, tagName === 'ol').join('\n')];
    if (tagName === 'tr') return [children.map((cell) => lineOf([cell]).join('')).join(' | ')];
    return HOLDERS.includes(tagName) ? blocksOf(children) : lineOf([node]);
  });
}

function itemsOf(children: readonly ElementContent[], numbered: boolean): string[] {
  const items = children.flatMap((child) => (isElement(child, 'li') ? [child.children] : []));
  return items.map((content, index) => {
    const mark = numbered ? `${index + 1}. ` : '- ';
    const hasBlocks = content.some((child) => isElement(child, 'p', 'ol', 'ul', ...HOLDERS));
    const lines = (hasBlocks ? blocksOf(content) : lineOf(content)).join('\n');
    return mark + lines.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
  });
}

/** One line; nothing, if there are no words in it. No-break spaces stay. */
function lineOf(nodes: readonly ElementContent[]): string[] {
  const words = treeText(nodes)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
  return words === '' ? [] : [words];
}
