import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, readFiles, type SiteFile } from './files.ts';
import { readPage } from './page-facts.ts';
import type { Reference } from './references.ts';
import { makeResolver } from './resolve-address.ts';

/** What became of a page. `moved`: its address now only leads on. */
export const CHANGE_KINDS = ['added', 'changed', 'moved', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A page that differs between two builds. */
export interface PageChange {
  kind: ChangeKind;
  /** Of the page: `<html lang>`. */
  language: string;
  /** Below the base path: `en/articles/wifi/`. */
  path: string;
  /** As it is now; of a page that is gone, as it was. */
  title: string;
  /** The title before, where it differs. */
  before?: string;
}

interface Page {
  language: string;
  title: string;
  leadsOn: boolean;
  /** Of what a reader sees of it. */
  digest: string;
}

/**
 * Compares two builds page by page. A page has changed if its title or its main part has, or a picture that it
 * shows; the words of header and foot, and names of scripts and styles do not count. Pages that nobody reads, since they only lead on, count when they
 * go, because an address dies with them.
 *
 * @param before the folder of the older site
 * @param after the folder of the newer one
 * @param base the path below which both lie
 * @returns by language, then path
 */
export async function compareSites(before: string, after: string, base: string): Promise<PageChange[]> {
  const [old, now] = [await readSite(before, base), await readSite(after, base)];
  const changes: PageChange[] = [];
  for (const [path, page] of now) {
    const change = compare(old.get(path), page);
    if (change !== undefined) changes.push({ ...change, path });
  }
  for (const [path, { language, title }] of old) {
    if (!now.has(path)) changes.push({ kind: 'removed', language, path, title });
  }
  return changes.sort((a, b) => order(a.language, b.language) || order(a.path, b.path));
}

function compare(old: Page | undefined, now: Page): Omit<PageChange, 'path'> | undefined {
  const { language, title } = now;
  if (now.leadsOn)
    return old === undefined || old.leadsOn ? undefined : { kind: 'moved', language, title: old.title };
  if (old === undefined) return { kind: 'added', language, title };
  if (old.digest === now.digest && old.title === title) return undefined;
  return { kind: 'changed', language, title, ...(old.title === title ? {} : { before: old.title }) };
}

async function readSite(folder: string, base: string): Promise<Map<string, Page>> {
  const files = await listFiles(folder);
  const resolve = makeResolver(new Set(files), { address: 'https://help.example.com', base });
  // Pictures keep their names when they change.
  const pictureOf = ({ kind, url }: Reference, from: string): string | undefined => {
    const target = kind === 'load' ? resolve(url, from) : undefined;
    return target?.kind === 'file' && target.file.startsWith('media/')
      ? join(folder, target.file)
      : undefined;
  };
  const pages = new Map<string, Page>();
  // <language>/404.html is a copy of <language>/404/, for hosts.
  const wanted = files.filter((file) => file.endsWith('.html') && !/(?:^|\/)404\.html$/.test(file));
  for await (const file of readFiles(folder, wanted)) {
    pages.set(file.file.replace(/(^|\/)index\.html$/, '$1'), await readOne(file, pictureOf));
  }
  return pages;
}

async function readOne(
  { file, text }: SiteFile,
  pictureOf: (reference: Reference, from: string) => string | undefined,
): Promise<Page> {
  const { lang, title, redirects, references } = readPage(text);
  const main = /<main\b[\s\S]*<\/main>/.exec(text)?.[0] ?? text;
  const hash = createHash('sha256').update(main.replaceAll(/[^"'\s]*\/assets\/[^"'\s]*/g, ''));
  for (const reference of references) {
    const picture = pictureOf(reference, file);
    if (picture !== undefined) hash.update(await readFile(picture));
  }
  // Short addresses belong to no language: /a/<id>/, /g/<id>/.
  const leadsOn = redirects || /^[ag]\//.test(file);
  return { language: lang, title: title.trim(), leadsOn, digest: hash.digest('hex') };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
