import { make } from '../run/make.ts';
import { habits, keepHabit } from './device.ts';
import type { DeskSettings } from './settings.ts';

/** All parts of the desk are about one customer: whoever changes the language tells the others. */
const CHANGED = 'handrail:customer';

/** The language that the customer reads: the one chosen last, else that of the page. */
export function customerLanguage({ languages, language }: DeskSettings): string {
  const wanted = habits().customer;
  return languages.some((one) => one.language === wanted) ? wanted! : language;
}

export function setCustomer(language: string): void {
  keepHabit('customer', language);
  dispatchEvent(new Event(CHANGED));
}

export function onCustomer(listen: () => void): void {
  addEventListener(CHANGED, listen);
}

/** Fills a list with the languages of the site, that of the customer chosen. */
export function fillLanguages(select: HTMLSelectElement, settings: DeskSettings): void {
  const options = settings.languages.map(({ language, name }) =>
    make('option', { value: language, lang: language }, name),
  );
  select.replaceChildren(...options);
  select.value = customerLanguage(settings);
}
