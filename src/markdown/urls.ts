/** What a link in content points at. */
export type LinkTarget =
  | { kind: 'web'; url: string }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'file'; path: string; anchor: string }
  | { kind: 'unsafe'; url: string }
  | { kind: 'invalid'; url: string };

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Sorts a URL of content: an anchor of the same page, a file of the content folder, or an address in the web.
 * Everything with a scheme outside http, https, mailto, tel is unsafe: `javascript:`, `data:`, `vbscript:`, also when
 * hidden by control characters or white space, which browsers ignore (WHATWG URL, "remove all ASCII tab or newline").
 *
 * @param url as written in Markdown
 */
export function readLink(url: string): LinkTarget {
  // oxlint-disable-next-line no-control-regex -- these are exactly the characters that browsers strip
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\ufeff]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  if (scheme !== undefined) {
    if (!SAFE_SCHEMES.has(`${scheme.toLowerCase()}:`)) return { kind: 'unsafe', url };
    return URL.canParse(url.trim()) ? { kind: 'web', url: url.trim() } : { kind: 'invalid', url };
  }
  if (bare.startsWith('//') || bare.startsWith('\\')) return { kind: 'unsafe', url };
  if (bare.startsWith('#')) return { kind: 'anchor', anchor: decode(bare.slice(1)) };
  const [path = '', anchor = ''] = bare.split('#', 2);
  return path === ''
    ? { kind: 'invalid', url }
    : { kind: 'file', path: decode(path), anchor: decode(anchor) };
}

/**
 * A path relative to a file, made relative to the content folder.
 * @param file the file in which the path is written, relative to the content folder
 * @param path as written, such as `../../articles/en/x.mdx`
 * @returns undefined if it leads out of the folder
 */
export function resolvePath(file: string, path: string): string | undefined {
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
