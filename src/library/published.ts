import type { Article, Entry, Guide, Heading } from './model.ts';
import { whyHidden } from './publication.ts';

/** What customers can reach on one day, as far as addresses go. */
export interface Published {
  languages: readonly string[];
  sourceLanguage: string;
  /** Source-language entries by id that have a page: current and retired ones. */
  entries: ReadonlyMap<string, Article | Guide>;
  /**
   * Source-language entries by id whose `until` has passed. They have no page any more, but that must not stop a build
   * overnight: their addresses stay in the ledger and answer with a page that says that it is over and leads on.
   */
  over: ReadonlyMap<string, Article | Guide>;
  /** Ids of files too broken to be read: of their addresses nothing can be said. */
  unreadable: ReadonlySet<string>;
  /** The headings of an article as readers of a language get it: of its translation, or of the source. */
  headings(language: string, article: Article): readonly Heading[];
}

/**
 * Picks what the public edition publishes on a day: the ledger records promises to customers, so drafts, entries for
 * agents and entries before their `publicFrom` are not in it, whichever edition is being built.
 *
 * @param entries all entries of all languages, also those that are not published
 * @param site the languages of the site
 * @param today `YYYY-MM-DD`
 * @param unreadable ids of files that are not among `entries` because they are broken
 */
export function pickPublished(
  entries: readonly Entry[],
  site: { languages: readonly string[]; sourceLanguage: string },
  today: string,
  unreadable: ReadonlySet<string> = new Set(),
): Published {
  const sources = entries.filter((entry) => entry.type === 'article' || entry.type === 'guide');
  const shown = sources.filter((entry) => whyHidden(entry.matter, 'public', today) === undefined);
  const over = sources.filter((entry) => whyHidden(entry.matter, 'public', today) === 'over');
  const translations = new Map<string, readonly Heading[]>();
  for (const entry of entries) {
    if (entry.type !== 'article-translation' || entry.matter.draft) continue;
    translations.set(`${entry.language}/${entry.id}`, entry.headings);
  }
  return {
    languages: site.languages,
    sourceLanguage: site.sourceLanguage,
    entries: new Map(shown.map((entry) => [entry.id, entry])),
    over: new Map(over.map((entry) => [entry.id, entry])),
    unreadable,
    headings: (language, article) => translations.get(`${language}/${article.id}`) ?? article.headings,
  };
}
