import { makeAddresses } from '../i18n/addresses.ts';
import type { Target } from './entry.ts';
import type { DeskSettings } from './settings.ts';

/** The path of an entry or step, below a base path. */
export function pathOf(base: string, language: string, { type, id, step }: Target): string {
  const addresses = makeAddresses(base);
  if (type === 'article') return addresses.article(language, id);
  return step === undefined ? addresses.guide(language, id) : addresses.step(language, id, step);
}

/** The full address that a customer gets, in their language. */
export function customerAddress(
  { published }: Pick<DeskSettings, 'published'>,
  language: string,
  target: Target,
): string {
  return pathOf(published, language, target);
}

/** The entry or step at an address of this site. @returns undefined if it is of something else */
export function targetAt(path: string): Target | undefined {
  const [, folder, id, step] =
    /\/(articles|guides)\/([a-z0-9-]+)\/(?:([a-z0-9-]+)\/)?(?:#.*)?$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  if (folder === 'articles') return { type: 'article', id };
  return { type: 'guide', id, ...(step === undefined ? {} : { step }) };
}

/** A text that means nothing in a shell, within double quotes: words of customers end up there. */
function harmless(text: string): string {
  return text
    .replace(/[^\p{L}\p{N} .,:;?()/+@#-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

/**
 * The command that flags an entry (scripts/flag.ts).
 *
 * @param language of the text that is wrong; in the source language the command needs none
 * @param what is wrong, if it is known
 */
export function flagLine(
  { id, step }: Target,
  { language, sourceLanguage, what }: { language: string; sourceLanguage: string; what: string },
): string {
  const where = language === sourceLanguage ? id : `${id} ${language}`;
  return `npm run flag -- ${where} "${harmless(step === undefined ? what : `${step}: ${what}`)}"`;
}

/** Fills `{slots}` of a text; what has no value stays. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** An address of site.yaml that files an issue, with the title and the page in it. */
export function issueAddress(tracker: string, { title, page }: { title: string; page: string }): string {
  return fillText(tracker, { title: encodeURIComponent(title), page: encodeURIComponent(page) });
}
