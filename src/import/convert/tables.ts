import type { Element, ElementContent } from 'hast';
import { element, isElement } from '../../markdown/hast.ts';
import { asBlocks } from './blocks.ts';
import { asLine, isEmpty, isInLine, visibleText, withChildren } from './tree.ts';

/**
 * Makes tables that Markdown can write: one line a cell, no cell over several rows or columns. A table of one column is
 * only a frame, and is taken off.
 *
 * @param tell is told what was made simpler
 */
export function setTables(
  nodes: readonly ElementContent[],
  tell: (text: string) => void,
  inTable = false,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const within = node.tagName === 'table' || (inTable && ROWS.has(node.tagName));
    const children = setTables(node.children, tell, within);
    if (node.tagName === 'table') return setTable(withChildren(node, children), tell);
    // Parts of a table that stand in none are only text.
    if (!inTable && PARTS.has(node.tagName)) return asBlocks(children);
    return [withChildren(node, children)];
  });
}

const ROWS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr']);
const PARTS: ReadonlySet<string> = new Set([...ROWS, 'td', 'th', 'caption']);

function setTable(table: Element, tell: (text: string) => void): ElementContent[] {
  const rows = rowsOf(table);
  const caption = captionOf(table);
  const first = table.children.find((child) => !isEmpty(child));
  const isAbove = isElement(first, 'caption');
  const columns = Math.max(
    0,
    ...rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + span(cell, 'colSpan'), 0)),
  );
  if (columns === 0) return caption;
  if (columns === 1) {
    const blocks = rows.flatMap((row) => cellsOf(row).flatMap((cell) => asBlocks(cell.children)));
    return isAbove ? [...caption, ...blocks] : [...blocks, ...caption];
  }
  if (rows.some((row) => cellsOf(row).some((cell) => span(cell, 'rowSpan') > 1 || span(cell, 'colSpan') > 1)))
    tell('a table with cells over several rows or columns: the text stands in the first of them');
  if (rows.some((row) => cellsOf(row).some((cell) => cell.children.some((child) => isBlock(child)))))
    tell('a table with lists or paragraphs in its cells: they stand in one line');
  const line = (cell: Element): Element => withChildren(cell, asLine(cell.children));
  const flat = fillSpans(rows).map((cells) => element('tr', {}, cells.map(line)));
  const headed = flat.length > 0 && flat[0]!.children.every((cell) => isElement(cell, 'th') || isEmpty(cell));
  const head = headed || isElement(partOf(table, 'thead')) ? flat.slice(0, 1) : [];
  return [
    ...(isAbove ? caption : []),
    element('table', {}, [
      ...(head.length === 0 ? [] : [element('thead', {}, head)]),
      element('tbody', {}, flat.slice(head.length)),
    ]),
    ...(isAbove ? [] : caption),
  ];
}

function isBlock(node: ElementContent): boolean {
  return !isInLine(node) && !isEmpty(node);
}

function captionOf(table: Element): ElementContent[] {
  const caption = partOf(table, 'caption');
  return isElement(caption) && visibleText([caption]).trim() !== ''
    ? [element('p', {}, asLine(caption.children))]
    : [];
}

function partOf(table: Element, tagName: string): ElementContent | undefined {
  return table.children.find((child) => isElement(child, tagName));
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((cell): cell is Element => isElement(cell, 'td', 'th'));
}

const MOST_COLUMNS = 100;

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value > 1 ? Math.min(value, MOST_COLUMNS) : 1;
}

/** Puts empty cells where a cell reaches over more than its own place (WHATWG HTML, "Forming a table"). */
function fillSpans(rows: readonly Element[]): Element[][] {
  const reaching: number[] = [];
  const filled = rows.map((row) => {
    const cells: Element[] = [];
    const skip = (): void => {
      for (; (reaching[cells.length] ?? 0) > 0; cells.push(element('td', {}))) reaching[cells.length]! -= 1;
    };
    for (const cell of cellsOf(row)) {
      skip();
      const { align } = cell.properties;
      const down = span(cell, 'rowSpan') - 1;
      for (let i = 0; i < span(cell, 'colSpan'); i++) {
        reaching[cells.length] = down;
        cells.push(
          i === 0
            ? element(cell.tagName, align === undefined ? {} : { align }, cell.children)
            : element('td', {}),
        );
      }
    }
    skip();
    return cells;
  });
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  return filled.map((cells) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => element('td', {})),
  ]);
}
