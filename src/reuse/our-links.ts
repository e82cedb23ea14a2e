import type { Site } from '../schema/site.ts';
import type { OurEntries } from './our-entries.ts';

const ID = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
/** Below the base path: pages of entries in a language, and their short addresses. */
const PATH = `(?:[a-z]{2,3}/(?:articles|guides)/(${ID})|[ag]/(${ID}))(?![\\w-])`;

/**
 * Makes what finds links to our entries in a text, as plain text, HTML or a list, with the scheme or without.
 *
 * @returns a function of a text that gives the ids of the entries, each once; addresses that lead to no entry are left out
 */
export function makeLinkFinder(
  { address, base }: Pick<Site, 'address' | 'base'>,
  entries: OurEntries,
): (text: string) => string[] {
  const host = escape(new URL(address).host.replace(/^www\./, ''));
  const link = new RegExp(`(?<![\\w.@-])(?:www\\.)?${host}${escape(base)}${PATH}`, 'gi');
  return (text) => {
    const ids = [...text.matchAll(link)].flatMap(([, long, short]) => {
      const entry = entries.find((long ?? short)!.toLowerCase());
      return entry === undefined ? [] : [entry.id];
    });
    return [...new Set(ids)];
  };
}

function escape(text: string): string {
  return text.replace(/[^\w/-]/g, String.raw`\$&`);
}
