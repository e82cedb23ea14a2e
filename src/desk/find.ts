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
    const scores = new Map<number, { sum: number; words: number }>();
    for (const [i, places] of found.entries()) {
      for (const [row, how] of places) {
        const before = scores.get(row) ?? { sum: 0, words: 0 };
        scores.set(row, { sum: before.sum + how * weights[i]!, words: before.words + 1 });
      }
    }
    const hits = [...scores].flatMap(([at, { sum, words: has }]): Hit[] => {
      const { entry, step, words: size } = rows[at]!;
      if (sum / whole < LEAST) return [];
      const score =
        (sum / whole) * (1 - BRIEF + BRIEF * Math.min(1, has / size)) * (step === undefined ? 1 : OF_STEP);
      return [{ entry, ...(step === undefined ? {} : { step }), score }];
    });
    return pick(hits, most);
  };
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

/** @returns by row, how well it has the word */
function lookUp(
  all: string,
  ends: Uint32Array,
  { word, stem }: { word: string; stem: string },
): Map<number, number> {
  const found = new Map<number, number>();
  const needle = ` ${stem}`;
  let row = 0;
  for (let at = all.indexOf(needle); at >= 0; at = all.indexOf(needle, at + needle.length)) {
    while (ends[row]! < at) row += 1;
    const how = howFound(all, at + 1, word);
    if (how > (found.get(row) ?? 0)) found.set(row, how);
  }
  return found;
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
