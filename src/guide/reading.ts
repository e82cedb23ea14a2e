import type { Definition, Nodes } from 'mdast';
import { sliceWithout, type Cut } from '../markdown/cuts.ts';
import { isAgentsOnly } from '../markdown/checks.ts';
import { walkNodes } from '../markdown/nodes.ts';
import { placeOf } from '../markdown/places.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import type { ProblemData, ProblemId } from '../problem/catalogue.ts';

/** `source` owns the structure; a `translation` has words, matched by ids. */
export type Role = 'source' | 'translation';

/** In the public edition the parts for agents are taken out. */
export type Edition = 'public' | 'agent';

/** One guide file while it is read. */
export interface Reading {
  /** The whole file without byte order mark, lines ended by "\n"; offsets of nodes count in it. */
  source: string;
  /** Relative to the content folder. */
  file: string;
  role: Role;
  edition: Edition;
  /** What no slice of the text may contain. */
  cuts: readonly Cut[];
  /** Reference definitions of the file by identifier. */
  definitions: ReadonlyMap<string, Definition>;
  problems: Problem[];
}

/** Notes a problem at a place or node of the file. */
export function report<Id extends ProblemId>(
  reading: Reading,
  id: Id,
  at: Place | Nodes,
  data: ProblemData<Id>,
): void {
  reading.problems.push(problem(id, 'type' in at ? placeOf(at, reading.file) : at, data));
}

/** True for a node that readers of this edition do not get. */
export function isHidden(reading: Reading, node: Nodes): boolean {
  return reading.edition === 'public' && isAgentsOnly(node);
}

/**
 * The Markdown from `start` to `end` as a text of its own, without blank lines around it. Definitions are added for
 * the references in `nodes`, which are the nodes of that stretch.
 */
export function sliceText(reading: Reading, start: number, end: number, nodes: readonly Nodes[]): string {
  const text = sliceWithout(reading.source, reading.cuts, start, end)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return withDefinitions(reading, text.trim() === '' ? '' : text, nodes);
}

/** Opens a block when it begins a line: a marker of a list, heading, quote, fence or definition. */
const BLOCK_OPENER = /^(?:[-+*](?=\s|$)|[-+*_=](?=[\s\-+*_=]*$)|#{1,6}(?=\s|$)|>|`{3}|~{3}|\[[^\]]+\]:)/;

/** The same for the inside of a heading or link: one line that is read as a paragraph, wherever it stands. */
export function sliceInline(reading: Reading, start: number, end: number, nodes: readonly Nodes[]): string {
  const line = reading.source
    .slice(start, end)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  const safe = line.replace(BLOCK_OPENER, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
  return withDefinitions(reading, safe, nodes);
}

function withDefinitions(reading: Reading, text: string, nodes: readonly Nodes[]): string {
  const used = new Set<Definition>();
  for (const root of nodes) {
    walkNodes(root, (node) => {
      if (isHidden(reading, node)) return false;
      const names =
        node.type === 'linkReference' || node.type === 'imageReference' ? node.identifier : undefined;
      const definition = names === undefined ? undefined : reading.definitions.get(names);
      if (definition) used.add(definition);
      return undefined;
    });
  }
  return used.size === 0 ? text : `${text}\n\n${[...used].map(writeDefinition).join('\n')}`;
}

/** A definition on one line; its own lines may have stood in a list or quote. Its identifier keeps its escapes. */
function writeDefinition({ identifier, url, title }: Definition): string {
  const address = url.replace(/[\\<>&]/g, escapeMark);
  const quoted = title ? ` "${title.replace(/\s+/g, ' ').replace(/[\\"&]/g, escapeMark)}"` : '';
  return `[${identifier}]: <${address}>${quoted}`;
}

function escapeMark(mark: string): string {
  return mark === '&' ? '&amp;' : `\\${mark}`;
}
