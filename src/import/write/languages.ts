import { ImportError } from '../error.ts';
import type { Note, Source, SourceArticle, SourceVersion } from '../model.ts';

/** The languages of the site to be, and how those of the source come into them. */
export interface Languages {
  all: readonly string[];
  source: string;
}

/** The language of a locale: `en-us` is `en`. */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0]!;
}

/**
 * Chooses the languages: those of the site if there is one, else those of the source for which there are words.
 *
 * @param known languages that have interface words
 * @throws {ImportError} if no article is in any of them
 */
export function chooseLanguages(
  source: Source,
  site: { languages: readonly string[]; sourceLanguage: string } | undefined,
  known: readonly string[],
): Languages {
  if (site !== undefined) return { all: site.languages, source: site.sourceLanguage };
  const isTree = source.articles.length === 0 && (source.guides ?? []).length > 0;
  const counts = new Map<string, number>();
  const originals = new Map<string, number>();
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { versions } of source.articles) {
    for (const language of new Set(versions.map(({ locale }) => languageOf(locale)))) add(counts, language);
    if (versions[0] !== undefined) add(originals, languageOf(versions[0].locale));
  }
  const fit = [...counts.keys()].filter((language) => known.includes(language));
  const wanted = source.sourceLocale === undefined ? undefined : languageOf(source.sourceLocale);
  const most = [...fit].sort(
    (a, b) => (originals.get(b) ?? 0) - (originals.get(a) ?? 0) || counts.get(b)! - counts.get(a)!,
  );
  const first =
    wanted !== undefined && (fit.includes(wanted) || isTree)
      ? wanted
      : (most[0] ?? (isTree ? 'en' : undefined));
  if (first === undefined) {
    const found = [...counts.keys()].sort().join(', ');
    throw new ImportError(
      `The articles are in ${found}, and the interface has words for ${known.join(', ')} only. CONTRIBUTING.md says how to add a language ("a language" in the table at its end).`,
    );
  }
  return { all: [first, ...fit.filter((language) => language !== first).sort()], source: first };
}

/**
 * The versions of an article by language. The source language must be among them, since it owns what an entry is; of
 * several for one language the first stays.
 */
export function sortVersions(
  article: SourceArticle,
  languages: Languages,
): { versions: Map<string, SourceVersion>; notes: Note[] } {
  const versions = new Map<string, SourceVersion>();
  const notes: Note[] = [];
  const tell = ({ title, place }: SourceVersion, why: string): void =>
    void notes.push({ kind: 'not-arrived', text: `“${title}”: ${why}`, place });
  for (const version of article.versions) {
    const language = languageOf(version.locale);
    if (!languages.all.includes(language)) {
      tell(version, `the site has no language "${language}"`);
    } else if (versions.has(language)) {
      tell(
        version,
        `there is another text in "${language}" (${versions.get(language)!.locale}), which came instead`,
      );
    } else versions.set(language, version);
  }
  if (versions.size > 0 && !versions.has(languages.source)) {
    for (const version of versions.values())
      tell(
        version,
        `it has no text in "${languages.source}", the language in which this site is written first`,
      );
    return { versions: new Map(), notes };
  }
  return { versions, notes };
}
