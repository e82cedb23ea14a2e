import type { Note, SourceArticle, SourceVersion } from '../model.ts';
import type { PagedFile } from './read.ts';
import type { ZendeskArticle, ZendeskTranslation } from './schema.ts';

/** What is known of one article, from all files. */
interface Gathered {
  file: string;
  article: ZendeskArticle;
  restricted: boolean;
  versions: Map<string, SourceVersion>;
}

/**
 * Puts together what several files say of one article: lists of each language, translations within articles or in files
 * of their own.
 *
 * @returns the articles in the order of the files, and the hosts of their addresses, the most common first
 */
export function gatherArticles(pages: readonly PagedFile[]): {
  articles: SourceArticle[];
  hosts: string[];
  notes: Note[];
} {
  const gathered = new Map<string, Gathered>();
  const hosts = new Map<string, number>();
  const notes: Note[] = [];
  for (const { file, page } of pages) {
    for (const article of [...page.articles, ...(page.article === undefined ? [] : [page.article])]) {
      const host = hostOf(article.html_url);
      if (host !== undefined) hosts.set(host, (hosts.get(host) ?? 0) + 1);
      addArticle(gathered, article, file);
    }
  }
  for (const { file, page } of pages) {
    for (const translation of page.translations) {
      if (translation.source_type !== undefined && translation.source_type !== 'Article') continue;
      const owner = gathered.get(translation.source_id ?? '');
      const place = `${file}, translation of ${translation.source_id ?? 'nothing'}`;
      if (owner !== undefined) addTranslation(owner, translation, file);
      else
        notes.push({
          kind: 'not-arrived',
          text: `“${translation.title}” (${translation.locale}): its article is not in the export`,
          place,
        });
    }
  }
  const ranked = [...hosts].sort((a, b) => b[1] - a[1]).map(([host]) => host);
  return { articles: [...gathered.values()].map(toArticle), hosts: ranked, notes };
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined;
}

function addArticle(gathered: Map<string, Gathered>, article: ZendeskArticle, file: string): void {
  const known = gathered.get(article.id);
  const restricted = !isForAll(article);
  const owner = known ?? { file, article, restricted, versions: new Map<string, SourceVersion>() };
  gathered.set(article.id, owner);
  // Where two files disagree, fewer people may read it.
  owner.restricted ||= restricted;
  if (isOriginal(article) && !isOriginal(owner.article)) owner.article = article;
  owner.versions.set(article.locale, {
    locale: article.locale,
    title: article.title,
    draft: article.draft,
    outdated: article.outdated,
    place: `${file}, article ${article.id}`,
    addresses: addressesOf(article.id, article.locale, article.html_url),
    read: () => ({ format: 'html', text: article.body ?? '' }),
  });
  for (const translation of article.translations) addTranslation(owner, translation, file);
}

/** Only an explicit null says that everybody may read it. */
function isForAll({ user_segment_id: one, user_segment_ids: several = [] }: ZendeskArticle): boolean {
  return one === null && several.length === 0;
}

function isOriginal({ locale, source_locale: source }: ZendeskArticle): boolean {
  return source === undefined || source === locale;
}

function addTranslation(owner: Gathered, translation: ZendeskTranslation, file: string): void {
  const { locale, title, draft, outdated, body, html_url: address } = translation;
  if (owner.versions.has(locale)) return;
  owner.versions.set(locale, {
    locale,
    title,
    draft,
    outdated,
    place: `${file}, article ${owner.article.id} (${locale})`,
    addresses: addressesOf(owner.article.id, locale, address),
    read: () => ({ format: 'html', text: body ?? '' }),
  });
}

/** Zendesk finds an article by its number, with any words after it or none. */
function addressesOf(id: string, locale: string, address: string | undefined): string[] {
  const short = `/hc/${locale}/articles/${id}`;
  const path = address !== undefined && URL.canParse(address) ? new URL(address).pathname : undefined;
  return path === undefined || path === short ? [short] : [path, short];
}

function toArticle({ article, restricted, versions }: Gathered): SourceArticle {
  const original = article.source_locale ?? article.locale;
  const all = [...versions.values()];
  const first = all.filter((version) => version.locale === original);
  const day = (moment: string | undefined): string | undefined =>
    /^\d{4}-\d{2}-\d{2}/.exec(moment ?? '')?.[0];
  const created = day(article.created_at);
  const { section_id: section, author_id: author, vote_sum: sum, vote_count: count } = article;
  return {
    key: article.id,
    versions: [...first, ...all.filter((version) => !first.includes(version))],
    restricted,
    labels: article.label_names,
    ...(section ? { section } : {}),
    ...(author ? { author } : {}),
    ...(count > 0
      ? { votes: { up: Math.round((count + sum) / 2), down: Math.round((count - sum) / 2) } }
      : {}),
    ...(created === undefined ? {} : { created }),
  };
}
