import type { ReviewOverview } from '../library/handover.ts';
import { healthOf } from '../library/review/health.ts';
import type { ReviewState } from '../library/review/staleness.ts';
import type { Model } from './_model.ts';
import { otherLanguage, textFor } from './_texts.ts';

/** What one owner is asked for in this week. */
export interface OwnerWeek {
  name: string;
  lang: string | undefined;
  items: {
    title: string;
    lang: string | undefined;
    /** Of the file. */
    language: string;
    address: string;
    /** What kind it is, in the reader's words, and the sentence of the report, which is in English. */
    reasons: { kind: string; text: string }[];
  }[];
}

/** This week's lists, an owner each, in the order of their most urgent file. */
export function listWeek(model: Model, { week }: ReviewOverview, language: string): OwnerWeek[] {
  const { library, sourceLanguage } = model;
  return [...Map.groupBy(week, ({ owner }) => owner)].map(([owner, items]) => {
    const known = library.settings.owners[owner];
    const name =
      known === undefined ? { text: owner, lang: undefined } : textFor(known.name, language, sourceLanguage);
    return { name: name.text, lang: name.lang, items: items.map((item) => listItem(model, item, language)) };
  });
}

function listItem(
  { addresses, words }: Model,
  item: ReviewState,
  language: string,
): OwnerWeek['items'][number] {
  const { id, type, title, reasons } = item;
  const { kinds } = words(language).health;
  return {
    title,
    lang: otherLanguage(language, item.language),
    language: item.language,
    address: type === 'guide' ? addresses.guide(item.language, id) : addresses.article(item.language, id),
    reasons: reasons.map(({ kind, text }) => ({ kind: kinds[kind], text })),
  };
}

/** How content stands, as rows of tables: topics by name, languages by id. */
export function listHealth(
  { library, languages, sourceLanguage }: Model,
  { states }: ReviewOverview,
  language: string,
) {
  const health = healthOf(states, languages, sourceLanguage);
  const { topics } = library.settings;
  return {
    topics: Object.entries(topics).flatMap(([id, topic]) => {
      const own = health.topics[id];
      if (own === undefined) return [];
      const { text, lang } = textFor(topic.name, language, sourceLanguage);
      return [{ name: text, lang, counts: [own.fresh, own.due, own.over] }];
    }),
    languages: Object.entries(health.languages).map(([id, own]) => ({
      id,
      counts: [own.fresh, own.due, own.over],
    })),
    coverage: Object.entries(health.coverage).map(([id, own]) => ({
      id,
      counts: [own.current, own.behind, own.missing],
    })),
  };
}
