import type { Element, ElementContent } from 'hast';
import { element, isElement, text } from '../../markdown/hast.ts';
import type { SourceText } from '../model.ts';
import { cleanTree } from './clean.ts';
import { readTree } from './read-tree.ts';
import { isInLine, withChildren } from './tree.ts';

export interface InsertionContext {
  tell(kind: 'removed' | 'flattened', text: string): void;
  /** The text of a file of the source, by the path in the text. */
  include(path: string): SourceText | undefined;
}

/** Files may include each other; deeper than this it is a circle. */
const DEEPEST = 4;

/**
 * Puts in what Microsoft Learn writes as text: `[!INCLUDE [name](file.md)]`, `:::image source="x.png" alt-text="...":::`;
 * and takes out what kramdown and others write behind links and blocks: `{: .class}`, `{.class}`.
 */
export function putInsertions(
  nodes: readonly ElementContent[],
  context: InsertionContext,
  depth = 0,
): ElementContent[] {
  const done: ElementContent[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const link = nodes[i + 1];
    if (node.type === 'text' && /\[!INCLUDE\s*$/i.test(node.value) && isElement(link, 'a')) {
      const after = nodes[i + 2];
      const closes = after?.type === 'text' && /^\s*\]/.test(after.value);
      done.push(text(node.value.replace(/\[!INCLUDE\s*$/i, '')), ...included(link, context, depth));
      if (closes) done.push(text(after.value.replace(/^\s*\]/, '')));
      i += closes ? 2 : 1;
    } else if (node.type === 'text') done.push(...withoutLists(node.value, done.at(-1), context));
    else if (isElement(node) && node.tagName !== 'pre' && node.tagName !== 'code') {
      const children = putInsertions(node.children, context, depth);
      // A paragraph that held nothing but the marker gives way to the blocks that came in its place.
      const open = node.tagName === 'p' && children.some((child) => !isInLine(child));
      if (open) done.push(...children);
      else done.push(withChildren(node, children));
    } else done.push(node);
  }
  return done;
}

function included(link: Element, context: InsertionContext, depth: number): ElementContent[] {
  const path = String(link.properties['href'] ?? '');
  const found = depth < DEEPEST ? context.include(path) : undefined;
  if (found === undefined) {
    context.tell('removed', `an included file that is missing: ${path}`);
    return [];
  }
  const blocks = cleanTree(readTree(found).children, context.tell);
  const inner = putInsertions(blocks, context, depth + 1);
  const content = inner.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  // One paragraph is meant to stand within the line.
  const [only] = content;
  return content.length === 1 && isElement(only, 'p') ? only.children : content;
}

const IMAGE = /:::image\s([^\n]*?):::/;
const ATTRIBUTE_LIST = /^\{:?\s*(?:[.#][\w-]+|[\w-]+="[^"]*")(?:\s+(?:[.#][\w-]+|[\w-]+="[^"]*"))*\s*\}/;
const DRAWING =
  /^:::+\s*(?:row|column|row-end|column-end|image-end|moniker|moniker-end|zone|zone-end|code|no-loc)\b[^\n]*$/gm;

function withoutLists(
  value: string,
  before: ElementContent | undefined,
  context: InsertionContext,
): ElementContent[] {
  const image = IMAGE.exec(value);
  if (image !== null) {
    const read = (name: string): string =>
      new RegExp(`(?:^|\\s)${name}=["“”]([^"“”]*)["“”]`).exec(image[1]!)?.[1] ?? '';
    const picture = element('img', { src: read('source'), alt: read('alt-text') });
    return [
      text(value.slice(0, image.index)),
      picture,
      ...withoutLists(value.slice(image.index + image[0].length), picture, context),
    ];
  }
  const bare = value.replace(DRAWING, '');
  const list = before === undefined || before.type === 'text' ? null : ATTRIBUTE_LIST.exec(bare);
  if (list === null) return bare === '' ? [] : [text(bare)];
  context.tell('removed', `${list[0]} behind a link or picture: it says only how it looks`);
  return [text(bare.slice(list[0].length))];
}
