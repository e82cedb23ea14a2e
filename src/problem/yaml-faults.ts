import { CST, Lexer, Parser, visit, type Document, type YAMLError } from 'yaml';

/** A fault of YAML as a person reads it. */
export interface YamlFault {
  /** Where it is, in the YAML text. */
  offset: number;
  /** A sentence. */
  detail: string;
}

/** An anchor (`&name`), an alias (`*name`) or a tag (`!name`). */
export interface YamlProperty {
  kind: 'anchor' | 'alias' | 'tag';
  offset: number;
}

/** More brackets inside each other than in any file for people; the parser takes seconds for a thousand. */
const DEPTH_LIMIT = 50;
const TOO_DEEP = 'lists and keys stand inside each other too deeply to be read.';

/** What the messages of the parser mean to somebody who does not know how YAML is built; the first that fits counts. */
const WORDS: readonly [RegExp, string][] = [
  [/^Missing closing/, 'a quote is opened here, but not closed.'],
  [/end with a \]/, 'a list is opened here with "[", but not closed with "]".'],
  [/end with a \}/, 'keys are opened here with "{", but not closed with "}".'],
  [/^Tabs are not allowed/, 'this line begins with a tab. Use spaces.'],
  [
    /^Nested mappings/,
    'a text without quotes contains a colon and a space, or the next line begins too far right.',
  ],
  [/^Implicit keys|followed by map values/, 'this line is no key with a colon and a space behind it.'],
  [
    /same column|must be indented|not indented/,
    'the spaces at the beginning of this line do not fit the lines above.',
  ],
  [/^Missing , /, 'a comma is missing here between two items.'],
  [/^Block collections are not/, 'between brackets, a text that contains a colon and a space needs quotes.'],
  [/multiple documents/, 'a line "---" or "..." begins a second part, but there can be only one.'],
  [
    /^Invalid escape/,
    'a backslash between double quotes has a meaning of its own. Write two, or use single quotes.',
  ],
  [/^Maximum call stack/, TOO_DEEP],
  [/^The : indicator must be/, 'a key is longer than 1024 letters, or a colon is missing.'],
  [/^Unexpected .*: "([^\w"\\]{1,3})"$/, '"$1" is not expected here.'],
  [/^Unexpected scalar/, 'text follows here where none can be, perhaps after a closing quote.'],
  [/^Unexpected/, 'this is not expected here.'],
  [/^Plain value cannot start with reserved character (.)/, 'a text that begins with $1 needs quotes.'],
];

/** What the lexer sees of brackets and hyphens. */
export interface YamlBrackets {
  /** The place at which too many are open; the text must not be parsed beyond it. */
  tooDeep: YamlFault | undefined;
  /** Brackets that are not closed: where they stand, and where the text goes on without them. */
  open: { offset: number; until: number }[];
}

/** Looks for brackets that are not closed, and for lists and keys inside each other beyond all measure. */
export function readBrackets(text: string): YamlBrackets {
  const waiting: number[] = [];
  const open: YamlBrackets['open'] = [];
  let offset = 0;
  let hyphens = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const kind: CST.TokenType | null = isScalar ? null : CST.tokenType(lexeme);
    if (kind === 'flow-seq-start' || kind === 'flow-map-start') waiting.push(offset);
    if (kind === 'flow-seq-end' || kind === 'flow-map-end') waiting.pop();
    hyphens = kind === 'newline' ? 0 : hyphens + (kind === 'seq-item-ind' ? 1 : 0);
    if (Math.max(waiting.length, hyphens) > DEPTH_LIMIT)
      return { tooDeep: { offset, detail: TOO_DEEP }, open };
    if (kind === 'flow-error-end') open.push({ offset: waiting.pop() ?? offset, until: offset });
    isScalar = kind === 'scalar';
    // These three stand for something in the text, but are no part of it.
    if (kind !== 'scalar' && kind !== 'doc-mode' && kind !== 'flow-error-end') offset += lexeme.length;
  }
  open.push(...waiting.map((start) => ({ offset: start, until: offset })));
  return { tooDeep: undefined, open };
}

/** After these the parser finds its way again; after all others, what it says about the rest is guesswork. */
const RECOVERS = /^Nested mappings|end with a [\]}]|^Plain value cannot start|^Invalid escape/;

/** The syntax faults of a document, up to the first from which the parser does not recover; one a line. */
export function readFaults(
  document: Document.Parsed,
  errors: readonly YAMLError[],
  text: string,
  open: YamlBrackets['open'],
): YamlFault[] {
  const faults = new Map<number, YamlFault>();
  const found = errors
    .map((error) => ({ error, offset: startOfFault(document, error, text, open) }))
    .sort((a, b) => a.offset - b.offset);
  for (const { error, offset } of found) {
    const line = text.lastIndexOf('\n', offset - 1);
    if (!faults.has(line)) faults.set(line, { offset, detail: inWords(error.message) });
    if (!RECOVERS.test(error.message)) break;
  }
  return [...faults.values()];
}

function startOfFault(
  document: Document.Parsed,
  { message, pos: [at] }: YAMLError,
  text: string,
  open: YamlBrackets['open'],
): number {
  if (message.startsWith('Missing closing')) return openQuote(document, text, at);
  if (!/end with a [\]}]/.test(message)) return at;
  return open.findLast(({ until }) => until <= at)?.offset ?? at;
}

/** Anchors, aliases and tags, by the token stream: the finished tree has no place for anchors. */
export function findProperties(text: string): YamlProperty[] {
  if (!/[&*!]/.test(text)) return [];
  const found: YamlProperty[] = [];
  const waiting: unknown[] = [...new Parser().parse(text)];
  while (waiting.length > 0) {
    const token = waiting.pop();
    if (typeof token !== 'object' || token === null) continue;
    const { type: kind, offset } = token as { type?: unknown; offset?: unknown };
    const isProperty = kind === 'anchor' || kind === 'alias' || kind === 'tag';
    if (isProperty && typeof offset === 'number') found.push({ kind, offset });
    for (const part of Object.values(token)) waiting.push(part);
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Where a quote that is not closed begins: the parser notices only where the text ends. */
function openQuote(document: Document.Parsed, text: string, at: number): number {
  let opening = at;
  visit(document, {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, -1];
      if (start <= at && at <= end && /["']/.test(text.charAt(start))) opening = start;
    },
  });
  return opening;
}

function inWords(message: string): string {
  const first = message.split('\n')[0]!.trim();
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(first);
    if (match !== null) return words.replace('$1', () => match[1] ?? '');
  }
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
