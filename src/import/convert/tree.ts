import type { Element, ElementContent, Root } from 'hast';
import { isElement, text } from '../../markdown/hast.ts';

/** Elements of a line of text (WHATWG HTML, "Phrasing content"), as far as they hold text. */
const IN_LINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr input picture'.split(
    ' ',
  ),
);

/** True for what stands within a line of text. */
export function isInLine(node: ElementContent): boolean {
  return node.type === 'text' || (isElement(node) && IN_LINE.has(node.tagName));
}

/** True if nothing of it can be seen. */
export function isEmpty(node: ElementContent): boolean {
  if (node.type === 'text') return /^\s*$/.test(node.value);
  if (!isElement(node)) return true;
  if (['img', 'hr', 'input'].includes(node.tagName)) return false;
  return node.children.every(isEmpty);
}

/** What a reader sees of nodes as text: blocks and line breaks part words, marks within a line do not. */
export function visibleText(nodes: readonly (ElementContent | Root['children'][number])[]): string {
  return nodes.map((node) => seen(node as ElementContent)).join('');
}

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'title']);

function seen(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!isElement(node) || UNSEEN.has(node.tagName)) return '';
  if (node.tagName === 'img') return ` ${String(node.properties['alt'] ?? '')} `;
  if (node.tagName === 'br') return ' ';
  const inner = visibleText(node.children);
  return IN_LINE.has(node.tagName) ? inner : ` ${inner} `;
}

/** The same element with other children. */
export function withChildren(node: Element, children: ElementContent[]): Element {
  return { ...node, children };
}

/** A text on one line. */
export function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/**
 * Makes a line of blocks: what parted them becomes a semicolon, unless the text before ends with a sign of its own.
 */
export function asLine(nodes: readonly ElementContent[]): ElementContent[] {
  const parts: ElementContent[][] = [];
  let current: ElementContent[] = [];
  const end = (): void => {
    if (current.some((node) => !isEmpty(node))) parts.push(current);
    current = [];
  };
  for (const node of nodes) {
    if (isElement(node, 'br')) end();
    else if (isInLine(node)) current.push(node);
    else if (isElement(node)) {
      end();
      parts.push(...lineParts(node));
    }
  }
  end();
  return parts.flatMap((part, i) => {
    if (i === 0) return part;
    const before = visibleText(parts[i - 1]!).trimEnd();
    return [text(/[.!?:;,–—]$/.test(before) || before === '' ? ' ' : '; '), ...part];
  });
}

function lineParts(block: Element): ElementContent[][] {
  const { tagName } = block;
  if (tagName === 'pre') return [codeLines(block)];
  const inner = asLine(block.children);
  if (inner.every(isEmpty)) return [];
  if (/^h[1-6]$/.test(tagName))
    return [[{ type: 'element', tagName: 'strong', properties: {}, children: inner }]];
  return [inner];
}

function codeLines(block: Element): ElementContent[] {
  const lines = visibleText(block.children)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.flatMap((line, i): ElementContent[] => [
    ...(i === 0 ? [] : [text(' ')]),
    { type: 'element', tagName: 'code', properties: {}, children: [text(line.trim())] },
  ]);
}
