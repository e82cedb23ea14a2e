import type { Stem } from '../stem.ts';
import { wordsOf } from '../words.ts';
import { correct, type KnownWord } from './correct.ts';
import type { Groups } from './groups.ts';
import type { Postings, Store } from './store.ts';

/** One way in which a document can have what a word of the query asks for: it has all these terms. */
export interface Way {
  terms: string[];
  /** How sure it is that this was meant, from 0 to 1. */
  weight: number;
}

/** A word or phrase of the query. */
export interface Slot {
  ways: Way[];
}

/** A word that is searched for in the place of what was typed. */
export interface Corrected {
  /** Where it stands in the query. */
  at: number;
  typed: string;
  word: string;
}

/** A query, as it is looked for. */
export interface Plan {
  slots: Slot[];
  corrected: Corrected[];
  /** The documents that have a term; terms that none has are not in it. */
  postings: ReadonlyMap<string, Postings>;
}

/** What the planner needs to know about its language. */
export interface Planning {
  store: Store;
  stem: Stem;
  groups: Groups;
  /** Loaded when a word is unknown. */
  dictionary(): Promise<readonly KnownWord[]>;
}

/** The first words of a long text say what it is about. */
const MOST_WORDS = 32;
/** Of a correction with one slip, with two, and of those that are not the best. */
const SURE = [1, 0.85, 0.7];
const OTHER = 0.5;
/** Another word for the same thing. */
const SYNONYM = 0.8;

/** A word of the query on its way into the plan. */
interface Term {
  at: number;
  text: string;
  forms: string[];
  stop: boolean;
  ways: Way[];
}

/**
 * Works out what to look for: words without meaning of their own go, slips are corrected by the words of the content,
 * and other words for the same thing are looked for as well.
 *
 * @param exact leaves words as they were typed
 */
export async function plan(query: string, planning: Planning, exact: boolean): Promise<Plan> {
  const { store, stem } = planning;
  const stop = new Set(store.head.stop);
  const seen = new Set<string>();
  const all: Term[] = [];
  for (const { at, text, forms } of wordsOf(query).slice(0, MOST_WORDS)) {
    all.push({ at, text, forms, stop: stop.has(forms[0]!), ways: [] });
  }
  const meant = all.some((term) => !term.stop) ? all.filter((term) => !term.stop) : all;
  const postings = new Map<string, Postings>();
  const load = async (terms: Iterable<string>): Promise<void> => {
    const wanted = [...new Set(terms)].filter((term) => !postings.has(term));
    await Promise.all(
      wanted.map(async (term) => {
        const found = await store.postings(term);
        if (found !== undefined) postings.set(term, found);
      }),
    );
  };
  await load(meant.flatMap(({ forms }) => forms.map(stem)));
  const known = (form: string): boolean => postings.has(stem(form));
  const corrected: Corrected[] = [];
  for (const term of meant) {
    term.ways = waysOf(term.forms, stem);
    if (exact || term.forms.some(known) || planning.groups.has(term.forms.map(stem))) continue;
    const found = correct(term.forms[0]!, await planning.dictionary());
    if (found.length === 0) continue;
    corrected.push({ at: term.at, typed: term.text, word: found[0]!.word });
    term.forms = [found[0]!.folded];
    term.ways = found.map(({ folded, slips }, i) => ({
      terms: [stem(folded)],
      weight: SURE[slips]! * (i === 0 ? 1 : OTHER),
    }));
  }
  const slots = planning.groups
    .join(meant.map(({ forms, ways }) => ({ key: stem(forms[0]!), ways })))
    .map(({ ways, others }) => ({
      ways: [...ways, ...others.map((terms) => ({ terms, weight: SYNONYM }))],
    }))
    .filter(({ ways }) => {
      const key = ways[0]!.terms.join(' ');
      return !seen.has(key) && seen.add(key);
    });
  await load(slots.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms)));
  return { slots, corrected, postings };
}

/** A word in one piece, in pieces, or at least with one of its pieces. */
function waysOf(forms: readonly string[], stem: Stem): Way[] {
  const [whole, ...parts] = forms.map(stem);
  const ways: Way[] = [{ terms: [whole!], weight: 1 }];
  if (parts.length > 1) ways.push({ terms: parts, weight: 1 });
  if (parts.length > 0) ways.push(...parts.map((part) => ({ terms: [part], weight: 1 / parts.length })));
  return ways;
}
