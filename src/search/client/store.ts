import { readPostings } from '../postings.ts';
import type { IndexHead, StoredDocument } from '../stored.ts';
import { PREFIX } from '../prefix.ts';

/** Reads a file of the index, by its path below the folder of the language. */
export type ReadFile = (path: string) => Promise<string>;

/** The documents that have a term: numbers and impacts, side by side. */
export interface Postings {
  documents: number[];
  impacts: number[];
}

/** The index of one language; files are loaded when they are needed, and once. */
export class Store {
  readonly head: IndexHead;
  readonly #read: ReadFile;
  readonly #files = new Map<string, Promise<string>>();

  private constructor(head: IndexHead, read: ReadFile) {
    this.head = head;
    this.#read = read;
  }

  /** @throws if it cannot be loaded */
  static async open(read: ReadFile): Promise<Store> {
    return new Store(JSON.parse(await read('index.json')) as IndexHead, read);
  }

  /** The documents that have a term; undefined if none has. */
  async postings(term: string): Promise<Postings | undefined> {
    const shard = lastAtMost(this.head.starts, term);
    if (shard < 0) return undefined;
    const text = `\n${await this.#file(`terms/${shard}.txt`)}`;
    const at = text.indexOf(`\n${term}:`);
    if (at < 0) return undefined;
    const start = at + term.length + 2;
    const found: Postings = { documents: [], impacts: [] };
    readPostings(text.slice(start, text.indexOf('\n', start)), (document, impact) => {
      found.documents.push(document);
      found.impacts.push(impact);
    });
    return found;
  }

  async document(number: number): Promise<StoredDocument> {
    return JSON.parse(await this.#file(`text/${number}.json`)) as StoredDocument;
  }

  /** The words of the content, front-coded. */
  words(): Promise<string> {
    return this.#file('words.txt');
  }

  /** The numbers of the documents that have a value: `{ topic: { network: [0, 4] } }`. */
  async filters(): Promise<Record<string, Record<string, number[]>>> {
    return JSON.parse(await this.#file('filters.json')) as Record<string, Record<string, number[]>>;
  }

  /** Phrases in which a word begins with the first letters of `word`; none if there are none. */
  async suggestions(word: string): Promise<string> {
    const prefix = word.slice(0, PREFIX);
    if (!this.head.begins.includes(prefix)) return '';
    const bytes = [...new TextEncoder().encode(prefix)];
    return this.#file(`begin/${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}.txt`);
  }

  /** A failed load is forgotten, because the connection may come back. */
  #file(path: string): Promise<string> {
    const file = this.#files.get(path) ?? this.#read(`${this.head.folder}/${path}`);
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file;
  }
}

/** The place of the last text that is not after `wanted`, in texts in order; -1 if there is none. */
function lastAtMost(texts: readonly string[], wanted: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
