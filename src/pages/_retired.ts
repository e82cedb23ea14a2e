import type { LocalCard } from '../library/library.ts';
import type { Model } from './_model.ts';
import { listEntry, otherLanguage } from './_texts.ts';

/** What `Retired.astro` shows for an entry. */
export function showRetired(model: Model, card: LocalCard) {
  const { library, addresses } = model;
  const { language } = card;
  const next = card.source.matter.successor;
  const successor = next === undefined ? undefined : library.card(language, next);
  return {
    words: model.words(language),
    title: card.title,
    lang: otherLanguage(language, card.textLanguage),
    successor: successor && listEntry(model, successor),
    search: addresses.search(language),
    contact: addresses.contact(language),
  };
}
