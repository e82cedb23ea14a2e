import type { Element, ElementContent } from 'hast';
import { element, isElement, treeText } from '../markdown/hast.ts';
import type { Scope } from './component.ts';

/**
 * A table that can be scrolled with the keyboard on narrow screens. The region is named after the column heads; the
 * first cell of a row is its head.
 *
 * @param table with its content transformed already
 */
export function scrollingTable(table: Element, scope: Scope): Element {
  const [head, body] = ['thead', 'tbody'].map((name) =>
    table.children.find((child) => isElement(child, name)),
  );
  const label = regionName(
    cellsOf(head).map((cell) => treeText(cell.children).trim()),
    scope,
  );
  const rows =
    isElement(body) && cellsOf(head).length > 1 ? [withRowHeads(body)] : isElement(body) ? [body] : [];
  const headed = isElement(head) ? [withColumnHeads(head)] : [];
  const properties = { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: label };
  return element('div', properties, [element('table', {}, [...headed, ...rows])]);
}

/** Markdown says how a column is aligned with an inline style, which the site's content policy forbids. */
export function alignmentClass(cell: Readonly<Element>): { className?: string[] } {
  const style = String(cell.properties['style'] ?? cell.properties['align'] ?? '');
  const side = /\b(right|center)\b/.exec(style)?.[1];
  return side === undefined ? {} : { className: [side] };
}

/** Names of regions must differ within a page, so the second of a name gets a number. */
function regionName(heads: readonly string[], scope: Scope): string {
  const name = heads.filter((head) => head !== '').join(', ');
  const count = (scope.regions.get(name) ?? 0) + 1;
  scope.regions.set(name, count);
  return count === 1 && name !== '' ? name : `${name} ${count}`.trim();
}

function cellsOf(part: ElementContent | undefined): Element[] {
  if (!isElement(part)) return [];
  return part.children
    .filter((row) => isElement(row, 'tr'))
    .flatMap((row) => row.children.filter((cell) => isElement(cell)));
}

function withColumnHeads(head: Element): Element {
  return mapRows(head, (cell) =>
    treeText(cell.children).trim() === '' ? asCell(cell, 'td', {}) : asCell(cell, 'th', { scope: 'col' }),
  );
}

function withRowHeads(body: Element): Element {
  return mapRows(body, (cell, index) => {
    const heads = index === 0 && treeText(cell.children).trim() !== '';
    return heads ? asCell(cell, 'th', { scope: 'row' }) : cell;
  });
}

function mapRows(part: Element, change: (cell: Element, index: number) => Element): Element {
  const rows = part.children.map((row) => {
    if (!isElement(row, 'tr')) return row;
    const cells = row.children.filter((cell) => isElement(cell));
    return { ...row, children: cells.map(change) };
  });
  return { ...part, children: rows };
}

function asCell(cell: Element, tagName: string, properties: { scope?: string }): Element {
  return { ...cell, tagName, properties: { ...properties, ...cell.properties } };
}
