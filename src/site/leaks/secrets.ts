import { fold } from '../../search/words.ts';
import { stemmer } from '../../search/stem.ts';
import type { Divided, Piece } from './divide.ts';
import { LONG, readRuns, RUN } from './runs.ts';
import { hashOf } from './tokens.ts';

/** A part of a secret text. */
export interface Secret {
  file: string;
  /** The text it is in, and the line on which that begins. */
  source: string;
  line: number;
  from: number;
  to: number;
}

/** What the public edition must not say, by the number of its words. */
export interface Secrets {
  /** Words of eight letters or more. */
  words: Map<number, Secret>;
  /** Five words in a row; and ids of several words, which count only with their hyphens. */
  runs: Map<number, Secret>;
  ids: Map<number, Secret>;
  /** What the search cuts long words to; it stands in the files of the index only. */
  stems: Map<number, Secret>;
  /** What the search cuts words of open texts to: in its files, that may be the whole of a secret word. */
  openStems: Set<number>;
  /** Lengths of runs and ids, in words. */
  sizes: number[];
  /** Whether a word occurs in any secret at all. */
  known: (hash: number) => boolean;
}

/** A cut word shorter than this belongs to too many words. */
const LONG_STEM = 6;

/**
 * What stands in secret texts and in no open one.
 *
 * @param divided the content folder
 * @param program texts of the program and of the platform, which pages hold too
 * @param languages by whose rules the search cuts words
 * @returns undefined if there are no secrets
 */
export function findSecrets(
  divided: Divided,
  program: Iterable<string>,
  languages: readonly string[],
): Secrets | undefined {
  const { secret, secretIds } = divided;
  if (secret.length === 0 && secretIds.length === 0) return undefined;
  const known = new Filter();
  const secrets: Secrets = {
    words: new Map(),
    runs: new Map(),
    ids: new Map(),
    stems: new Map(),
    openStems: new Set(),
    sizes: [RUN],
    known: (hash) => known.has(hash),
  };
  for (const piece of secret) addPiece(secrets, piece, known);
  for (const { id, file } of secretIds) addId(secrets, file, id, known);
  secrets.sizes = [
    ...new Set([RUN, ...[...secrets.ids.values()].map(({ source }) => source.split('-').length)]),
  ];
  const stems = languages.map(stemmer);
  const seen = new Set<number>();
  for (const text of openTexts(divided.open, program)) dropOpen(secrets, text, stems, seen);
  for (const secretWord of secrets.words.values()) {
    for (const stem of stems) {
      const cut = stem(foldedText(secretWord));
      if (cut.length >= LONG_STEM && !secrets.openStems.has(hashOf(cut)))
        secrets.stems.set(hashOf(cut), secretWord);
    }
  }
  return secrets;
}

function* openTexts(open: readonly Piece[], program: Iterable<string>): Generator<string> {
  for (const { text } of open) {
    yield readable(text);
    // Pages have the targets of links and the ids of headings in their addresses and attributes.
    yield text;
    // The search finds pre-installed as one word, too.
    const joined = [...text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)].map(([word]) =>
      word.replaceAll('-', ''),
    );
    yield joined.join(' <p> ');
  }
  yield* program;
}

/**
 * Markdown as its reader sees it: without the targets of links, the attributes of headings, the numbers of lists and the
 * languages of code, which pages do not have as words.
 */
