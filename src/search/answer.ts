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
  /** Also counts the values of each filter, which loads a list more per filter. */
  counts?: boolean;
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
}

/** Pages by filter and value: `{ topic: { network: 12 } }`. Each step counts, because each is a page. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a search gives. It never throws: a search that cannot work says so, and people are shown another way. */
export type SearchAnswer =
  | {
      state: 'found';
      query: string;
      results: SearchResult[];
      /** How many results there are: exact if `complete`, else how many pages matched. */
      total: number;
      /** True if all that matched is in `results`. */
      complete: boolean;
      filters: FilterCounts;
    }
  | { state: 'unavailable'; query: string; reason: string }
  | { state: 'superseded'; query: string };
