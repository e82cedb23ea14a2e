import { pageOf } from './ledger-address.ts';
import type { Target } from './ledger-lookup.ts';
import type { Article, Guide } from './model.ts';
import type { Published } from './published.ts';

/** An address that answers with a page that leads on. */
export interface OldAddress {
  /** The language of that page. */
  language: string;
  /** Below the base path, without a slash at the beginning; one at the end, unless it is an HTML file. */
  path: string;
  /** Where it leads; undefined if what stood there is over, and the page can only say so. */
  to: Target | undefined;
}

/** Whose an address is: an entry's, or the site's own. */
export type Owner = Article | Guide | 'site';

/** Who has which address. Present pages are in it from the start. */
export interface AddressBook {
  ownerOf(path: string): Owner | undefined;
  add(language: string, path: string, entry: Article | Guide, step?: string): void;
  /** The same page in every language. @param page as in the ledger, without language */
  addEverywhere(page: string, entry: Article | Guide, step?: string): void;
  claimFormerId(old: string, entry: Article | Guide): void;
  formerOwner(old: string): Article | Guide | undefined;
  /** The old addresses, by path. */
  all(): OldAddress[];
}

/** First parts of paths that the site itself uses. */
const OWN_FOLDERS: readonly string[] = ['assets', 'media', 'search', '_headers', '_redirects'];
/** The same below a language; below `articles` and `guides`, only present pages are taken. */
const OWN_SECTIONS: readonly string[] = [
  'topics',
  'search',
  'contact',
  'updates',
  'updates.xml',
  'c',
  '404',
  '404.html',
  'desk',
  'health',
];
const OWN_PAGES: readonly string[] = ['', '404.html', 'a/', 'g/'];

/** Begins an address book with what the site has today. */
export function openAddressBook(published: Published): AddressBook {
  const present = presentPages(published);
  const claims = new Map<string, { owner: Article | Guide; old: OldAddress }>();
  const formerIds = new Map<string, Article | Guide>();
  const add: AddressBook['add'] = (language, path, entry, step) => {
    if (present.has(path) || claims.has(path)) return;
    const target = { type: entry.type, id: entry.id, ...(step === undefined ? {} : { step }) };
    const to = published.over.has(entry.id) ? undefined : target;
    claims.set(path, { owner: entry, old: { language, path, to } });
  };
  return {
    add,
    addEverywhere: (page, entry, step) => {
      for (const language of published.languages) add(language, `${language}/${page}`, entry, step);
    },
    ownerOf: (path) =>
      present.get(path) ?? claims.get(path)?.owner ?? (isOwn(path, published.languages) ? 'site' : undefined),
    claimFormerId: (old, entry) => formerIds.set(old, entry),
    formerOwner: (old) => formerIds.get(old),
    all: () => [...claims.values()].map(({ old }) => old).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function presentPages(published: Published): Map<string, Article | Guide> {
  const pages = new Map<string, Article | Guide>();
  for (const entry of published.entries.values()) {
    pages.set(`${entry.type === 'article' ? 'a' : 'g'}/${entry.id}/`, entry);
    for (const page of pagesOf(entry))
      for (const language of published.languages) pages.set(`${language}/${page}`, entry);
  }
  return pages;
}

/** The pages of an entry, without language. */
function pagesOf(entry: Article | Guide): string[] {
  const { id } = entry;
  if (entry.type === 'article') return [pageOf(entry)];
  return [pageOf(entry), ...entry.tree.steps.map((step) => pageOf({ type: 'guide', id, step: step.id }))];
}

function isOwn(path: string, languages: readonly string[]): boolean {
  if (OWN_PAGES.includes(path)) return true;
  const [first = '', second = '', third = ''] = path.split('/');
  if (!languages.includes(first)) return OWN_FOLDERS.includes(first);
  if (second === '' || OWN_SECTIONS.includes(second)) return true;
  return (second === 'articles' || second === 'guides') && third === '';
}
