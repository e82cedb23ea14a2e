import { formatDay } from '../i18n/format.ts';
import type { Model } from './_model.ts';
import { listEntry, otherLanguage, textFor, type ListedEntry } from './_texts.ts';
import type { LocalCard } from '../library/library.ts';

/** How many entries of a topic stand on pages that list everything; its own page has all. */
export const MOST_LISTED = 50;

/** A topic with what it holds, in the reader's words. */
export interface ListedTopic {
  id: string;
  name: string;
  summary: string | undefined;
  lang: string | undefined;
  icon: Model['library']['settings']['topics'][string]['icon'];
  address: string;
  size: number;
  entries: ListedEntry[];
}

/**
 * The topics that hold something, in the order of topics.yaml.
 *
 * @param most how many entries of each are listed; `size` counts all
 * @param wanted which entries count; all, if absent
 */
export function listTopics(
  model: Model,
  language: string,
  most: number,
  wanted?: (card: LocalCard) => boolean,
): ListedTopic[] {
  const { library, addresses, sourceLanguage } = model;
  return Object.entries(library.settings.topics).flatMap(([id, topic]) => {
    const cards = library.inTopic(language, id).filter(wanted ?? (() => true));
    if (cards.length === 0) return [];
    const name = textFor(topic.name, language, sourceLanguage);
    return {
      id,
      name: name.text,
      lang: name.lang,
      summary:
        topic.summary === undefined ? undefined : textFor(topic.summary, language, sourceLanguage).text,
      icon: topic.icon,
      address: addresses.topic(language, id),
      size: cards.length,
      entries: cards.slice(0, most).map((card) => listEntry(model, card)),
    };
  });
}

/** Notices in force, as `Notices.astro` shows them. */
export function listNotices(model: Model, language: string, where: { topic: string } | 'everywhere') {
  return model.library.notices(language, where).map((notice) => ({
    title: notice.matter.title,
    html: model.render.notice(notice, { language, headingLevel: 2 }),
    outage: notice.matter.level === 'outage',
    until: notice.matter.until,
    lang: otherLanguage(language, notice.language),
  }));
}

/** The holidays to come, each as day and name. */
export function listHolidays({ library, sourceLanguage }: Model, language: string): string[] {
  return library.settings.site.holidays
    .filter((holiday) => holiday.on >= library.today)
    .map(
      (holiday) =>
        `${formatDay(language, holiday.on)}: ${textFor(holiday.name, language, sourceLanguage).text}`,
    );
}

/** The way to a page below the home page, through its topic if it has one that is shown. */
export function pathTo(
  { library, addresses, words, sourceLanguage }: Model,
  language: string,
  topic?: string,
) {
  const shown = topic === undefined ? undefined : library.settings.topics[topic];
  const name = shown && textFor(shown.name, language, sourceLanguage);
  return [
    { name: words(language).page.help, address: addresses.home(language), lang: undefined },
    ...(topic === undefined || name === undefined
      ? []
      : [{ name: name.text, address: addresses.topic(language, topic), lang: name.lang }]),
  ];
}

/** The ways out of emergencies: guides, or steps of guides under names of their own. */
export function listUrgent(model: Model, language: string) {
  const { library, addresses, sourceLanguage } = model;
  return library.settings.site.home.urgent.flatMap((way) => {
    const card = library.card(language, typeof way === 'string' ? way : way.guide);
    if (card === undefined) return [];
    if (typeof way === 'string') return [listEntry(model, card)];
    const { text: title, lang } = textFor(way.name, language, sourceLanguage);
    return [{ title, lang, address: addresses.step(language, way.guide, way.step) }];
  });
}
