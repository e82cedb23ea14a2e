type Scalar = string | number | boolean;
type Value = Scalar | Scalar[] | Record<string, Scalar>;

const KEY = /^([A-Za-z][\w-]{0,80}):(?: +(.*?))? *$/;
const ITEM = /^( +)- +(\S.*?) *$/;
const PAIR = /^( +)([A-Za-z][\w-]{0,80}): +(\S.*?) *$/;
/** Letters, digits and signs that mean nothing to YAML by themselves, on lines that end with LF. */
const HARMLESS = /^[\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\uffef\u{10000}-\u{10ffff}]*$/u;
const SPECIAL = /^(?:null|true|false)$/i;
/** A plain text begins with a letter or an opening quotation mark; all else may be a number or a sign of YAML. */
const PLAIN = /^[\p{L}/¿¡„«“‘][^\n]*$/u;
/** One text between brackets. */
const TOKEN = /"[^"\\]*"|'[^']*'|[^,[\]{}:#"'&*!|>%@`\\]+/y;

/**
 * Reads YAML that is as simple as nearly all front matter is: keys at the margin, with a text, a number, a list or a
 * few keys of texts. The full reader takes 0.3 ms a file, which is 3 seconds for 10,000; this one a twentieth.
 *
 * @returns the same value as the full reader gives, or undefined if anything is not that simple, or wrong: then only
 * the full reader knows
 */
export function readPlainYaml(text: string): Record<string, Value> | undefined {
  if (!HARMLESS.test(text)) return undefined;
  const lines = text.split('\n');
  const found: Record<string, Value> = {};
  for (let i = 0; i < lines.length;) {
    const line = lines[i++]!;
    if (line === '' || line.startsWith('#')) continue;
    const [, key, written] = KEY.exec(line) ?? [];
    if (key === undefined || SPECIAL.test(key) || Object.hasOwn(found, key)) return undefined;
    const below = written === undefined || written === '' ? linesBelow(lines, i) : [];
    const value = below.length > 0 ? readBlock(below) : readValue(written ?? '');
    if (value === undefined) return undefined;
    found[key] = value;
    i += below.length;
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

/**
 * On which line, from 0, a key at the margin stands.
 * @param text that {@link readPlainYaml} can read
 * @returns the line of the first key, if that key is not there
 */
export function lineOfKey(text: string, key: string): number {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith(`${key}:`));
  return line >= 0 ? line : lines.findIndex((each) => KEY.test(each));
}

function linesBelow(lines: readonly string[], from: number): string[] {
  let end = from;
  while (lines[end]?.startsWith(' ')) end++;
  return lines.slice(from, end);
}

/** A list or a map whose items stand one a line, all at the same distance from the margin. */
function readBlock(lines: readonly string[]): Value | undefined {
  const items: Scalar[] = [];
  const map: Record<string, Scalar> = {};
  const indent = /^ +/.exec(lines[0]!)?.[0].length;
  for (const line of lines) {
    const item = ITEM.exec(line);
    const [, space, key, written] = PAIR.exec(line) ?? [];
    if ((item?.[1] ?? space)?.length !== indent) return undefined;
    const value = readScalar(item?.[2] ?? written ?? '');
    if (value === undefined) return undefined;
    if (item !== null) items.push(value);
    else if (key === undefined || SPECIAL.test(key) || Object.hasOwn(map, key)) return undefined;
    else map[key] = value;
  }
  if (items.length === lines.length) return items;
  return items.length === 0 ? map : undefined;
}

function readValue(text: string): Value | undefined {
  if (text.startsWith('[') && text.endsWith(']')) return readList(text.slice(1, -1));
  if (text.startsWith('{') && text.endsWith('}')) return readMap(text.slice(1, -1));
  return readScalar(text);
}

function readList(inner: string): Scalar[] | undefined {
  const parts = splitAtCommas(inner, () => '');
  return parts?.reduce<Scalar[] | undefined>((list, [, text]) => {
    const value = readScalar(text);
    return value === undefined || list === undefined ? undefined : [...list, value];
  }, []);
}

function readMap(inner: string): Record<string, Scalar> | undefined {
  const key = /([A-Za-z][\w-]{0,80}): +/y;
  const parts = splitAtCommas(inner, (at) => {
    key.lastIndex = at;
    return key.exec(inner)?.[0];
  });
  if (parts === undefined) return undefined;
  const map: Record<string, Scalar> = {};
  for (const [head, text] of parts) {
    const name = head.slice(0, head.indexOf(':'));
    const value = readScalar(text);
    if (value === undefined || SPECIAL.test(name) || Object.hasOwn(map, name)) return undefined;
    map[name] = value;
  }
  return map;
}

/** The parts between commas; `head` gives what stands before each text, or undefined if that is missing. */
function splitAtCommas(
  inner: string,
  head: (at: number) => string | undefined,
): [string, string][] | undefined {
  const parts: [string, string][] = [];
  const skip = (at: number): number => {
    let next = at;
    while (inner[next] === ' ') next++;
    return next;
  };
  let at = skip(0);
  while (at < inner.length || parts.length > 0) {
    const before = head(at);
    if (before === undefined) return undefined;
    TOKEN.lastIndex = at + before.length;
    const token = TOKEN.exec(inner)?.[0];
    if (token === undefined) return undefined;
    parts.push([before, token.replace(/ +$/, '')]);
    at = skip(TOKEN.lastIndex);
    if (at === inner.length) return parts;
    if (inner[at] !== ',') return undefined;
    at = skip(at + 1);
  }
  return parts;
}

function readScalar(text: string): Scalar | undefined {
  if (/^"[^"\\]*"$/.test(text) || /^'[^']*'$/.test(text)) return text.slice(1, -1);
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const isPlain = PLAIN.test(text) && !SPECIAL.test(text) && !/: | #|:$/.test(text);
  return isPlain ? text : undefined;
}
