import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import { problem, type Place, type Problem } from './problem.ts';
import { findProperties, readBrackets, readFaults, type YamlBrackets } from './yaml-faults.ts';
import { lineOfKey, readPlainYaml } from './yaml-plain.ts';

/** A value read from YAML, and where each part of it stands. */
export interface YamlSource {
  file: string;
  /** The value as plain data; undefined if the YAML cannot be read. */
  value: unknown;
  problems: Problem[];
  /**
   * The place of a value, or of its key.
   * @param path keys and list positions from the top; where the path ends early, its last part that exists counts
   */
  place(path: readonly PropertyKey[], what?: 'key' | 'value'): Place;
}

/**
 * Reads YAML 1.2 with places. Duplicate keys, aliases and custom tags are problems: they hide or multiply content.
 *
 * @param text the YAML alone
 * @param file where it is from, for problems
 * @param firstLine the line of the file on which `text` begins, for front matter
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlSource {
  const value = readPlainYaml(text);
  if (value === undefined) return readFully(text, file, firstLine);
  // Places are asked for only where something is wrong.
  let full: YamlSource | undefined;
  return {
    file,
    value,
    problems: [],
    place: (path, what) => {
      // The key of a warning that thousands of entries may have, such as that nobody ever checked them.
      const [key, ...below] = path;
      if (what === 'key' && key !== undefined && below.length === 0)
        return { file, line: firstLine + lineOfKey(text, String(key)), column: 1 };
      return (full ??= readFully(text, file, firstLine)).place(path, what);
    },
  };
}

/**
 * Reads JSON, with places as for YAML, of which it is a part.
 * @returns as {@link readYaml}; where JSON is wrong, the reader of YAML says how
 */
export function readJson(text: string, file: string): YamlSource {
  try {
    const value: unknown = JSON.parse(text);
    return { file, value, problems: [], place: (path, what) => readFully(text, file, 1).place(path, what) };
  } catch (cause) {
    const detail = cause instanceof Error ? `${cause.message}.` : String(cause);
    const found = readFully(text, file, 1);
    if (found.problems.length > 0) return found;
    // V8 says where, and YAML takes what JSON does not, such as a comma at the end of a list.
    const [, line = '1', column = '1'] = /\(line (\d+) column (\d+)\)/.exec(detail) ?? [];
    const place = { file, line: Number(line), column: Number(column) };
    return { ...found, value: undefined, problems: [problem('yaml/syntax', place, { detail })] };
  }
}

function readFully(text: string, file: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  const { tooDeep, open } = readBrackets(text);
  const document = parseDocument(text.slice(0, tooDeep?.offset), {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems =
    tooDeep === undefined
      ? [
          ...syntaxProblems(document, text, open, at),
          ...propertyProblems(document, text, at),
          ...escapeProblems(document, text, at),
        ]
      : [problem('yaml/syntax', at(tooDeep.offset), { detail: tooDeep.detail })];
  return {
    file,
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    place: (path, what = 'value') => at(offsetOf(document, path, what)),
  };
}

function syntaxProblems(
  document: Document.Parsed,
  text: string,
  open: YamlBrackets['open'],
  at: (offset: number) => Place,
): Problem[] {
  const isDuplicate = (error: YAMLError): boolean => error.code === 'DUPLICATE_KEY';
  const faults = readFaults(
    document,
    document.errors.filter((error) => !isDuplicate(error)),
    text,
    open,
  );
  return [
    ...document.errors.filter(isDuplicate).map((error) => {
      const key = /^(?:"[^"]*"|'[^']*'|[^:\n]+)/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
      return problem('yaml/duplicate-key', at(error.pos[0]), { key: key.replace(/^(["'])(.*)\1$/, '$2') });
    }),
    ...faults.map(({ offset, detail }) => problem('yaml/syntax', at(offset), { detail })),
  ];
}

/** Tags of YAML itself (`!!str`) change nothing; all others would make something else of the value. */
function propertyProblems(document: Document.Parsed, text: string, at: (offset: number) => Place): Problem[] {
  const badTags = new Set(
    document.warnings.filter((w) => w.code === 'TAG_RESOLVE_FAILED').map((w) => w.pos[0]),
  );
  return findProperties(text)
    .filter(({ kind, offset }) => kind !== 'tag' || badTags.has(offset))
    .map(({ offset }) => problem('yaml/alias', at(offset), {}));
}

/** Escapes can say what no page can show: a NUL, or half a sign, such as "\uD83D" alone. */
function escapeProblems(document: Document.Parsed, text: string, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  if (!text.includes('\\')) return problems;
  visit(document, {
    Scalar(_position, { value, range }, parents) {
      if (typeof value !== 'string' || (!value.includes('\0') && value.isWellFormed())) return;
      const pair = parents.findLast(isPair);
      const data = {
        key: String(pair?.key ?? ''),
        detail: 'it has an escape for a sign that cannot be shown.',
      };
      problems.push(problem('schema/invalid-value', at(range?.[0] ?? 0), { ...data, about: undefined }));
    },
  });
  return problems;
}

/** Follows the path as far as it exists, so that a missing key is shown at its parent. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], what: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [index, part] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (pair === undefined || !isPair(pair)) return offset;
      const keyOffset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      offset =
        last && what === 'key'
          ? keyOffset
          : isNode(pair.value)
            ? (pair.value.range?.[0] ?? keyOffset)
            : keyOffset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = isNode(node) ? (node.range?.[0] ?? offset) : offset;
    } else return offset;
  }
  return offset;
}
