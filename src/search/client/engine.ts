import type { SearchResult } from '../answer.ts';
import { stemmer } from '../stem.ts';
import type { StoredDocument } from '../stored.ts';
import { makeTermReader, type ReadTerms } from '../words.ts';
import { readDictionary, type KnownWord } from './correct.ts';
import type { Worths } from './excerpt.ts';
import { Groups } from './groups.ts';
import { plan, type Plan, type Planning } from './plan.ts';
import { present } from './present.ts';
import { leastFit, rank, rarity, type Ranked } from './rank.ts';
import { Store, type ReadFile } from './store.ts';

/** What was found, before anything of it is read. */
export interface Found {
  /** True if nothing clearly fits. */
  weak: boolean;
  /** How many there are. */
  total: number;
  /** The query with its slips corrected, if there were some. */
  corrected?: string;
  /** Reads the first ones, as they are shown. */
  read(count: number): Promise<SearchResult[]>;
  /** Reads the first ones, as they are stored. */
  peek(count: number): Promise<StoredDocument[]>;
}

/** How much of the score of the first result the last one has: beyond, only common words match. */
const TAIL = 0.2;
/** How many guides are named when nothing fits. */
const NEAREST = 3;

/** The search in one language. */
export class Engine {
  readonly #store: Store;
  readonly #termsOf: ReadTerms;
  readonly #planning: Planning;

  private constructor(store: Store, language: string) {
    this.#store = store;
    const stem = stemmer(language);
    this.#termsOf = makeTermReader(stem);
    const groups = new Groups(store.head.groups, stem, new Set(store.head.stop));
    let words: Promise<KnownWord[]> | undefined;
    const dictionary = (): Promise<KnownWord[]> => {
      words ??= store.words().then(readDictionary);
      // The connection may come back.
      words.catch(() => (words = undefined));
      return words;
    };
    this.#planning = { store, stem, groups, dictionary };
  }

  /** @throws if the index cannot be loaded */
  static async open(language: string, read: ReadFile): Promise<Engine> {
    return new Engine(await Store.open(read), language);
  }

  get store(): Store {
    return this.#store;
  }

  /** Languages in which there is more, each in an index of its own. */
  get also(): readonly string[] {
    return this.#store.head.also;
  }

  /**
   * Finds documents.
   *
   * @param filters wanted values by name
   * @param exact leaves slips as they are
   */
  async find(query: string, filters: Filters, exact: boolean): Promise<Found> {
    const { head } = this.#store;
    const [made, allowed] = await Promise.all([plan(query, this.#planning, exact), this.#allowed(filters)]);
    const ranked = rank(made, head).filter(({ number }) => allowed(number));
    const weak = !ranked.some(({ fit }) => fit >= leastFit(head));
    // What fits only after a guess at the words is no answer, and the guess would be told as one.
    if (weak && made.corrected.length > 0) return this.find(query, filters, true);
    const numbers = weak
      ? await this.#nearest(ranked, allowed)
      : ranked.filter(isNear).map(({ number }) => number);
    const worths = worthsOf(made, head.documents);
    return {
      weak,
      total: numbers.length,
      ...(made.corrected.length > 0 && { corrected: replace(query, made.corrected) }),
      read: async (count) => {
        const documents = await this.#documents(numbers.slice(0, count));
        return documents.map((document) => present(document, worths, this.#termsOf));
      },
      peek: (count) => this.#documents(numbers.slice(0, count)),
    };
  }

  #documents(numbers: readonly number[]): Promise<StoredDocument[]> {
    return Promise.all(numbers.map((number) => this.#store.document(number)));
  }

  /**
   * What comes closest: guides that have something of the query, then guides of the topic of what has most, then all
   * else that has something.
   */
  async #nearest(ranked: readonly Ranked[], allowed: (number: number) => boolean): Promise<number[]> {
    const { guides } = this.#store.head;
    const first = ranked[0]?.number;
    if (first === undefined) return [];
    const { topic } = await this.#store.document(first);
    const sameTopic = topic === undefined ? [] : ((await this.#store.filters())['topic']?.[topic] ?? []);
    const all = ranked.map(({ number }) => number);
    const nearest = [...new Set([...all, ...sameTopic])].filter(
      (number) => number < guides && allowed(number),
    );
    return [...new Set([...nearest.slice(0, NEAREST), ...all])];
  }

  async #allowed(filters: Filters): Promise<(number: number) => boolean> {
    const wanted = Object.entries(filters).filter(([, values]) => values.length > 0);
    if (wanted.length === 0) return () => true;
    const { guides } = this.#store.head;
    const lists = wanted.some(([name]) => name !== 'type') ? await this.#store.filters() : {};
    const tests = wanted.map(([name, values]) => {
      if (name === 'type') return (number: number) => values.includes(number < guides ? 'guide' : 'article');
      const numbers = new Set(values.flatMap((value) => lists[name]?.[value] ?? []));
      return (number: number) => numbers.has(number);
    });
    return (number) => tests.every((test) => test(number));
  }
}

/** Wanted values by name; any of them will do. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** What a term that was found is worth in an excerpt. */
function worthsOf({ slots, postings }: Plan, documents: number): Worths {
  const worths = new Map<string, number>();
  for (const { terms, weight } of slots.flatMap(({ ways }) => ways)) {
    for (const term of terms) {
      const have = postings.get(term)?.documents.length;
      if (have === undefined) continue;
      worths.set(term, Math.max(worths.get(term) ?? 0, weight * rarity(have, documents)));
    }
  }
  return worths;
}

/** Puts corrections into a query; a word that began with a capital letter keeps it. */
function replace(query: string, corrected: Plan['corrected']): string {
  let text = '';
  let from = 0;
  for (const { at, typed, word } of corrected) {
    const capital = typed[0] !== typed[0]!.toLowerCase();
    text += query.slice(from, at) + (capital ? word[0]!.toUpperCase() + word.slice(1) : word);
    from = at + typed.length;
  }
  return text + query.slice(from);
}

function isNear({ score }: Ranked, _at: number, [first]: readonly Ranked[]): boolean {
  return score >= TAIL * first!.score;
}
