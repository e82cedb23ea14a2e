import { stemmer } from '../search/stem.ts';
import { wordsOf } from '../search/words.ts';
import type { DeskEntry, DeskStep } from './entry.ts';

/** Something that was found. */
export interface Hit {
  entry: DeskEntry;
  step?: DeskStep;
  /** From 0 to 1. */
  score: number;
}

/** Finds entries and steps by some words of the customer. */
export type Find = (query: string, most?: number) => Hit[];

/** A text as it is looked through: its folded words, each with a space before it. */
export function writeRow(text: string): string {
  return wordsOf(text)
    .flatMap(({ forms }) => forms)
    .map((form) => ` ${form}`)
    .join('');
}

/** How much the way in which a word is found counts: the word itself, its beginning, or what is left without its ending. */
const WHOLE = 1;
const BEGINNING = 0.9;
const STEM = 0.8;
/** How much a row that says nothing else than the query counts more than a long one. */
const BRIEF = 0.2;
/** A step is read in its guide, so the guide comes first if both fit as well. */
const OF_STEP = 0.9;
/** What a hit must have of what the query means. */
const LEAST = 0.4;
/** More steps of one guide would hide all else. */
const MOST_STEPS = 3;

interface Row {
  entry: DeskEntry;
  step?: DeskStep;
  words: number;
}

/**
 * Makes the finder of a language. All rows are one text, and a word is looked for with `indexOf`: at 10,000 entries that
 * takes a few milliseconds a word (scripts/bench/measure-desk.ts), and nothing has to be built when the page opens.
 */
export function makeFind(
  entries: readonly DeskEntry[],
  { language, stop }: { language: string; stop: readonly string[] },
): Find {
  const rows: Row[] = [];
  const texts: string[] = [];
  const add = (text: string, row: Omit<Row, 'words'>): void => {
    if (text === '') return;
    texts.push(text);
    rows.push({ ...row, words: text.split(' ').length - 1 });
  };
  for (const entry of entries) {
    for (const row of entry.rows) add(row, { entry });
    for (const step of entry.steps ?? []) add(step.row, { entry, step });
  }
  const all = `${texts.join('\n')}\n`;
  const ends = endsOf(texts);
  const stem = stemmer(language);
  const unsaid = new Set(stop);

  return (query, most = 12) => {
    const words = wordsOf(query).map(({ forms }) => forms[0]!);
    const telling = words.filter((word) => !unsaid.has(word));
    const wanted = [...new Set(telling.length > 0 ? telling : words)];
    const found = wanted.map((word) => lookUp(all, ends, { word, stem: stem(word) }));
    // Rare words tell more; a word that nothing has tells that something is missing.
    const weights = found.map(({ size }) => Math.log(1 + rows.length / (size + 0.5)));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const sums = new Float64Array(rows.length);
    const counts = new Uint8Array(rows.length);
    for (const [i, { how }] of found.entries()) {
      for (let row = 0; row < how.length; row += 1) {
        if (how[row] === 0) continue;
        sums[row]! += how[row]! * weights[i]!;
        counts[row]! += 1;
      }
    }
    const best = new Best(most * WIDER);
    for (let row = 0; row < rows.length; row += 1) {
      const share = sums[row]! / whole;
      // Not so for nothing at all, where the share is no number.
      if (!(share >= LEAST)) continue;
      const { step, words: size } = rows[row]!;
      const brief = 1 - BRIEF + BRIEF * Math.min(1, counts[row]! / size);
      best.add(row, share * brief * (step === undefined ? 1 : OF_STEP));
    }
    const hits = best.all().map(({ row, score }): Hit => {
      const { entry, step } = rows[row]!;
      return { entry, ...(step === undefined ? {} : { step }), score };
    });
    return pick(hits, most);
  };
}

/** How many rows are kept for each line that is shown: an entry has several, and not all steps of a guide are shown. */
const WIDER = 16;

/** The rows with the highest scores. One letter finds nearly all rows, and to sort those would take too long. */
class Best {
  readonly #most: number;
  readonly #rows: { row: number; score: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(row: number, score: number): void {
    const rows = this.#rows;
    if (rows.length === this.#most && score <= rows.at(-1)!.score) return;
    let at = rows.length;
    while (at > 0 && rows[at - 1]!.score < score) at -= 1;
    rows.splice(at, 0, { row, score });
    if (rows.length > this.#most) rows.pop();
  }

  all(): readonly { row: number; score: number }[] {
    return this.#rows;
  }
}

/** Where each row ends in the text of all. */
function endsOf(texts: readonly string[]): Uint32Array {
  const ends = new Uint32Array(texts.length);
  let at = 0;
  for (const [i, text] of texts.entries()) {
    at += text.length;
    ends[i] = at;
    at += 1;
  }
  return ends;
}

/** @returns how well each row has the word, 0 for not at all, and how many have it */
function lookUp(
  all: string,
  ends: Uint32Array,
  { word, stem }: { word: string; stem: string },
): { how: Float32Array; size: number } {
  const how = new Float32Array(ends.length);
  const needle = ` ${stem}`;
  let [row, size] = [0, 0];
  for (let at = all.indexOf(needle); at >= 0; at = all.indexOf(needle, at + needle.length)) {
    while (ends[row]! < at) row += 1;
    if (how[row] === 0) size += 1;
    how[row] = Math.max(how[row]!, howFound(all, at + 1, word));
  }
  return { how, size };
}

function howFound(all: string, at: number, word: string): number {
  if (!all.startsWith(word, at)) return STEM;
  const next = all[at + word.length];
  return next === ' ' || next === '\n' ? WHOLE : BEGINNING;
}

/** The best, each entry and each step once. */
function pick(hits: Hit[], most: number): Hit[] {
  const picked: Hit[] = [];
  const seen = new Set<object>();
  const steps = new Map<DeskEntry, number>();
  for (const hit of hits.toSorted(byScore)) {
    const what = hit.step ?? hit.entry;
    if (seen.has(what)) continue;
    if (hit.step !== undefined) {
      const before = steps.get(hit.entry) ?? 0;
      if (before === MOST_STEPS) continue;
      steps.set(hit.entry, before + 1);
    }
    seen.add(what);
    picked.push(hit);
    if (picked.length === most) break;
  }
  return picked;
}

function byScore(a: Hit, b: Hit): number {
  return (
    b.score - a.score ||
    Number(a.step !== undefined) - Number(b.step !== undefined) ||
    a.entry.title.length - b.entry.title.length
  );
}
