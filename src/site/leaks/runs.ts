import { readWords, type Form } from './tokens.ts';

/** So many words in a row are told by nobody else by chance. */
export const RUN = 5;
/** Words of so many letters are looked for alone. */
export const LONG = 8;

const PRIME = 0x01000193;

/** What a text is made of, as numbers; `from` and `to` are places in the text. */
export interface Listener {
  word: (hash: number, letters: number, from: number) => void;
  /** Some words in a row: its last one begins at `last`, its first one at `from`. */
  run: (hash: number, last: number, from: number) => void;
}

/**
 * Reads words and runs of words. Text and the inside of tags are two streams: a sentence goes on behind a tag, and what
 * one tag says does not go on in the next.
 *
 * @param sizes of the runs that are wanted
 * @param known says whether a word can be part of a run at all; a run breaks at one that cannot
 */
export function readRuns(
  text: string,
  form: Form,
  { sizes, known }: { sizes: readonly number[]; known: (hash: number) => boolean },
  listener: Listener,
): void {
  const prose = new Stream();
  const tag = new Stream();
  const readWord = (hash: number, letters: number, from: number, inTag: boolean): void => {
    listener.word(hash, letters, from);
    if (!inTag) tag.clear();
    const stream = inTag ? tag : prose;
    if (!known(hash)) {
      stream.clear();
      return;
    }
    stream.push(hash, from);
    for (const size of sizes)
      if (stream.count >= size) listener.run(stream.hash(size), from, stream.from(size));
  };
  readWords(text, form, { word: readWord, end: () => prose.clear() });
}

/** The last words of a stream. */
class Stream {
  readonly #hashes: number[] = [];
  readonly #places: number[] = [];

  get count(): number {
    return this.#hashes.length;
  }

  push(hash: number, from: number): void {
    this.#hashes.push(hash);
    this.#places.push(from);
    if (this.#hashes.length <= RUN) return;
    this.#hashes.shift();
    this.#places.shift();
  }

  clear(): void {
    if (this.#hashes.length === 0) return;
    this.#hashes.length = 0;
    this.#places.length = 0;
  }

  hash(size: number): number {
    let hash = size;
    for (let at = this.#hashes.length - size; at < this.#hashes.length; at++)
      hash = Math.imul(hash ^ this.#hashes[at]!, PRIME) ^ (hash >>> 15);
    return hash;
  }

  from(size: number): number {
    return this.#places[this.#places.length - size]!;
  }
}
