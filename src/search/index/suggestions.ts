import type { SearchDocument } from '../document.ts';
import { PREFIX } from '../prefix.ts';
import { wordsOf } from '../words.ts';

/**
 * What is suggested while someone types: titles and asked phrases, in one file for each first two letters of their
 * words. A line is the phrase, a tab, `g` for a guide or `a` for an article, and the address.
 *
 * @param stop function words, by which nobody looks for anything
 * @returns text by the two letters
 */
export function writeSuggestions(
  documents: readonly SearchDocument[],
  stop: ReadonlySet<string>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { url, type, title, asked } of documents) {
    for (const phrase of new Set([title, ...asked])) {
      const line = `${phrase.replace(/\s+/g, ' ')}\t${type === 'guide' ? 'g' : 'a'}${url}\n`;
      for (const prefix of prefixesOf(phrase, stop)) files.set(prefix, (files.get(prefix) ?? '') + line);
    }
  }
  return files;
}

function prefixesOf(phrase: string, stop: ReadonlySet<string>): Set<string> {
  const forms = wordsOf(phrase).flatMap(({ forms }) => forms);
  return new Set(
    forms.filter((form) => form.length >= PREFIX && !stop.has(form)).map((form) => form.slice(0, PREFIX)),
  );
}
