import { Parser } from 'htmlparser2';

/** Something in an SVG that makes it more than a drawing. */
export interface ActivePart {
  /** As it stands after "contains". */
  what: string;
  line: number;
  column: number;
}

/** Elements that run code, by their name without prefix: `<x:script>` runs as well as `<script>`. */
const SCRIPTS = new Set(['script', 'handler', 'listener']);

/** Styles may name parts of the drawing itself; other functions load what they are given. */
const LOADING_STYLE = /@import|\b(?:src|image|image-set)\(|url\((?!\s*["']?\s*#)/i;

/** What many programs write, and no browser loads. */
const COMMON_TYPE = /^!DOCTYPE\s+svg\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [^"]*"\s+"[^"]*"\s*$/i;

/** Pictures inside the file load nothing; another SVG would need this check again. */
const INNER_ADDRESS = /^(?:$|#|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/i;

/**
 * Finds what could run code or load something when an SVG is opened by itself: a page shows it as a picture, which does
 * neither, but it lies at an address of the site. (SVG 2, "Processing modes" and "Scripting"; XML 1.0)
 *
 * @param bytes the file
 * @returns the first such part, or undefined if it is a plain drawing
 */
export function findActivePart(bytes: Uint8Array): ActivePart | undefined {
  const text = decode(bytes);
  if (text === undefined) return { what: 'bytes that are not UTF-8', line: 1, column: 1 };
  let first: { what: string; at: number } | undefined;
  const report = (what: string | undefined): void => {
    if (what !== undefined) first ??= { what, at: parser.startIndex };
  };
  let styles = 0;
  const parser: Parser = new Parser(
    {
      onprocessinginstruction: (name, data) => report(activeInstruction(name, data)),
      onopentag: (name, attributes) => {
        if (localName(name) === 'style') styles += 1;
        report(activeElement(name) ?? activeAttribute(attributes));
      },
      onclosetag: (name) => {
        if (localName(name) === 'style') styles -= 1;
      },
      ontext: (data) => {
        if (styles > 0) report(activeStyle(data));
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (first === undefined) return undefined;
  const lines = text.slice(0, first.at).split(/\r\n?|\n/);
  return { what: first.what, line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** @returns undefined if it is not UTF-8: in other encodings, a browser may see tags where this check does not */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `<?...?>` and `<!...>`. A document type with entities of its own can hide anything, or grow without end. */
function activeInstruction(name: string, data: string): string | undefined {
  if (name.startsWith('!')) return COMMON_TYPE.test(data) ? undefined : 'a document type of its own';
  if (name !== '?xml') return 'an instruction for other programs';
  const encoding = /\sencoding\s*=\s*["']([^"']*)/.exec(data)?.[1] ?? 'utf-8';
  return /^(?:utf-8|us-ascii)$/i.test(encoding) ? undefined : 'another encoding than UTF-8';
}

function activeElement(name: string): string | undefined {
  const local = localName(name);
  if (SCRIPTS.has(local)) return 'a script';
  return local === 'foreignobject' ? 'foreign content' : undefined;
}

function activeAttribute(attributes: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const found = activeValue(name, value.trim());
    if (found !== undefined) return found;
  }
  return undefined;
}

function activeValue(name: string, value: string): string | undefined {
  const local = localName(name);
  if (/^xmlns(?::|$)/i.test(name)) return /xhtml/i.test(value) ? 'foreign content' : undefined;
  if (/^on[a-z]/.test(local)) return 'an event handler';
  if (local === 'attributename')
    return /^(?:href|on.*)$/.test(localName(value)) ? 'an animation of a link' : undefined;
  if (local === 'base' || ((local === 'href' || local === 'src') && !INNER_ADDRESS.test(value)))
    return 'a reference to something outside';
  if (local === 'style') return activeStyle(value);
  // Names with a prefix are notes of editors.
  return name.includes(':') ? undefined : loadingStyle(value);
}

/** In a style, escapes can spell what is looked for in another way, and drawings need none. */
function activeStyle(style: string): string | undefined {
  return style.includes('\\') ? 'an escape in a style' : loadingStyle(style);
}

function loadingStyle(text: string): string | undefined {
  return LOADING_STYLE.test(text) ? 'a style that loads something' : undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
