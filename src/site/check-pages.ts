import { readFileSync, statSync } from 'node:fs';
import { byPlace, problem, type Problem, type ProblemId } from '../problem/problem.ts';
import type { ProblemData } from '../problem/catalogue.ts';
import { findLoose, mustStandAlone } from './check-alone.ts';
import type { SiteFile } from './files.ts';
import type { KeptFacts, KnownPage, PageFile } from './kept/facts.ts';
import { makePlacer, type Placer } from './lines.ts';
import type { SiteFiles } from './new-site.ts';
import { makeOwnTexts } from './own-texts.ts';
import { readPage, type PageFacts } from './page-facts.ts';
import { limitFor, makeScale, packFast, total, type Scale, type Weighed } from './page-weight.ts';
import { readStyleReferences, type Reference } from './references.ts';
import { makeResolver, type Destination, type Published } from './resolve-address.ts';

/** Where the site will lie, and what is allowed beyond the common rules. */
export interface CheckOptions extends Published {
  /** Addresses of other sites to which forms may be sent; the reader sends them, nothing is loaded. */
  forms?: readonly string[];
  /** What pages may load at first, in kB after gzip; none, if absent. */
  limits?: Readonly<Record<Weighed, number>>;
  /**
   * Is given each page with its facts, in the order of their names: pages are read only once. `state` is another one
   * for another text.
   */
  onPage?: (page: SiteFile, facts: PageFacts, state: string) => void | Promise<void>;
  /** What was read from pages of the last site; none, if absent. */
  kept?: KeptFacts;
}

/** What the pass over the output found. */
export interface PageReport {
  problems: Problem[];
  /** Count of pages. */
  pages: number;
  /** Count of addresses looked at. */
  references: number;
}

/** An address with an anchor in another page, which may not have been read yet. */
interface PendingAnchor {
  page: string;
  anchor: string;
  href: string;
  file: string;
  /** Where it stands in the text of the file. */
  at: number;
}

/**
 * Reads every page and style sheet of a finished site once, and says what is wrong: dead links and anchors, missing
 * parts, what a strict content policy forbids, what is loaded from others, and pages that nothing links to.
 *
 * @returns problems in order, whose files are paths in the site
 */
export async function checkPages(site: SiteFiles, options: CheckOptions): Promise<PageReport> {
  const files = await site.list();
  const check = new SiteCheck(site, files, options);
  const own = makeOwnTexts();
  for (const file of files) {
    if (file.endsWith('.css')) check.readStyles(openFile(site, file));
    if (!file.endsWith('.html')) continue;
    const page = openFile(site, file);
    const place = placeOf(site, file);
    const known = knowPage(page, place, { kept: options.kept, own });
    check.lookAt(page, known);
    await options.onPage?.(page, known.facts, `${place.size} ${place.time}`);
  }
  return check.finish();
}

/** A file that is read when its text is asked for: of a page that is known, few need it. */
function openFile({ pathOf }: SiteFiles, file: string): SiteFile {
  let text: string | undefined;
  return {
    file,
    get text() {
      // Not asynchronously: that costs three times the work, and nothing else could be done meanwhile.
      text ??= readFileSync(pathOf(file), 'utf8');
      return text;
    },
  };
}

function placeOf({ pathOf }: SiteFiles, file: string): PageFile {
  const { size, mtimeMs } = statSync(pathOf(file));
  return { file, size, time: mtimeMs };
}

function knowPage(
  page: SiteFile,
  place: PageFile,
  { kept, own }: { kept: KeptFacts | undefined; own: (text: string) => string },
): KnownPage {
  const before = kept?.find(place);
  if (before !== undefined) return before;
  const known = {
    facts: readPage(page.text, own),
    loose: mustStandAlone(page.file) ? findLoose(page.text) : [],
    packed: limitFor(page.file) === undefined ? 0 : packFast(page.text),
  };
  kept?.keep(place, known);
  return known;
}

/** Collects problems page by page; anchors of other pages and orphans are known only at the end. */
class SiteCheck {
  readonly #site: SiteFiles;
  readonly #options: CheckOptions;
  readonly #resolve: (url: string, from: string) => Destination;
  readonly #scale: Scale;
  readonly #problems: Problem[] = [];
  readonly #ids = new Map<string, ReadonlySet<string>>();
  readonly #leadsOn = new Set<string>();
  readonly #linked = new Set<string>();
  readonly #orphans: string[] = [];
  readonly #pending: PendingAnchor[] = [];
  #references = 0;

  constructor(site: SiteFiles, files: readonly string[], options: CheckOptions) {
    this.#site = site;
    this.#options = options;
    this.#resolve = makeResolver(new Set(files), options);
    this.#scale = makeScale(site.pathOf, this.#resolve);
  }

  lookAt(page: SiteFile, { facts, loose, packed }: KnownPage): void {
    const { file } = page;
    const place = makePlacer(page);
    this.#ids.set(file, facts.ids);
    if (facts.redirects) this.#leadsOn.add(file);
    if (mustBeLinked(file, facts)) this.#orphans.push(file);
    this.#checkParts(file, facts, place);
    this.#checkHeadings(file, facts, place);
    for (const { what, at } of facts.repeatedIds)
      this.#report('page/duplicate-id', file, place(at), { id: what });
    this.#checkPolicy(file, facts, loose, place);
    for (const { what, at } of facts.imagesWithoutAlt)
      this.#report('page/no-alt', file, place(at), { src: what });
    for (const reference of facts.references) this.#checkReference(file, reference, place);
    this.#checkWeight(page, facts, packed);
  }

