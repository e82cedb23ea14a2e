import type { Addresses } from '../i18n/addresses.ts';
import { formatDay, formatLanguage, formatList } from '../i18n/format.ts';
import { findText } from '../i18n/text.ts';
import { tieShortWords } from '../i18n/typography.ts';
import type { Library, LocalCard } from '../library/library.ts';
import type { Article, Guide } from '../library/model.ts';
import { whyHidden } from '../library/publication.ts';
import { intervalOf, reviewDates } from '../library/review/interval.ts';
import type { Review, Text } from '../schema/common.ts';
import type { Model } from './_model.ts';

/** A text of a list file for a reader; `lang` only if it is in another language than the page. */
export function textFor(
  text: Text,
  language: string,
  sourceLanguage: string,
): { text: string; lang: string | undefined } {
  const found = findText(text, language, sourceLanguage);
  return { text: tieShortWords(found.language, found.text), lang: otherLanguage(language, found.language) };
}

/** The `lang` of a text on a page; undefined where it is that of the page. */
export function otherLanguage(language: string, textLanguage: string): string | undefined {
  return textLanguage === language ? undefined : textLanguage;
}

/** The page of an entry by its id. @returns undefined if there is no such entry */
export function entryAddress(
  library: Library,
  addresses: Addresses,
  language: string,
  id: string,
): string | undefined {
  const entry = library.card(language, id);
  if (entry === undefined) return undefined;
  return entry.type === 'article' ? addresses.article(language, id) : addresses.guide(language, id);
}

/** An entry as lists show it. */
export interface ListedEntry {
  id: string;
  title: string;
  summary: string;
  address: string;
  lang: string | undefined;
  /** That customers do not see it; in the agent edition only. */
  mark: string | undefined;
}

export function listEntry(model: Model, card: LocalCard): ListedEntry {
  const { addresses } = model;
  const { id, language, textLanguage } = card;
  return {
    id,
    title: tieShortWords(textLanguage, card.title),
    summary: tieShortWords(textLanguage, card.summary),
    address: card.type === 'article' ? addresses.article(language, id) : addresses.guide(language, id),
    lang: otherLanguage(language, textLanguage),
    mark: internalMark(model, card),
  };
}

/** Says of an entry that customers do not see it, or not yet. */
export function internalMark(
  { edition, library, words }: Model,
  { source, language }: LocalCard,
): string | undefined {
  if (edition === 'public' || whyHidden(source.matter, 'public', library.today) === undefined)
    return undefined;
  return words(language).staff.internal;
}

/** "Checked on 20 November 2026 by the network team", or that nobody has. */
export function checkedLine(
  { library, sourceLanguage, words }: Model,
  language: string,
  reviewed: Review | undefined,
): string {
  const { neverChecked, checked } = words(language).page;
  if (reviewed === undefined) return neverChecked;
  const owner = library.settings.owners[reviewed.by];
  const who = owner === undefined ? reviewed.by : textFor(owner.name, language, sourceLanguage).text;
  return checked(formatDay(language, reviewed.on), who);
}

/** What stands under a page about its text: who checked it, and what to do about a mistake. */
export interface Care {
  checked: string;
  /** A mild notice, if the last check is longer ago than the interval of its source allows. */
  late: string | undefined;
  /** Where to report a mistake: opens a mail or a form; undefined if the site wants no reports. */
  report: string | undefined;
  /** Where staff file an issue; never in the public edition. */
  tracker: string | undefined;
}

/**
 * @param entry with the review of the text that is shown
 * @param page its title and address
 */
export function careOf(
  model: Model,
  language: string,
  entry: { reviewed: Review | undefined; source: Article | Guide },
  page: { title: string; address: string },
): Care {
  const { library, words, edition } = model;
  const { review } = library.settings.site;
  const { tracker } = review;
  const { reviewed } = entry.source.matter;
  const limit = reviewed && reviewDates(entry.source.id, reviewed.on, intervalOf(entry.source, review)).limit;
  const isLate = entry.reviewed !== undefined && limit !== undefined && limit < library.today;
  return {
    checked: checkedLine(model, language, entry.reviewed),
    late: isLate ? words(language).page.checkedLongAgo : undefined,
    report: reportLink(model, language, page),
    tracker: edition === 'agent' && tracker !== undefined ? fillIn(tracker, model, page) : undefined,
  };
}

/** A mail about a mistake on a page, or a form with the address of the page in it. */
function reportLink(
  model: Model,
  language: string,
  page: { title: string; address: string },
): string | undefined {
  const { site } = model.library.settings;
  const to = site.reportMistakes;
  if (to === undefined || to.startsWith('https://')) return to && fillIn(to, model, page);
  const subject = encodeURIComponent(model.words(language).page.reportSubject(page.title));
  const body = encodeURIComponent(`${site.address}${page.address}\n\n`);
  return `mailto:${to}?subject=${subject}&body=${body}`;
}

/** An address of site.yaml with {title} and {page} filled in. */
function fillIn(template: string, { library }: Model, page: { title: string; address: string }): string {
  return template
    .replaceAll('{title}', encodeURIComponent(page.title))
    .replaceAll('{page}', encodeURIComponent(`${library.settings.site.address}${page.address}`));
}

/**
 * The line that says in which other language the text, or a part of it, stands.
 *
 * @param whole true if nothing of it is translated
 * @param shown the languages of its texts
 */
export function fallbackLine(
  { words }: Model,
  language: string,
  whole: boolean,
  shown: Iterable<string>,
): string | undefined {
  const others = [...new Set(shown)].filter((other) => other !== language);
  if (others.length === 0) return undefined;
  const names = formatList(
    language,
    others.map((other) => formatLanguage(language, other)),
  );
  const { notTranslated, partlyTranslated } = words(language).page;
  return whole ? notTranslated(names) : partlyTranslated(names);
}

/** The languages in which a source entry has its own words. */
export function writtenIn({ library, languages }: Model, id: string): string[] {
  return languages.filter((language) => library.card(language, id)?.textLanguage === language);
}
