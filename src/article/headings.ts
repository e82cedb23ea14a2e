import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import { placeOf } from '../markdown/places.ts';
import { problem, type Problem, type ProblemId } from '../problem/problem.ts';
import type { ProblemData } from '../problem/catalogue.ts';
import { ID_PATTERN } from '../schema/common.ts';
import { components } from './components.ts';
import { isComment, isExpression, isJsx, textProp, type JsxNode } from './jsx.ts';
import { isPageId, slug } from './slug.ts';

/** A heading of an article, in order. */
export interface Heading {
  level: number;
  id: string;
  /** Plain text. */
  title: string;
  /** True if the writer gave the id (`{#id}`, or `id` of a Cause). */
  explicit: boolean;
}

interface Reading {
  file: string;
  headings: Heading[];
  problems: Problem[];
  /** Line of each id. */
  lines: Map<string, number>;
  hidden: (node: Nodes) => boolean;
}

/**
 * Reads the headings of an article, those that a Cause brings included, and checks their order and ids.
 *
 * @param file for places
 * @param hidden true for parts that this edition does not have: they are checked, but not listed
 */
export function readHeadings(
  root: Root,
  file: string,
  hidden: (node: Nodes) => boolean,
): Pick<Reading, 'headings' | 'problems'> {
  const reading: Reading = { file, headings: [], problems: [], lines: new Map(), hidden };
  visitAll(reading, root.children, { above: 1, floor: 1, listed: true });
  return { headings: reading.headings, problems: reading.problems };
}

/** What stands around a heading. */
interface Position {
  /** Level of the nearest heading above. */
  above: number;
  /** Level of the component with a heading around it; what is in it stays below. */
  floor: number;
  listed: boolean;
}

/** Headings in lists and quotes count within these; those in a component with a heading begin below it. */
function visitAll(reading: Reading, nodes: readonly Nodes[], position: Position): void {
  let here = position;
  for (const node of nodes) {
    const listed = position.listed && !reading.hidden(node);
    if (node.type === 'heading') here = { ...here, above: readHeading(reading, node, { ...here, listed }) };
    else if (isJsx(node)) visitComponent(reading, node, { ...here, listed });
    else if ('children' in node) visitAll(reading, node.children, { ...here, listed });
  }
}

function visitComponent(reading: Reading, node: JsxNode, position: Position): void {
  const component = components.get(node.name ?? '');
  if (component?.heading !== true) return visitAll(reading, node.children, position);
  const level = Math.min(position.above + 1, 6);
  const title = component.name === 'Cause' ? textProp(node, 'title')?.trim() : undefined;
  if (title !== undefined && title !== '') {
    const id = textProp(node, 'id');
    addHeading(
      reading,
      node,
      { level, id: id ?? slug(title), title, explicit: id !== undefined },
      position.listed,
    );
  }
  visitAll(reading, node.children, { ...position, above: level, floor: level });
}

/** @returns the level that counts for what follows */
function readHeading(reading: Reading, node: HeadingNode, { above, floor, listed }: Position): number {
  const level = node.depth;
  if (level === 1) report(reading, 'markdown/heading-1', node, {});
  else if (level > above + 1) report(reading, 'markdown/heading-order', node, { level, previous: above });
  else if (level <= floor) report(reading, 'markdown/heading-order', node, { level, previous: floor });
  const title = textOf(node).replace(/\s+/g, ' ').trim();
  const given = readAttributes(reading, node);
  if (title === '' && !hasCode(node)) report(reading, 'markdown/empty-heading', node, {});
  else
    addHeading(
      reading,
      node,
      { level, id: given ?? slug(title), title, explicit: given !== undefined },
      listed,
    );
  return Math.max(level, floor);
}

/** @returns the id that the writer gave */
function readAttributes(reading: Reading, node: HeadingNode): string | undefined {
  const { id, className, ...others } =
    (node.data as { hProperties?: Record<string, unknown> } | undefined)?.hProperties ?? {};
  const classes = Array.isArray(className) ? className.map((name) => `.${String(name)}`) : [];
  for (const name of [...classes, ...Object.keys(others)])
    report(reading, 'markdown/heading-attribute', node, { name });
  return typeof id === 'string' ? id : undefined;
}

function addHeading(reading: Reading, node: Nodes, heading: Heading, listed: boolean): void {
  const { id, explicit } = heading;
  const reserved = isPageId(id);
  if (explicit && (reserved || !ID_PATTERN.test(id))) {
    report(reading, 'markdown/heading-id', node, { id, reserved, suggestion: suggestId(id) });
  }
  const line = reading.lines.get(id);
  if (line !== undefined) report(reading, 'markdown/duplicate-heading', node, { id, line });
  else reading.lines.set(id, node.position?.start.line ?? 1);
  if (listed) reading.headings.push(heading);
}

function suggestId(id: string): string {
  const letters = slug(id)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^[-0-9]+|-$/g, '');
  return letters === '' ? 'my-heading' : letters;
}

/** What a heading says, as `treeText` reads it from the HTML tree: ids made in both places must be the same. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function hasCode(node: HeadingNode): boolean {
  return node.children.some((child) => (isExpression(child) && !isComment(child)) || isJsx(child));
}

function report<Id extends ProblemId>(reading: Reading, id: Id, node: Nodes, data: ProblemData<Id>): void {
  reading.problems.push(problem(id, placeOf(node, reading.file), data));
}
