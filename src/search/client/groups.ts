import type { Stem } from '../stem.ts';
import { wordsOf } from '../words.ts';
import type { Way } from './plan.ts';

/** The longest phrase of a group, in words, that is recognised in a query. */
const LONGEST = 3;

interface Keyed {
  /** The term by which it is looked up. */
  key: string;
  ways: Way[];
}

/** Groups of words and phrases that mean the same to people. */
export class Groups {
  readonly #others = new Map<string, string[][]>();

  constructor(groups: readonly (readonly string[])[], stem: Stem, stop: ReadonlySet<string>) {
    for (const group of groups) {
      const phrases = group.map((phrase) =>
        wordsOf(phrase)
          .map(({ forms }) => forms[0]!)
          .filter((form) => !stop.has(form))
          .map(stem),
      );
      for (const phrase of phrases) {
        const key = phrase.join(' ');
        const others = phrases.filter((other) => other.length > 0 && other.join(' ') !== key);
        this.#others.set(key, [...(this.#others.get(key) ?? []), ...others]);
      }
    }
  }

  has(terms: readonly string[]): boolean {
    return terms.some((term) => this.#others.has(term));
  }

  /** Puts words together that are a phrase of a group, and adds what else the phrase is called. */
  join(words: readonly Keyed[]): { ways: Way[]; others: string[][] }[] {
    const joined = [];
    for (let i = 0; i < words.length;) {
      let length = Math.min(LONGEST, words.length - i);
      const key = (): string =>
        words
          .slice(i, i + length)
          .map((word) => word.key)
          .join(' ');
      while (length > 1 && !this.#others.has(key())) length -= 1;
      const phrase = words.slice(i, i + length);
      const single = phrase.flatMap(({ ways }) =>
        ways.map((way) => ({ ...way, weight: way.weight / length })),
      );
      const whole = length > 1 ? [{ terms: phrase.map((word) => word.key), weight: 1 }] : [];
      joined.push({ ways: [...whole, ...single], others: this.#others.get(key()) ?? [] });
      i += length;
    }
    return joined;
  }
}
