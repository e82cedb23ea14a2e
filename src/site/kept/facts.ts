import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
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

/** What the last build kept; of each page it is read when it is asked for. */
interface Before extends Contents {
  read(offset: number, length: number): Buffer;
  close(): void;
}

const KINDS: readonly Reference['kind'][] = ['follow', 'load', 'send', 'name'];
/** Pages come first, then the table of contents, and last its length in bytes. */
const TAIL = 8;
/** So many bytes are gathered before they are written. */
const TOGETHER = 1 << 20;

/**
 * What is kept goes to the disk page by page: held until the end, it would be the greatest part of what a large build
 * needs of memory.
 *
 * @param file with what the last build kept; it need not exist
 */
export function openKeptFacts(file: string): KeptFacts {
  const before = openBefore(file);
  const { strings } = before;
  const numbers = new Map(strings.map((text, number) => [text, number]));
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    if (number === strings.length) strings.push(text);
    numbers.set(text, number);
    return number;
  };
  mkdirSync(dirname(file), { recursive: true });
  const output = new Output(`${file}.part`);
  const pages: Contents['pages'] = {};
  const write = (page: PageFile, data: Buffer): void => {
    pages[page.file] = [page.size, page.time, output.length, data.length];
    output.write(data);
  };
  return {
    find(page) {
      const [size, time, offset = 0, length = 0] = before.pages[page.file] ?? [];
      if (size !== page.size || time !== page.time) return undefined;
      const data = before.read(offset, length);
      write(page, data);
      return unpack(JSON.parse(data.toString('utf8')) as PackedPage, strings);
    },
    keep(page, known) {
      write(page, Buffer.from(JSON.stringify(pack(known, numberOf))));
    },
    save() {
      const contents = Buffer.from(JSON.stringify({ strings, pages } satisfies Contents));
      const tail = Buffer.alloc(TAIL);
      tail.writeDoubleLE(contents.length);
      output.write(contents);
      output.write(tail);
      output.end();
      before.close();
      renameSync(`${file}.part`, file);
    },
  };
}

function openBefore(file: string): Before {
  if (!existsSync(file))
    return { strings: [], pages: {}, read: () => Buffer.alloc(0), close: () => undefined };
  const opened = openSync(file, 'r');
  const read = (offset: number, length: number): Buffer => {
    const data = Buffer.allocUnsafe(length);
    readSync(opened, data, 0, length, offset);
    return data;
  };
  const end = fstatSync(opened).size - TAIL;
  const length = read(end, TAIL).readDoubleLE(0);
  const contents = JSON.parse(read(end - length, length).toString('utf8')) as Contents;
  return { ...contents, read, close: () => closeSync(opened) };
}

/** A file that is written in large pieces. */
class Output {
  readonly #opened: number;
  #waiting: Buffer[] = [];
  #waitingLength = 0;
  length = 0;

  constructor(path: string) {
    this.#opened = openSync(path, 'w');
  }

  write(data: Buffer): void {
    this.#waiting.push(data);
    this.#waitingLength += data.length;
    this.length += data.length;
    if (this.#waitingLength >= TOGETHER) this.#flush();
  }

  end(): void {
    this.#flush();
    closeSync(this.#opened);
  }

  #flush(): void {
    writeFileSync(this.#opened, Buffer.concat(this.#waiting));
    this.#waiting = [];
    this.#waitingLength = 0;
  }
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
