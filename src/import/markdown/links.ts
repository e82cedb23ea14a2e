import { posix } from 'node:path';
import type { ImportMap } from '../../schema/import-map.ts';
import type { SourceArticle, SourceLink, SourceVersion } from '../model.ts';
import type { MarkdownFile } from './articles.ts';

/** What is known of a whole tree. */
export interface MarkdownTree {
  folder: string;
  map: ImportMap;
  files: readonly MarkdownFile[];
  articles: readonly SourceArticle[];
}

/** The place of a file or page, however it is written: no ending, no `index`, no slashes around it. */
function bare(path: string): string {
  return path
    .replace(/\.(?:mdx?|markdown|html?)$/i, '')
    .replace(/(?:^|\/)(?:index|readme|_index)$/i, '')
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
}

/** Makes the reader of links: to files beside, to pages as the old site had them, to other sites. */
export function makeLinkReader({
  map,
  files,
  articles,
}: MarkdownTree): (url: string, from: SourceVersion) => SourceLink | undefined {
  const byFile = new Map(files.map((file) => [bare(file.file), file]));
  const byPath = new Map(files.map((file) => [bare(file.path), file]));
  const fileOf = new Map(files.map((file) => [file.version, file]));
  const byAddress = new Map(
    articles.flatMap(({ key, versions }) =>
      versions.flatMap(({ addresses }) => addresses.map((address) => [bare(address), key] as const)),
    ),
  );
  const find = (path: string): string | undefined => {
    const file = byFile.get(bare(path)) ?? byPath.get(bare(path));
    return file?.path.toLowerCase() ?? byAddress.get(bare(path));
  };
  const own = new Set(map.hosts);
  return (url, from) => {
    if (url.startsWith('#')) return undefined;
    const isFull = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
    if (isFull && !isOwn(url, own)) return { kind: 'web', url: url.startsWith('//') ? `https:${url}` : url };
    const local = isFull ? pathOf(url) : url;
    const [, written = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(local) ?? [];
    const path = decode(written);
    const folder = posix.dirname(fileOf.get(from)?.file ?? '');
    const here = posix.normalize(posix.join(folder, path));
    const key = path.startsWith('/')
      ? find(path)
      : (find(here) ?? (path.includes('/') ? undefined : find(path)));
    if (key !== undefined) return { kind: 'article', key, anchor };
    if (path.startsWith('/') && map.site !== undefined)
      return { kind: 'web', url: new URL(local, map.site).href };
    return { kind: 'lost', why: 'there is no such article in the folder' };
  };
}

function isOwn(url: string, hosts: ReadonlySet<string>): boolean {
  const full = url.startsWith('//') ? `https:${url}` : url;
  return URL.canParse(full) && hosts.has(new URL(full).host);
}

function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url.startsWith('//') ? `https:${url}` : url);
  return pathname + search + hash;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
