import { isMap, isNode, isScalar, isSeq, parseDocument, type Pair } from 'yaml';

/** The front matter of a file with its key, and what lies around it. */
interface Matter {
  opening: string;
  yaml: string;
  rest: string;
  lineEnd: string;
}

/**
 * Gives a key of front matter another value, or none. Everything else stays as it is, byte for byte: comments, the order
 * of keys, line ends.
 *
 * @param fileText the whole file
 * @param block the key with its value, lines parted by LF; undefined removes it
 * @throws {SyntaxError} if the file has no front matter, or one that is not YAML keys with values, one a line
 */
export function setKey(fileText: string, key: string, block: string | undefined): string {
  const matter = splitMatter(fileText);
  const { yaml, lineEnd } = matter;
  const pair = findPair(yaml, key);
  const lines = block?.replaceAll('\n', lineEnd);
  if (pair === undefined) return lines === undefined ? fileText : join(matter, yaml + lines + lineEnd);
  const [from, to] = spanOf(pair, yaml);
  if (lines !== undefined) return join(matter, yaml.slice(0, from) + lines + yaml.slice(to));
  // With the key goes the rest of its line, such as a remark about it.
  const end = yaml.indexOf('\n', to);
  return join(matter, yaml.slice(0, from) + (end < 0 ? '' : yaml.slice(end + 1)));
}

/**
 * Adds an item to a list in front matter, as its last one; items, remarks and line ends that are there stay.
 *
 * @param item YAML in one line
 * @throws {SyntaxError} as {@link setKey}, and if the key has a value that is no list
 */
export function addToList(fileText: string, key: string, item: string): string {
  const matter = splitMatter(fileText);
  const { yaml, lineEnd } = matter;
  const pair = findPair(yaml, key);
  const list = pair?.value;
  if (pair === undefined || list === null || (isScalar(list) && list.value === null)) {
    return setKey(fileText, key, `${key}:\n  - ${item}`);
  }
  if (!isSeq(list)) throw new SyntaxError(`"${key}" is no list.`);
  const last = list.items.at(-1);
  if (last === undefined) return setKey(fileText, key, `${key}:\n  - ${item}`);
  if (!isNode(last) || !last.range) throw new SyntaxError(`"${key}" cannot be read.`);
  const end = last.range[1];
  if (list.flow === true) return join(matter, `${yaml.slice(0, end)}, ${item}${yaml.slice(end)}`);
  const [start] = last.range;
  const dash = yaml.lastIndexOf('-', start);
  const indent = ' '.repeat(dash - (yaml.lastIndexOf('\n', dash) + 1));
  // After the line of the last item, so that a remark at its end stays with it.
  const lineEnds = yaml.indexOf('\n', yaml.slice(0, end).trimEnd().length);
  const at = lineEnds < 0 ? yaml.length : lineEnds + 1;
  return join(matter, `${yaml.slice(0, at)}${indent}- ${item}${lineEnd}${yaml.slice(at)}`);
}

function splitMatter(fileText: string): Matter {
  const match = /^(\uFEFF?---[ \t]*\r?\n)((?:[\s\S]*?\n)?)---[ \t]*(?:\r?\n|$)/.exec(fileText);
  if (match === null) throw new SyntaxError('The file does not begin with front matter.');
  const [, opening = '', yaml = ''] = match;
  const rest = fileText.slice(opening.length + yaml.length);
  return { opening, yaml, rest, lineEnd: opening.endsWith('\r\n') ? '\r\n' : '\n' };
}

function join({ opening, rest }: Matter, yaml: string): string {
  return opening + yaml + rest;
}

function findPair(yaml: string, key: string): Pair | undefined {
  const document = parseDocument(yaml);
  const { contents } = document;
  const isBlockMap = isMap(contents) && contents.flow !== true;
  if (document.errors.length > 0 || (contents !== null && !isBlockMap)) {
    throw new SyntaxError('The front matter cannot be read as keys with values, one a line.');
  }
  return contents?.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** From the key to the end of its value, without the line end. */
function spanOf(pair: Pair, yaml: string): [number, number] {
  const from = (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? 0;
  const end = (isNode(pair.value) ? pair.value.range?.[1] : undefined) ?? yaml.length;
  return [from, from + yaml.slice(from, end).trimEnd().length];
}
