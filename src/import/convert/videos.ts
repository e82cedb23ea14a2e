/** Hosts that show films, and how the address of a frame becomes that of a page. */
const HOSTS: readonly [host: RegExp, page: (url: URL) => string | undefined][] = [
  [
    /(?:^|\.)youtube(?:-nocookie)?\.com$/,
    (url) => {
      const id = /^\/(?:embed|v|shorts)\/([\w-]+)/.exec(url.pathname)?.[1];
      return id === undefined ? url.href : `https://www.youtube.com/watch?v=${id}`;
    },
  ],
  [/^youtu\.be$/, (url) => url.href],
  [
    /(?:^|\.)vimeo\.com$/,
    (url) => {
      const id = /^\/(?:video\/)?(\d+)/.exec(url.pathname)?.[1];
      return id === undefined ? url.href : `https://vimeo.com/${id}`;
    },
  ],
  [
    /(?:^|\.)(?:loom\.com|wistia\.(?:com|net)|vidyard\.com|dailymotion\.com|microsoft\.com)$/,
    (url) => url.href,
  ],
];

/**
 * The page on which a film can be seen.
 *
 * @param src the address of a frame, or of a film itself
 * @param tagName `iframe`, `video` or `audio`
 * @returns undefined for a frame of an unknown site, and for what is no address
 */
export function videoOf(src: string, tagName: string): string | undefined {
  const full = src.startsWith('//') ? `https:${src}` : src;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (tagName !== 'iframe') return url.href;
  return HOSTS.find(([host]) => host.test(url.hostname))?.[1](url);
}
