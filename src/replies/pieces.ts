import type { Definition, Nodes, PhrasingContent, Text } from 'mdast';
import { placeOf, placeWithin, spanOf } from '../markdown/places.ts';
import { readLink, resolvePath } from '../markdown/urls.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import { splitBraces, type Token } from './braces.ts';
import { inflectingWord } from './inflection.ts';
import type { EntryRef, Piece } from './model.ts';
import { SLOT_NAMES } from './slots.ts';

/** What the text of one file is read with. */
export interface TextSource {
  /** Relative to the content folder. */
  file: string;
  language: string;
  /** The text that was parsed. */
  source: string;
  definitions: ReadonlyMap<string, Definition>;
  /** The entry that a path of the content folder stands for. */
  entryAt: (path: string, anchor: string) => EntryRef | undefined;
}

/** The pieces of one paragraph, and what was found on the way. */
export interface Line {
  pieces: Piece[];
  problems: Problem[];
  /** Where its links are. */
  links: Place[];
}

/** A token of a paragraph, in a row through all marks, with its place. */
interface Spot {
  token: Token;
  place: Place;
}

/** Reads the inline content of a paragraph into pieces. What a reply cannot hold is left out and reported. */
export function readLine(nodes: readonly PhrasingContent[], from: TextSource): Line {
  const line: Line = { pieces: [], problems: [], links: [] };
  const spots: Spot[] = [];
  line.pieces = readPieces(nodes, { from, line, spots });
  line.problems.push(...checkSpots(spots, from.language));
  return line;
}

interface Reading {
  from: TextSource;
  line: Line;
  spots: Spot[];
}

function readPieces(nodes: readonly PhrasingContent[], reading: Reading): Piece[] {
  return joinTexts(nodes.flatMap((node) => readPiece(node, reading)));
}

/** Neighbouring texts become one, and nothing is kept of an empty one. */
function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else if (piece !== '') joined.push(piece);
  }
  return joined;
}

function readPiece(node: PhrasingContent, reading: Reading): Piece[] {
  const { from, line } = reading;
  switch (node.type) {
    case 'text':
      return readText(node, reading);
    case 'break':
      reading.spots.push({ token: { kind: 'text', text: '\n', offset: 0 }, place: placeOf(node, from.file) });
      return ['\n'];
    case 'strong':
      return [{ bold: readPieces(node.children, reading) }];
    case 'emphasis':
      return [{ em: readPieces(node.children, reading) }];
    case 'link':
      line.links.push(placeOf(node, from.file));
      return readLinkTo(node.url, readPieces(node.children, reading), from);
    case 'linkReference': {
      line.links.push(placeOf(node, from.file));
      const url = from.definitions.get(node.identifier)?.url ?? '';
      return readLinkTo(url, readPieces(node.children, reading), from);
    }
    // Reported where all texts are checked (markdown/raw-html).
    case 'html':
      return [];
    default:
      line.problems.push(problem('reply/block', placeOf(node, from.file), { what: nameOf(node) }));
      return [];
  }
}

function readLinkTo(url: string, link: Piece[], from: TextSource): Piece[] {
  const target = readLink(url);
  if (target.kind === 'web') return [{ link, url: target.url }];
  if (target.kind !== 'file') return link;
  const path = resolvePath(from.file, target.path);
  const entry = path === undefined ? undefined : from.entryAt(path, target.anchor);
  // A link that leads nowhere is reported where all links are checked.
  return entry === undefined ? link : [{ link, entry }];
}

function readText(node: Text, { from, spots }: Reading): Piece[] {
  const places = bracePlaces(node, from);
  let brace = 0;
  return splitBraces(node.value).flatMap((token): Piece[] => {
    const place = token.kind === 'text' ? placeOf(node, from.file) : places(brace);
    if (token.kind !== 'text') brace += token.kind === 'stray' ? 1 : 2;
    spots.push({ token, place });
    switch (token.kind) {
      case 'text':
        return [token.text.replace(/\s+/g, ' ')];
      case 'slot':
        return [{ slot: token.slot }];
      case 'choice':
        return [{ choice: token.forms }];
      default:
        return [];
    }
  });
}

/** Where the n-th brace of a text stands; where its source is written with escapes, the text begins. */
function bracePlaces(node: Text, { file, source }: TextSource): (n: number) => Place {
  const { start, end } = spanOf(node);
  const written = [...source.slice(start, end).matchAll(/[{}]/g)];
  const exact = written.length === (node.value.match(/[{}]/g)?.length ?? 0);
  return (n) =>
    exact ? placeWithin(node, file, source, start + (written[n]?.index ?? 0)) : placeOf(node, file);
}

function checkSpots(spots: readonly Spot[], language: string): Problem[] {
  const problems: Problem[] = [];
  // A choice reads in two ways, and either may be the word before a slot.
  let before = ['', ''];
  for (const [i, { token, place }] of spots.entries()) {
    const fault = faultOf(token, place);
    if (fault !== undefined) problems.push(fault);
    if (token.kind === 'slot') {
      const behind = spots[i + 1]?.token;
      const next = behind?.kind === 'text' ? behind.text : '';
      const words = before.map((text) =>
        inflectingWord(token.slot, { language, before: text, behind: next }),
      );
      const word = words.find((one) => one !== undefined);
      if (word !== undefined) problems.push(problem('reply/inflected', place, { slot: token.slot, word }));
    }
    before = before.map((text, form) => text + said(token, form));
  }
  return problems;
}

/** A value in place of a slot ends with a letter, whatever it is; a full stop would look like the end of a sentence. */
function said(token: Token, form: number): string {
  if (token.kind === 'text') return token.text;
  return token.kind === 'choice' ? (token.forms[form] ?? '') : 'x';
}

function faultOf(token: Token, place: Place): Problem | undefined {
  switch (token.kind) {
    case 'unknown': {
      const { name } = token;
      const near = nearest(name.trim().toLowerCase(), SLOT_NAMES);
      return problem('reply/unknown-slot', place, { name, nearest: near, known: SLOT_NAMES });
    }
    case 'bad-choice':
      return problem('reply/choice', place, { text: token.text });
    case 'stray':
      return problem('reply/brace', place, { brace: token.text });
    default:
      return undefined;
  }
}

const NAMES: Readonly<Record<string, string>> = {
  image: 'an image',
  imageReference: 'an image',
  inlineCode: 'code',
  code: 'code',
  delete: 'struck text',
  table: 'a table',
  blockquote: 'a quote or a callout',
  thematicBreak: 'a line across',
  list: 'a list inside a list',
};

/** What a node is, for a message. */
export function nameOf(node: Nodes): string {
  return NAMES[node.type] ?? `"${node.type}"`;
}
