import type { Heading, Nodes } from 'mdast';
import { plainText, walkNodes } from '../markdown/nodes.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { placeWithin, spanOf } from '../markdown/places.ts';
import type { Place } from '../problem/problem.ts';
import { sliceInline, type Reading } from './reading.ts';

/** One word between the braces of a heading, as written: `#id`, `.solved`, `minutes=3`, `again`. */
export interface WrittenAttribute {
  /** `#id`, `.solved`, `minutes` or `again`. */
  name: string;
  /** What follows `=`, without quotes; absent without `=`. */
  value?: string;
  place: Place;
}

/** A heading taken apart. */
export interface HeadingParts {
  /** Inline Markdown, without attributes. */
  markdown: string;
  plain: string;
  attributes: WrittenAttribute[];
  /** Braces that the parser does not take for attributes. */
  broken?: { text: string; place: Place };
}

/**
 * Takes a heading apart. The attributes are read from its own text, because the parser keeps neither places nor
 * repetitions; where they are is what the parser says.
 */
export function readHeading(reading: Reading, heading: Heading): HeadingParts {
  const start = heading.children[0] ? spanOf(heading.children[0]).start : spanOf(heading).start;
  const last = heading.children.at(-1);
  const end = last ? spanOf(last).end : start;
  const block = findBlock(reading.source, heading, end);
  if (block && isEscaped(reading.source, block.start)) {
    const markdown = sliceInline(reading, start, block.end, heading.children);
    return { markdown, plain: tidy(plainText(parseMarkdown(markdown))), attributes: [] };
  }
  const broken = findBraces(reading, heading);
  return {
    markdown: sliceInline(reading, start, end, heading.children),
    plain: tidy(plainText(heading)),
    attributes: block ? readBlock(reading, heading, block) : [],
    ...(broken ? { broken } : {}),
  };
}

/** A text on one line, without space around it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The braces that the parser read as attributes, from `{` to behind `}`; nothing else can stand behind the text. */
function findBlock(
  source: string,
  heading: Heading,
  textEnd: number,
): { start: number; end: number } | undefined {
  if (heading.data === undefined || !('hProperties' in heading.data)) return undefined;
  const start = source.lastIndexOf('{', spanOf(heading).end);
  const end = source.indexOf('}', start) + 1;
  return start < textEnd || end === 0 ? undefined : { start, end };
}

function isEscaped(source: string, offset: number): boolean {
  let slashes = 0;
  while (source[offset - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function readBlock(
  reading: Reading,
  heading: Heading,
  block: { start: number; end: number },
): WrittenAttribute[] {
  const inside = reading.source.slice(block.start + 1, block.end - 1);
  const begin = placeWithin(heading, reading.file, reading.source, block.start + 1);
  return [...inside.matchAll(/[^\s=]+="[^"]*"|[^\s=]+='[^']*'|\S+/g)].map((match) => {
    // The parser takes attributes of one line only.
    const place = { ...begin, column: begin.column + match.index };
    const equals = match[0].indexOf('=');
    if (equals < 1) return { name: match[0], place };
    const value = match[0].slice(equals + 1).replace(/^(["'])(.*)\1$/s, '$2');
    return { name: match[0].slice(0, equals), value, place };
  });
}

/** The first opening brace in the text of a heading that is neither escaped nor code. */
function findBraces(reading: Reading, heading: Heading): { text: string; place: Place } | undefined {
  let found: { text: string; place: Place } | undefined;
  walkNodes(heading, (node: Nodes) => {
    if (found !== undefined || node.type !== 'text') return;
    const { start, end } = spanOf(node);
    const text = reading.source.slice(start, end);
    const brace = /(?<!\\)(?:\\\\)*\{/.exec(text);
    if (brace === null) return;
    const at = brace.index + brace[0].length - 1;
    const place = placeWithin(heading, reading.file, reading.source, start + at);
    found = { text: tidy(text.slice(at)).slice(0, 60), place };
  });
  return found;
}
