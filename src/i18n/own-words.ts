import type { InterfaceWords, WordFault } from '../library/own-words.ts';
import type { OwnWords } from '../schema/words.ts';
import { SLOTS } from './slots.ts';
import { languages, wordsOf, type Words } from './words.ts';

/**
 * The interface words of each language, with those that a site puts in their place (`words/<lang>.yaml`).
 *
 * @param own by language; free of faults
 */
export function makeWords(own: Readonly<Record<string, OwnWords>>): (language: string) => Words {
  const made = new Map<string, Words>();
  return (language) => {
    const words = made.get(language) ?? (merge(wordsOf(language), own[language], []) as Words);
    made.set(language, words);
    return words;
  };
}

/** What the reader of content needs to know of the interface. */
export const interfaceWords: InterfaceWords = {
  languages,
  findFaults: (language, own) => compare(wordsOf(language), own, []),
};

/**
 * All words of a language as `words/<lang>.yaml` writes them, slots in braces.
 *
 * @throws if there are no interface words for the language
 */
export function listWords(language: string): OwnWords {
  return list(wordsOf(language), []) as OwnWords;
}

function list(words: unknown, path: string[]): unknown {
  if (typeof words === 'function') {
    const { slots, example } = SLOTS[path.join('.')]!;
    return example ?? (words as (...values: string[]) => unknown)(...slots.map((slot) => `{${slot}}`));
  }
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, list(value, [...path, key])]));
}

function compare(words: unknown, own: OwnWords, path: string[]): WordFault[] {
  const known = Object.keys(words as object);
  return Object.entries(own).flatMap(([key, value]): WordFault[] => {
    const here = [...path, key];
    if (!Object.hasOwn(words as object, key)) return [{ path: here, kind: 'unknown', known }];
    const standard = (words as Record<string, unknown>)[key];
    if (typeof standard === 'object' || givesParts(here))
      return typeof value === 'object' ? compareParts(standard, value, here) : [shape(here, standard)];
    if (typeof value === 'object') return [{ path: here, kind: 'shape', expected: 'a text' }];
    return checkSlots(value, here, slotsOf(standard, here));
  });
}

/** A sentence that ends with a link comes in two parts, of which at least one holds each slot. */
function compareParts(standard: unknown, value: OwnWords, path: string[]): WordFault[] {
  if (typeof standard === 'object') return compare(standard, value, path);
  const parts = Object.entries(value);
  const unknown = parts.filter(([key]) => !LINK_PARTS.includes(key));
  if (unknown.length > 0) {
    return unknown.map(([key]) => ({ path: [...path, key], kind: 'unknown', known: LINK_PARTS }));
  }
  if (parts.length < LINK_PARTS.length) return [shape(path, standard)];
  return checkSlots(parts.map(([, text]) => String(text)).join(' '), path, slotsOf(standard, path));
}

const LINK_PARTS = ['before', 'link'];

function shape(path: string[], standard: unknown): WordFault {
  const keys = typeof standard === 'object' ? Object.keys(standard as object) : LINK_PARTS;
  return { path, kind: 'shape', expected: `keys with values: ${keys.join(', ')}` };
}

function checkSlots(text: string, path: string[], slots: readonly string[]): WordFault[] {
  const used = slotsIn(text);
  const missing = slots.filter((slot) => !used.includes(slot));
  const unknown = used.filter((name) => !slots.includes(name));
  return missing.length + unknown.length === 0 ? [] : [{ path, kind: 'slot', missing, unknown, slots }];
}

const SLOT = /\{(\w+)\}/g;

/** A word that is a text has slots too, which scripts and plural forms fill in. */
function slotsOf(standard: unknown, path: readonly string[]): readonly string[] {
  return typeof standard === 'string' ? slotsIn(standard) : (SLOTS[path.join('.')]?.slots ?? []);
}

function slotsIn(text: string): string[] {
  return [...new Set([...text.matchAll(SLOT)].map(([, name]) => name!))];
}

function givesParts(path: readonly string[]): boolean {
  return SLOTS[path.join('.')]?.parts === true;
}

function merge(words: unknown, own: string | OwnWords | undefined, path: string[]): unknown {
  if (own === undefined) return words;
  if (typeof words === 'function') return fillLater(own, slotsOf(words, path));
  if (typeof words !== 'object' || words === null || typeof own === 'string') return own;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, merge(value, own[key], [...path, key])]),
  );
}

/** A text with slots takes the arguments that the function in its place took, in their order. */
function fillLater(own: string | OwnWords, slots: readonly string[]): (...values: unknown[]) => unknown {
  return (...values) => {
    const fill = (text: unknown): string =>
      String(text).replace(SLOT, (slot, name: string) =>
        slots.includes(name) ? String(values[slots.indexOf(name)]) : slot,
      );
    if (typeof own === 'string') return fill(own);
    return Object.fromEntries(Object.entries(own).map(([key, text]) => [key, fill(text)]));
  };
}
