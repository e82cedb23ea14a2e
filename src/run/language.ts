import { recall, remember } from './memory.ts';

const KEY = 'handrail.language';

/** Keeps the language that the reader picks in the list of languages. */
export function keepLanguageChoice(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang][lang]')) {
    link.addEventListener('click', () => remember(KEY, link.hreflang));
  }
}

/**
 * The language to go on in.
 *
 * @param offered what there is
 * @param wanted the reader's languages, best first, such as `pl-PL`
 * @returns the one chosen before, else the first wanted one that is offered, else undefined
 */
export function pickLanguage(offered: readonly string[], wanted: readonly string[]): string | undefined {
  const kept = recall(KEY);
  const plain = wanted.map((tag) => tag.split('-')[0]!.toLowerCase());
  return [...(kept === null ? [] : [kept]), ...plain].find((language) => offered.includes(language));
}
