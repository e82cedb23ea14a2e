/**
 * An address that a page names. `follow`: the reader may go there. `load`: the browser fetches it with the page.
 * `send`: a form goes there. `name`: machines read it (canonical, alternate, the image to share), and it must exist if it is
 * ours.
 */
export interface Reference {
  kind: 'follow' | 'load' | 'send' | 'name';
  url: string;
  /** Offset of the tag. */
  at: number;
  /** True if it is loaded, but not for the first view. */
  later?: true;
}

type Attributes = Readonly<Record<string, string>>;

/** Attributes whose address the browser fetches, by element. */
const LOADS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    script: ['src'],
    img: ['src'],
    input: ['src'],
    source: ['src'],
    iframe: ['src'],
    frame: ['src'],
    video: ['src', 'poster'],
    audio: ['src'],
    track: ['src'],
    embed: ['src'],
    object: ['data'],
    image: ['href', 'xlink:href'],
    use: ['href', 'xlink:href'],
  }),
);

/** Relations of `<link>` for which the browser connects or fetches; the others are names. */
const LOADING_RELATIONS = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'prerender',
  'preconnect',
  'dns-prefetch',
]);

/** Properties of `<meta>` that hold an address (The Open Graph protocol). */
const NAMING_PROPERTIES = new Set(['og:image', 'og:url']);

/** All addresses that one tag names. @param at the offset of the tag */
export function readReferences(name: string, attributes: Attributes, at: number): Reference[] {
  const found: Reference[] = [];
  const later = comesLater(name, attributes);
  const add = (kind: Reference['kind'], url: string | undefined): void => {
    if (url !== undefined) found.push({ kind, url, at, ...(later ? { later } : {}) });
  };
  if (name === 'a' || name === 'area') add('follow', attributes['href'] ?? attributes['xlink:href']);
  if (name === 'link') add(linkKind(attributes['rel']), attributes['href']);
  if (name === 'meta') {
    add('follow', refreshTarget(attributes));
    if (NAMING_PROPERTIES.has(attributes['property'] ?? '')) add('name', attributes['content']);
  }
  if (name === 'form') add('send', attributes['action']);
  if (name === 'button' || name === 'input') add('send', attributes['formaction']);
  for (const key of LOADS.get(name) ?? []) add('load', attributes[key]);
  const srcset = attributes['srcset'] ?? attributes['imagesrcset'];
  if (srcset !== undefined) for (const url of readSrcset(srcset)) add('load', url);
  return found;
}

/** Addresses in a style sheet: `url(...)` and `@import "..."`. */
export function readStyleReferences(css: string): Reference[] {
  const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
  return [...css.matchAll(pattern)].map((match) => ({
    kind: 'load',
    url: match.slice(1).find((part) => part !== undefined) ?? '',
    at: match.index,
  }));
}

function linkKind(rel = ''): Reference['kind'] {
  return rel
    .toLowerCase()
    .split(/\s+/)
    .some((word) => LOADING_RELATIONS.has(word))
    ? 'load'
    : 'name';
}

/** Pictures that wait until they are near, and what only a home screen shows. */
function comesLater(name: string, attributes: Attributes): boolean {
  if (name === 'link') return /\b(?:manifest|apple-touch-icon|prefetch)\b/i.test(attributes['rel'] ?? '');
  return attributes['loading'] === 'lazy';
}

function refreshTarget(attributes: Attributes): string | undefined {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return undefined;
  return /;\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(attributes['content'] ?? '')?.[1]?.trim();
}

/** The addresses of a srcset: each stands first in its candidate (HTML standard, "srcset attributes"). */
function readSrcset(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+[\d.]+[wxh])*\s*(?:,|$)/g)].map(
    (match) => match[1]!,
  );
}