  readStyles(sheet: SiteFile): void {
    const place = makePlacer(sheet);
    for (const reference of readStyleReferences(sheet.text))
      this.#checkReference(sheet.file, reference, place);
  }

  finish(): PageReport {
    for (const { page, anchor, href, file, at } of this.#pending) {
      const ids = this.#ids.get(page);
      // The browser carries an anchor over to the page that a redirect leads to.
      if (ids === undefined || hasAnchor(ids, anchor) || this.#leadsOn.has(page)) continue;
      // The text is needed for the place of a dead one only: pages that stay need not be read for all that are alive.
      this.#report('page/dead-anchor', file, makePlacer(openFile(this.#site, file))(at), { href });
    }
    for (const file of this.#orphans) {
      if (!this.#linked.has(file)) this.#report('page/orphan', file, [1, 1], {});
    }
    return {
      problems: this.#problems.sort(byPlace),
      pages: this.#ids.size,
      references: this.#references,
    };
  }

  #checkParts(file: string, facts: PageFacts, place: Placer): void {
    const { root } = facts;
    if (facts.lang === '') this.#report('page/no-lang', file, place(root), {});
    if (facts.title.trim() === '') this.#report('page/no-title', file, place(root), {});
    if (facts.description === '') this.#report('page/no-description', file, place(root), {});
    const main = facts.headings.filter((heading) => heading.level === 1);
    if (main.length !== 1)
      this.#report('page/no-h1', file, place(main[1]?.at ?? root), { count: main.length });
  }

  #checkPolicy(file: string, { scripts, styles }: PageFacts, loose: KnownPage['loose'], place: Placer): void {
    if (mustStandAlone(file)) {
      for (const { what, at } of loose) this.#report('page/not-alone', file, place(at), { what });
      return;
    }
    for (const { what, at } of scripts) this.#report('page/inline-script', file, place(at), { what });
    for (const { what, at } of styles) this.#report('page/inline-style', file, place(at), { what });
  }

  #checkHeadings(file: string, { headings }: PageFacts, place: Placer): void {
    let previous: number | undefined;
    for (const { level, at } of headings) {
      if (previous !== undefined && level > previous + 1) {
        this.#report('page/heading-order', file, place(at), { level, previous });
      }
      previous = level;
    }
  }

  #checkWeight(page: SiteFile, { references }: PageFacts, packed: number): void {
    const { file } = page;
    const place = limitFor(file);
    const { limits } = this.#options;
    if (place === undefined || limits === undefined) return;
    const load = { file, references };
    if (this.#scale.isLight(load, packed, limits[place] * 1000)) return;
    const weight = this.#scale.weigh(load, page.text);
    if (total(weight) <= limits[place] * 1000) return;
    this.#report('page/heavy', file, [1, 1], {
      kilobytes: inKilobytes(total(weight)),
      limit: String(limits[place]),
      parts: `Page ${inKilobytes(weight.page)}, styles ${inKilobytes(weight.styles)}, scripts ${inKilobytes(weight.scripts)}, pictures ${inKilobytes(weight.pictures)}.`,
      key: place === 'home' ? 'homeViewKilobytes' : 'firstViewKilobytes',
    });
  }

  #checkReference(file: string, { kind, url, at }: Reference, place: Placer): void {
    this.#references += 1;
    const target = this.#resolve(url, file);
    if (target.kind === 'nothing') this.#report('page/dead-link', file, place(at), { href: url });
    if (target.kind === 'elsewhere' && (kind === 'load' || (kind === 'send' && !this.#maySend(url)))) {
      this.#report('page/third-party', file, place(at), { url });
    }
    if (target.kind !== 'file') return;
    if (target.file !== file && (kind === 'follow' || kind === 'send')) this.#linked.add(target.file);
    if (target.anchor !== '')
      this.#pending.push({ page: target.file, anchor: target.anchor, href: url, file, at });
  }

  #maySend(url: string): boolean {
    return this.#options.forms?.some((form) => url === form || url.startsWith(`${form}?`)) ?? false;
  }

  #report<Id extends ProblemId>(
    id: Id,
    file: string,
    [line, column]: [number, number],
    data: ProblemData<Id>,
  ): void {
    this.#problems.push(problem(id, { file, line, column }, data));
  }
}

/**
 * Every page must be reached by a link, except the first one and those that nobody browses to: pages that only lead
 * on, and pages kept out of all searches, such as "not found" and short addresses.
 */
function mustBeLinked(file: string, facts: PageFacts): boolean {
  return file !== 'index.html' && !facts.redirects && !(facts.hidden && facts.found === undefined);
}

/** As browsers look for it (HTML standard, "find a potential indicated element"): as written, then decoded, then the top. */
function hasAnchor(ids: ReadonlySet<string>, fragment: string): boolean {
  const anchor = fragment.replace(/:~:.*$/s, '');
  return anchor === '' || ids.has(anchor) || ids.has(decode(anchor)) || anchor.toLowerCase() === 'top';
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
