import { problem, type Place, type Problem } from '../problem/problem.ts';
import { openAddressBook, type AddressBook, type OldAddress, type Owner } from './address-book.ts';
import { pageOf, readLedger } from './ledger-address.ts';
import { makeLookup } from './ledger-lookup.ts';
import type { Article, Guide } from './model.ts';
import { readOldPath } from './old-paths.ts';
import type { Published } from './published.ts';
import type { Locate } from './translations.ts';

/** A language-neutral address of an entry that has no page under this id, such as `a/restart-router/`. */
export type OldShortAddress = Omit<OldAddress, 'language'>;

/**
 * The addresses that once were published, or were those of an older site, and have no page of their own any more: from
 * `formerly` of entries and steps, from `addresses`, from the ledger for entries that are retired, and of entries that
 * are over.
 *
 * @param ledgers the text of each language's ledger
 * @param locate where a key of a file's front matter stands
 * @returns them by path, and what is wrong with them; an address with a problem is left out
 */
export function oldAddresses(
  published: Published,
  ledgers: Readonly<Record<string, string>>,
  locate: Locate,
): { addresses: OldAddress[]; problems: Problem[] } {
  const book = openAddressBook(published);
  const entries = [...published.entries.values(), ...published.over.values()];
  const problems = entries.flatMap((entry) => claimFormerIds(entry, book, published, locate));
  for (const entry of entries) if (entry.type === 'guide') claimFormerSteps(entry, book);
  problems.push(...entries.flatMap((entry) => claimAddresses(entry, book, published, locate)));
  for (const entry of published.over.values()) {
    for (const { page } of pagesOf(entry, entry.id)) book.addEverywhere(page, entry);
  }
  claimLedger(book, published, ledgers);
  return { addresses: book.all(), problems };
}

/** The short addresses, which are printed on paper, of old ids and of entries that are over. */
export function oldShortAddresses(published: Published): OldShortAddress[] {
  const { entries, over } = published;
  const current = [...entries.values()].flatMap((entry) =>
    entry.matter.formerly.map((old) => ({ old, to: { type: entry.type, id: entry.id } })),
  );
  const ended = [...over.values()].flatMap((entry) => [entry.id, ...entry.matter.formerly]);
  return [...current, ...ended.map((old) => ({ old, to: undefined }))]
    .filter(({ old }) => !entries.has(old))
    .flatMap(({ old, to }) => [`a/${old}/`, `g/${old}/`].map((path) => ({ path, to })))
    .sort((a, b) => compare(a.path, b.path));
}

/** The old anchors of an article that its text does not have: its page has to put them in, so that links still open. */
export function oldAnchors(article: Article, headings: readonly { id: string }[]): string[] {
  const present = new Set(headings.map((heading) => heading.id));
  const anchors = article.matter.addresses
    .filter((address) => address.startsWith('#'))
    .map((address) => address.slice(1));
  return [...new Set(anchors)].filter((anchor) => !present.has(anchor));
}

function claimFormerIds(
  entry: Article | Guide,
  book: AddressBook,
  published: Published,
  locate: Locate,
): Problem[] {
  const problems: Problem[] = [];
  for (const [i, old] of entry.matter.formerly.entries()) {
    if (old === entry.id) continue;
    const other = published.entries.get(old) ?? published.over.get(old) ?? book.formerOwner(old);
    if (other !== undefined && other !== entry) {
      const place = locate(entry.file, ['formerly', i]);
      problems.push(problem('address/taken', place, { address: old, other: nameOf(other) }));
      continue;
    }
    book.claimFormerId(old, entry);
    for (const { page, step } of pagesOf(entry, old)) book.addEverywhere(page, entry, step);
  }
  return problems;
}

/** The rules of guides see to it that each old id belongs to one step. */
function claimFormerSteps(guide: Guide, book: AddressBook): void {
  for (const step of guide.tree.steps) {
    for (const old of step.formerly) {
      book.addEverywhere(pageOf({ type: 'guide', id: guide.id, step: old }), guide, step.id);
    }
  }
}

function claimAddresses(
  entry: Article | Guide,
  book: AddressBook,
  published: Published,
  locate: Locate,
): Problem[] {
  return entry.matter.addresses.flatMap((address, i) => {
    const place = (): Place => locate(entry.file, ['addresses', i]);
    if (address.startsWith('#') && entry.type === 'article') return [];
    if (!/^[/#]/.test(address) && !address.includes(':')) {
      return [problem('address/unknown-old', place(), { text: address, nearest: `/${address}` })];
    }
    const path = readOldPath(address);
    if (path === undefined) return [problem('address/invalid', place(), { address })];
    const other = book.ownerOf(path);
    if (other !== undefined && other !== entry) {
      return [problem('address/taken', place(), { address, other: nameOf(other) })];
    }
    if (other === undefined) book.add(languageIn(path, published.languages) ?? entry.language, path, entry);
    return [];
  });
}

/** The language that a path names: `es` in `es/wifi/`, and in `hc/es-mx/articles/123/`, as other help centres write it. */
function languageIn(path: string, languages: readonly string[]): string | undefined {
  const codes = path
    .split('/')
    .slice(0, 2)
    .map((part) => /^([a-z]{2,3})(?:-[a-z0-9]{2,8})*$/i.exec(part)?.[1]?.toLowerCase());
  return codes.find((code) => code !== undefined && languages.includes(code));
}

function claimLedger(
  book: AddressBook,
  published: Published,
  ledgers: Readonly<Record<string, string>>,
): void {
  const lookup = makeLookup(published);
  for (const language of published.languages) {
    for (const { address } of readLedger(ledgers[language] ?? '')) {
      const path = address === undefined ? '' : `${language}/${pageOf(address)}`;
      if (address === undefined || book.ownerOf(path) !== undefined) continue;
      const found = lookup.page(language, address);
      if (found !== undefined) book.add(language, path, found.entry, found.step);
    }
  }
}

/** The pages that an entry has, or would have under an old id; those of old steps too. */
function pagesOf(entry: Article | Guide, id: string): { page: string; step?: string }[] {
  if (entry.type === 'article') return [{ page: pageOf({ type: 'article', id }) }];
  const steps = entry.tree.steps.flatMap((step) =>
    [step.id, ...step.formerly].map((name) => ({
      page: pageOf({ type: 'guide', id, step: name }),
      step: step.id,
    })),
  );
  return [{ page: pageOf({ type: 'guide', id }) }, ...steps];
}

function nameOf(owner: Owner): string {
  return owner === 'site' ? 'a page of this site' : `the ${owner.type} "${owner.id}"`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
