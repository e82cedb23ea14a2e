import type { FirstStep } from './document.ts';

/** What a search is asked with. */
export interface SearchOptions {
  /** The path below which the site lies, with slashes. */
  base: string;
  /** The language to search in. */
  language: string;
  /** Wanted values by name (`type`, `topic`, `product`): one of the values, for every name. */
  filters?: Readonly<Record<string, readonly string[]>>;
  /** How many results at most; 10 if absent. */
  limit?: number;
  /** Looks for the words as they were typed: slips are not corrected. */
  exact?: boolean;
  /** Is given an answer with the first results only, as soon as they are read; the others take a few files more. */
  onFirst?: (answer: SearchAnswer & { state: 'found' }) => void;
  /** Ends a search that nobody waits for any more, because a newer one began. */
  signal?: AbortSignal;
}

/** A piece of text; `marked` if it matched. Never HTML. */
export interface TextPart {
  text: string;
  marked: boolean;
}

/** A step of a guide or a section of an article that matched. */
export interface DeepLink {
  title: string;
  url: string;
  excerpt: TextPart[];
}

/** One thing found: an article, or a guide with its matching steps below it. */
export interface SearchResult extends DeepLink {
  type: string;
  topic: string | undefined;
  products: string[];
  within: DeepLink[];
  /** How a guide begins. */
  first?: FirstStep | undefined;
  /** The language that its text is in, if it is not the one that was searched. */
  language?: string;
}

/** What a search gives. It never throws: a search that cannot work says so, and people are shown another way. */
export type SearchAnswer =
  | {
      state: 'found';
      query: string;
      /** What was looked for instead, if slips were corrected. */
      corrected?: string;
      results: SearchResult[];
      /** How many entries match. */
      total: number;
      /** True if nothing clearly fits: the results are what comes closest, up to three guides first. */
      weak: boolean;
    }
  | { state: 'unavailable'; query: string; reason: string }
  | { state: 'superseded'; query: string };

/** A title or an asked phrase that begins like what is being typed. */
export interface Suggestion {
  text: string;
  url: string;
  type: string;
}
