import { fold } from '../../search/words.ts';
import { stemmer } from '../../search/stem.ts';
import type { Divided, Piece } from './divide.ts';
import { LONG, readRuns, RUN } from './runs.ts';
import { hashOf } from './tokens.ts';

/** Where in the content a secret stands, and how it reads there, folded. */
export interface Secret {
  text: string;
  file: string;
  line: number;
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
  for (const { id, file } of secretIds) addId(secrets, { text: id, file, line: 1 }, known);
  secrets.sizes = [...new Set([RUN, ...[...secrets.ids.values()].map(({ text }) => text.split('-').length)])];
  const stems = languages.map(stemmer);
  for (const text of openTexts(divided.open, program)) dropOpen(secrets, text, stems);
  for (const secretWord of secrets.words.values()) {
    for (const stem of stems) {
      const cut = stem(secretWord.text);
      if (cut.length >= LONG_STEM && !secrets.openStems.has(hashOf(cut)))
        secrets.stems.set(hashOf(cut), secretWord);
    }
  }
  return secrets;
}

function* openTexts(open: readonly Piece[], program: Iterable<string>): Generator<string> {
  for (const { text } of open) yield readable(text);
  yield* program;
}

/** Markdown as its reader sees it: without the targets of links and the attributes of headings. */
function readable(text: string): string {
  return text.replace(/\]\([^)\n]*\)/g, ' ').replace(/\{#[^}\n]*\}/g, ' ');
}

function addPiece(secrets: Secrets, { file, line, text: source }: Piece, known: Filter): void {
  const text = readable(source);
  const secretAt = (from: number, to: number): Secret => ({
    text: foldedWords(text.slice(from, to)),
    file,
    line: line + text.slice(0, from).split('\n').length - 1,
  });
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

function addId(secrets: Secrets, secret: Secret, known: Filter): void {
  const size = secret.text.split('-').length;
  if (size < 2 || size > RUN) return;
  readRuns(
    secret.text,
    'plain',
    { sizes: [size], known: () => true },
    { word: (hash) => known.add(hash), run: (hash) => secrets.ids.set(hash, secret) },
  );
}

/** What an open text says is no secret. */
function dropOpen(secrets: Secrets, text: string, stems: readonly ((word: string) => string)[]): void {
  readRuns(text, 'html', secrets, {
    word: (hash, letters, from) => {
      if (letters < LONG_STEM) return;
      if (letters >= LONG) secrets.words.delete(hash);
      const word = fold(text.slice(from, wordEnd(text, from)));
      for (const stem of stems) secrets.openStems.add(hashOf(stem(word)));
    },
    run: (hash, last, from) => {
      secrets.runs.delete(hash);
      const id = secrets.ids.get(hash);
      if (id !== undefined && text.slice(from, wordEnd(text, last)) === id.text) secrets.ids.delete(hash);
    },
  });
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
