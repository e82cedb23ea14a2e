import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Found, PageFacts } from '../page-facts.ts';
import type { Reference } from '../references.ts';

/** A page of the output as it lies there: another page in its place has another time. */
export interface PageFile {
  /** Relative to the output folder. */
  file: string;
  size: number;
  /** When it was written, in milliseconds, as the file system counts them. */
  time: number;
}

/** What was read from a page, and what it weighs alone. */
export interface KnownPage {
  facts: PageFacts;
  /** What it needs from elsewhere, if it must stand alone. */
  loose: Found[];
  /** In bytes, packed as fast as it can be. */
  packed: number;
}

/** What was read from the pages of the last site. */
export interface KeptFacts {
  /** @returns undefined if the file was not there, or was another one */
  find(page: PageFile): KnownPage | undefined;
  keep(page: PageFile, known: KnownPage): void;
  /** Writes what was found and kept since, for the next build. */
  save(): void;
}

/** Facts as they are written: most addresses and many ids stand in every page, so they are written once. */
interface PackedPage extends Omit<PageFacts, 'references' | 'ids'> {
  loose: Found[];
  /** Four numbers each: kind, 1 for "later", the number of the address, and where it stands. */
  refers: number[];
  named: number[];
  packed: number;
}

interface Contents {
  strings: string[];
  /** Size and time of the file; offset and length of what is kept. */
  pages: Record<string, [size: number, time: number, offset: number, length: number]>;
}

const KINDS: readonly Reference['kind'][] = ['follow', 'load', 'send', 'name'];
/** Holds the length of the table of contents, which follows; then come the pages. */
const HEAD = 8;

/** @param file with what the last build kept; it need not exist */
export function openKeptFacts(file: string): KeptFacts {
  const before = readKept(file);
  const strings = new Map(before.strings.map((text, number) => [text, number]));
  const kept = new Map<string, { page: PageFile; data: Buffer }>();
  const numberOf = (text: string): number => {
    const number = strings.get(text) ?? strings.size;
    if (number === before.strings.length) before.strings.push(text);
    strings.set(text, number);
    return number;
  };
  return {
    find(page) {
      const [size, time, offset = 0, length = 0] = before.pages[page.file] ?? [];
      if (size !== page.size || time !== page.time) return undefined;
      const data = before.data.subarray(offset, offset + length);
      kept.set(page.file, { page, data });
      return unpack(JSON.parse(data.toString('utf8')) as PackedPage, before.strings);
    },
    keep(page, known) {
      kept.set(page.file, { page, data: Buffer.from(JSON.stringify(pack(known, numberOf))) });
    },
    save() {
      const pages: Contents['pages'] = {};
      let offset = 0;
      for (const [name, { page, data }] of kept) {
        pages[name] = [page.size, page.time, offset, data.length];
        offset += data.length;
      }
      const contents = Buffer.from(JSON.stringify({ strings: before.strings, pages } satisfies Contents));
      const head = Buffer.alloc(HEAD);
      head.writeDoubleLE(contents.length);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, Buffer.concat([head, contents, ...[...kept.values()].map(({ data }) => data)]));
    },
  };
}

function readKept(file: string): Contents & { data: Buffer } {
  if (!existsSync(file)) return { strings: [], pages: {}, data: Buffer.alloc(0) };
  const all = readFileSync(file);
  const end = HEAD + all.readDoubleLE(0);
  const contents = JSON.parse(all.subarray(HEAD, end).toString('utf8')) as Contents;
  return { ...contents, data: all.subarray(end) };
}

function pack({ facts, loose, packed }: KnownPage, numberOf: (text: string) => number): PackedPage {
  const { references, ids, ...rest } = facts;
  const refers = references.flatMap(({ kind, url, at, later }) => [
    KINDS.indexOf(kind),
    later === true ? 1 : 0,
    numberOf(url),
    at,
  ]);
  return { ...rest, refers, named: [...ids].map(numberOf), loose, packed };
}

function unpack(
  { refers, named, loose, packed, ...rest }: PackedPage,
  strings: readonly string[],
): KnownPage {
  const references: Reference[] = [];
  for (let i = 0; i < refers.length; i += 4) {
    const [kind = 0, later = 0, url = 0, at = 0] = refers.slice(i, i + 4);
    references.push({ kind: KINDS[kind]!, url: strings[url]!, at, ...(later === 1 ? { later: true } : {}) });
  }
  const ids = new Set(named.map((number) => strings[number]!));
  return { facts: { ...rest, references, ids }, loose, packed };
}
