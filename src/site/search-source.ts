import { makeAddresses } from '../i18n/addresses.ts';
import { listAsked, pickAsked } from '../library/asked.ts';
import { buildLibrary } from '../library/build.ts';
import type { Handed } from '../library/handover.ts';
import type { Asked } from './search-phrases.ts';

/** What the search knows of entries that pages do not show. Plain data, because it goes to another thread. */
export interface SearchSource {
  /** The path below which the site lies, with slashes. */
  base: string;
  /** By address of the entry's page: phrases that people type, in the language of its text. */
  asked: ReadonlyMap<string, readonly string[]>;
  /** By language and product: its name and what customers call it. */
  names: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By language: groups of words and phrases that mean the same. */
  groups: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Phrases that are tried when the index is made. */
  phrases: readonly Asked[];
}

/**
 * Gathers what the search needs beside the pages.
 *
 * @param content of the edition being built
 * @param changed files that differ from the base branch: their phrases are tried, however many there are
 * @param all true to try every phrase
 */
export function gatherSearchSource(
  content: Handed,
  { changed, all }: { changed: ReadonlySet<string>; all: boolean },
): SearchSource {
  const { site, synonyms, products } = content.settings;
  const phrases = listAsked(content.entries);
  const addresses = makeAddresses(site.base);
  const names = site.languages.map((language) => [
    language,
    Object.fromEntries(
      Object.entries(products).map(([id, { name, nicknames }]) => {
        const own = typeof name === 'string' ? name : (name[language] ?? name[site.sourceLanguage] ?? '');
        return [id, [own, ...(nicknames[language] ?? [])]];
      }),
    ),
  ]);
  return {
    base: site.base,
    asked: gatherAsked(content),
    names: Object.fromEntries(names) as SearchSource['names'],
    groups: synonyms,
    phrases: (all ? phrases : pickAsked(phrases, changed)).map((asked) => ({
      ...asked,
      url: addresses[asked.type](asked.language, asked.id),
    })),
  };
}

function gatherAsked(content: Handed): Map<string, readonly string[]> {
  const library = buildLibrary(content, content);
  const { site } = content.settings;
  const addresses = makeAddresses(site.base);
  const files = new Map(
    content.entries.map((entry) => [`${entry.language} ${entry.id}`, entry.matter.asked]),
  );
  const asked = new Map<string, readonly string[]>();
  for (const language of site.languages) {
    for (const { id, type } of [...library.articles, ...library.guides]) {
      const textLanguage = library.card(language, id)?.textLanguage ?? language;
      asked.set(addresses[type](language, id), files.get(`${textLanguage} ${id}`) ?? []);
    }
  }
  return asked;
}
