import { pickLanguage } from './language.ts';

/**
 * Pages without a language (the root, short links) list the languages and, with this script, lead on to the reader's.
 * The fragment goes along: at an article it is a place in the text; at a guide it is a step, whose links stand below.
 */
export function goOn(): void {
  const list = document.querySelector<HTMLElement>('[data-go]');
  if (list === null) return;
  // Not `:target`: the browser sets that only after scripts have run.
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const step = named?.closest('li') ?? undefined;
  const links = [...(step ?? list).querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
  const language = pickLanguage(
    links.map((link) => link.hreflang),
    navigator.languages,
  );
  const link = links.find((candidate) => candidate.hreflang === language);
  if (link === undefined) return;
  location.replace(step === undefined ? link.href + location.hash : link.href);
}
