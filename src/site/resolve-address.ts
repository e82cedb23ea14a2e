/** What an address in a page points at. */
export type Destination =
  /** A file of the output. */
  | { kind: 'file'; file: string; anchor: string }
  /** This site, but nothing was built there. */
  | { kind: 'nothing' }
  /** Another site. */
  | { kind: 'elsewhere'; origin: string }
  /** No place at all: `mailto:`, `tel:`, `data:`. */
  | { kind: 'other' };

/** Where the output will be published. */
export interface Published {
  /** Scheme and host, such as `https://help.example.com`. */
  address: string;
  /** The path below which the site lies, with slashes: `/` or `/help/`. */
  base: string;
}

/**
 * Makes the look-up from an address in a page to a file of the output.
 *
 * @param files all files of the output, relative to it
 * @returns a function of an address as written and the file in which it is written
 */
export function makeResolver(
  files: ReadonlySet<string>,
  site: Published,
): (url: string, from: string) => Destination {
  const known = new Map<string, Destination>();
  const origin = new URL(site.address).origin;
  const resolve = (url: string, from: string): Destination => {
    const target = URL.parse(url, `${origin}${site.base}${encodeURI(from)}`);
    if (target === null) return { kind: 'nothing' };
    if (target.protocol !== 'https:' && target.protocol !== 'http:') return { kind: 'other' };
    if (target.origin !== origin) return { kind: 'elsewhere', origin: target.origin };
    const file = findFile(files, site.base, target.pathname);
    if (file !== undefined) return { kind: 'file', file, anchor: target.hash.slice(1) };
    // On a shared host, a full address of our origin outside our path is someone else's; a bare path was meant as ours.
    const full = /^\s*https?:/i.test(url) && !target.pathname.startsWith(site.base);
    return full ? { kind: 'elsewhere', origin } : { kind: 'nothing' };
  };
  return (url, from) => {
    // Only what begins with a slash means the same in every page: header and footer, many thousand times.
    if (!url.startsWith('/')) return resolve(url, from);
    const before = known.get(url);
    if (before !== undefined) return before;
    const destination = resolve(url, from);
    known.set(url, destination);
    return destination;
  };
}

/** `<path>`, or `<path>/index.html`, as static hosts answer. */
function findFile(files: ReadonlySet<string>, base: string, pathname: string): string | undefined {
  const whole = `${pathname}/` === base ? base : pathname;
  if (!whole.startsWith(base)) return undefined;
  const path = decode(whole.slice(base.length));
  if (path === undefined) return undefined;
  const index = path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
  if (files.has(index)) return index;
  return files.has(path) ? path : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