function readable(text: string): string {
  return text
    .replace(/\]\([^)\n]*\)/g, ' ')
    .replace(/\{#[^}\n]*\}/g, ' ')
    .replace(/^([ \t>]*)(?:\d+[.)](?=[ \t])|(?:`{3,}|~{3,})[^\n]*)/gm, '$1');
}

/**
 * Marks where blocks of Markdown begin and end: the last words of a paragraph and the next heading are no sentence, and
 * a public page may have the same by chance.
 */
function inBlocks(text: string): string {
  return text
    .replace(/\n(?=[ \t>]*\n|[ \t>]*(?:[-*+]|\d+[.)]|\|)[ \t])/g, '\n<p>')
    .replace(/^[ \t>]*#{1,6}[ \t].*$/gm, '<p>$&<p>');
}

function addPiece(secrets: Secrets, { file, line, text: source }: Piece, known: Filter): void {
  const text = inBlocks(readable(source));
  const secretAt = (from: number, to: number): Secret => ({ file, line, source: text, from, to });
  readRuns(
    text,
    'html',
    { sizes: [RUN], known: () => true },
    {
      word: (hash, letters, from) => {
        known.add(hash);
        if (letters >= LONG && !secrets.words.has(hash))
          secrets.words.set(hash, secretAt(from, wordEnd(text, from)));
      },
      run: (hash, last, from) => {
        if (!secrets.runs.has(hash)) secrets.runs.set(hash, secretAt(from, wordEnd(text, last)));
      },
    },
  );
}

/** An id of one long word is looked for as a word; of more than five words the first five are enough. */
function addId(secrets: Secrets, file: string, id: string, known: Filter): void {
  const parts = id.split('-').slice(0, RUN);
  const source = parts.join('-');
  const secret: Secret = { file, line: 1, source, from: 0, to: source.length };
  readRuns(
    source,
    'plain',
    { sizes: [parts.length], known: () => true },
    {
      word: (hash, letters) => {
        known.add(hash);
        if (parts.length === 1 && letters >= LONG && !secrets.words.has(hash))
          secrets.words.set(hash, secret);
      },
      run: (hash) => {
        if (parts.length > 1) secrets.ids.set(hash, secret);
      },
    },
  );
}

/** What an open text says is no secret. */
function dropOpen(
  secrets: Secrets,
  text: string,
  stems: readonly ((word: string) => string)[],
  seen: Set<number>,
): void {
  readRuns(text, 'html', secrets, {
    word: (hash, letters, from) => {
      // Most words come again and again.
      if (letters < LONG_STEM || seen.has(hash)) return;
      seen.add(hash);
      if (letters >= LONG) secrets.words.delete(hash);
      const word = fold(text.slice(from, wordEnd(text, from)));
      // Texts of the index hold words as they are.
      secrets.openStems.add(hash);
      for (const stem of stems) secrets.openStems.add(hashOf(stem(word)));
    },
    run: (hash, last, from) => {
      secrets.runs.delete(hash);
      const id = secrets.ids.get(hash);
      if (id !== undefined && text.slice(from, wordEnd(text, last)) === id.source) secrets.ids.delete(hash);
    },
  });
}

/** How a secret reads, as it is compared. */
export function foldedText({ source, from, to }: Secret): string {
  return foldedWords(source.slice(from, to));
}

/** Where in the content a secret stands: `articles/en/x.mdx:12`. */
export function placeOf({ file, line, source, from }: Secret): string {
  return `${file}:${line + source.slice(0, from).split('\n').length - 1}`;
}

/** Where the word that begins at `from` ends. */
export function wordEnd(text: string, from: number): number {
  const letters = /[\p{L}\p{N}\u0300-\u036F]+/uy;
  letters.lastIndex = from;
  return letters.test(text) ? letters.lastIndex : from;
}

/** A text as it is compared, without what stands between its words. */
export function foldedWords(text: string): string {
  return fold(text)
    .replace(/&[^;\s]{1,9};|<[^>]*>?|\\(?:u[0-9a-f]{4}|.)/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** Which numbers were added, perhaps with a few that were not (B. Bloom, CACM 13, 1970, with one hash). */
class Filter {
  readonly #bits = new Uint8Array(1 << 20);

  add(hash: number): void {
    this.#bits[hash >>> 12] = 1;
  }

  has(hash: number): boolean {
    return this.#bits[hash >>> 12] === 1;
  }
}
