import type { DeepLink, FilterCounts } from '../answer.ts';
import { readExcerpt } from './excerpt.ts';

/** A page of the index that matched, read. */
export interface Hit extends DeepLink {
  type: string;
  topic: string | undefined;
  products: string[];
  /** For a step: the guide that it is part of. */
  guide: { title: string; url: string } | undefined;
  /** Matching sections with an anchor. */
  sections: DeepLink[];
}

/** A page that matched, best first; reading it is a request. */
export interface Match {
  read(): Promise<Hit>;
}

export interface Reply {
  matches: Match[];
  filters: FilterCounts;
}

/** The index behind the search. Everything that knows Pagefind is in this file. */
export interface Engine {
  find(query: string, filters: Readonly<Record<string, readonly string[]>>, counts: boolean): Promise<Reply>;
  /** @throws if the index cannot be reached, which Pagefind itself answers with "nothing found" */
  confirm(): Promise<void>;
}

/** Imports a script of the site. */
export type LoadScript = (url: string) => Promise<unknown>;

interface EngineSource {
  base: string;
  language: string;
  /** How often opening failed before: browsers keep a failed import, so the next try needs another address. */
  attempt: number;
  load: LoadScript;
}

/** What we use of `pagefind.js` 1.6. */
interface PagefindScript {
  createInstance(options: { basePath: string; baseUrl: string; excerptEllipsis: string }): Pagefind;
}

interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    query: string,
    options: { filters: Record<string, { any: readonly string[] }> },
  ): Promise<{
    results: { data(): Promise<Fragment> }[];
    filters: FilterCounts;
  }>;
}

interface Fragment {
  url: string;
  excerpt: string;
  meta: Readonly<Record<string, string | undefined>>;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  sub_results: { title: string; url: string; excerpt: string; anchor?: unknown }[];
}

/**
 * Opens the index of one language.
 *
 * @throws if it cannot be loaded
 */
export async function openEngine({ base, language, attempt, load }: EngineSource): Promise<Engine> {
  const folder = `${base}pagefind/${language}/`;
  const script = (await load(`${folder}pagefind.js${attempt === 0 ? '' : `?${attempt}`}`)) as PagefindScript;
  const pagefind = script.createInstance({
    basePath: folder,
    baseUrl: new URL(base, 'http://localhost').pathname,
    excerptEllipsis: '…',
  });
  await pagefind.init();
  return {
    async find(query, filters, counts) {
      if (counts) await pagefind.filters();
      const wanted = Object.entries(filters).filter(([, values]) => values.length > 0);
      const reply = await pagefind.search(query, {
        filters: Object.fromEntries(wanted.map(([name, values]) => [name, { any: values }])),
      });
      return {
        matches: reply.results.map((result) => ({ read: async () => readHit(await result.data()) })),
        filters: counts ? reply.filters : {},
      };
    },
    async confirm() {
      const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' });
      if (!response.ok) throw new Error(`The search index answers with status ${response.status}.`);
    },
  };
}

function readHit({ url, excerpt, meta, filters, sub_results: sections }: Fragment): Hit {
  const guideUrl = meta['guide-url'];
  return {
    title: meta['title'] ?? url,
    url,
    excerpt: readExcerpt(excerpt),
    type: filters['type']?.[0] ?? 'article',
    topic: filters['topic']?.[0],
    products: [...(filters['product'] ?? [])],
    guide: guideUrl === undefined ? undefined : { title: meta['guide'] ?? guideUrl, url: guideUrl },
    sections: sections
      .filter((section) => section.anchor !== undefined)
      .map((section) => ({ title: section.title, url: section.url, excerpt: readExcerpt(section.excerpt) })),
  };
}
