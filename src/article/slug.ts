/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }),
);

/**
 * The id that a heading gets if its writer gave none: `¿Qué ves?` becomes `que-ves`, `Hasło do sieci` `haslo-do-
 * sieci`. Letters of other scripts stay. Apostrophes join.
 *
 * Ids that the page itself uses never come out: see `isPageId`.
 */
export function slug(title: string): string {
  const letters = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => FOLDED.get(letter) ?? letter);
  const joined = letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  if (joined === '') return 'section';
  return isPageId(joined) ? `about-${joined}` : joined;
}

const PAGE_IDS = new Set(['main', 'q', 'toc']);

/**
 * True for ids that belong to the page around the text: those listed here, and all that begin with `page-`.
 * A heading cannot take them, so a page is free to use them.
 */
export function isPageId(id: string): boolean {
  return PAGE_IDS.has(id) || id.startsWith('page-');
}
