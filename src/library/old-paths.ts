/**
 * An old address of `addresses` as a path of this site: decoded, without the first slash, and with one at the end
 * unless it names an HTML file. Only what a plain file server can serve is one: no query, no fragment, no names that
 * cannot be files on every system.
 *
 * @param address as the writer put it: `/hc/en-us/articles/123-wifi`
 * @returns undefined if it cannot be served
 */
export function readOldPath(address: string): string | undefined {
  const path = /^\/(?!\/)[^?#]*$/.test(address) ? decode(address.slice(1)) : undefined;
  if (path === undefined) return undefined;
  const parts = path
    .replace(/(^|\/)index\.html?$/, '$1')
    .replace(/\/$/, '')
    .split('/');
  if (parts.length === 1 && parts[0] === '') return '';
  if (!parts.every(isFileName)) return undefined;
  return /\.html?$/.test(parts.at(-1)!) ? parts.join('/') : `${parts.join('/')}/`;
}

/** True if every common system takes it as the name of a file (Microsoft, "Naming Files, Paths, and Namespaces"). */
function isFileName(part: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
  return part !== '' && !/[\u0000-\u001f\u007f<>:"|?*\\]/.test(part) && !/[. ]$/.test(part) && part !== '..';
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
