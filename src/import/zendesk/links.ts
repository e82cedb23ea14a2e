import type { SourceLink, SourceVersion } from '../model.ts';

/** Pages of a Zendesk help centre that do not come along, and what helps instead. */
const LOST: readonly [path: RegExp, why: string][] = [
  [/^\/hc(?:\/[\w-]+)?\/sections\//, 'a section: the topic has a page here'],
  [/^\/hc(?:\/[\w-]+)?\/categories\//, 'a category: topics have pages here'],
  [/^\/hc(?:\/[\w-]+)?\/requests/, 'a request form: write how to reach you in `site.yaml`'],
  [/^\/hc(?:\/[\w-]+)?\/search/, 'a search'],
  [/^\/hc(?:\/[\w-]+)?\/community/, 'the community'],
  [/^\/(?:hc\/(?:[\w-]+\/)?article_)?attachments/, 'a file that was attached'],
];

/**
 * Makes the reader of links of a Zendesk help centre. Articles are known by their number, whatever stands around it.
 *
 * @param hosts those of the old help centre
 */
export function makeLinkReader(
  hosts: readonly string[],
): (url: string, from: SourceVersion) => SourceLink | undefined {
  const own = new Set(hosts);
  const base = `https://${hosts[0] ?? 'help-centre.invalid'}`;
  return (url, from) => {
    if (url.startsWith('#')) return undefined;
    if (!URL.canParse(url, base)) return { kind: 'lost', why: 'not an address' };
    const full = new URL(url, base + (from.addresses[0] ?? '/'));
    const isWeb = full.protocol === 'https:' || full.protocol === 'http:';
    if (!isWeb) return { kind: 'web', url };
    const { host, pathname, hash } = full;
    const article = /^\/hc\/(?:([a-z]{2,3}(?:-[a-z0-9]+)*)\/)?articles\/(\d+)/i.exec(pathname);
    if (!own.has(host) && host !== new URL(base).host && !(article !== null && host.endsWith('.zendesk.com')))
      return { kind: 'web', url: full.href };
    if (article !== null) {
      const [, locale, key = ''] = article;
      return { kind: 'article', key, anchor: hash.slice(1), ...(locale === undefined ? {} : { locale }) };
    }
    const why = LOST.find(([path]) => path.test(pathname))?.[1] ?? 'a page of the old help centre';
    return { kind: 'lost', why };
  };
}
