import type { Suggestion } from '../answer.ts';
import { PREFIX } from '../prefix.ts';
import { wordsOf } from '../words.ts';
import type { Store } from './store.ts';

/** How many are shown: more would not be read, and would hide the page on a phone. */
const MOST = 6;

/**
 * Titles and asked phrases that fit what is being typed: each word of it begins a word of theirs.
 *
 * @param typed as far as it is typed
 */
export async function suggest(typed: string, store: Store): Promise<Suggestion[]> {
  const all = wordsOf(typed).map(({ forms }) => forms[0]!);
  const stop = new Set(store.head.stop);
  // The last word may be the beginning of another one.
  const words = all.filter((word, i) => i === all.length - 1 || !stop.has(word));
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined || longest.length < PREFIX) return [];
  const found: (Suggestion & { rank: number })[] = [];
  for (const line of (await store.suggestions(longest)).split('\n')) {
    const [text = '', to = ''] = line.split('\t');
    const forms = wordsOf(text).flatMap((word) => word.forms);
    if (text === '' || !words.every((word) => forms.some((form) => form.startsWith(word)))) continue;
    const type = to.startsWith('g') ? 'guide' : 'article';
    const begins = forms[0]!.startsWith(words[0]!);
    found.push({ text, url: to.slice(1), type, rank: (begins ? 0 : 2) + (type === 'guide' ? 0 : 1) });
  }
  found.sort((a, b) => a.rank - b.rank || a.text.length - b.text.length);
  const urls = new Set<string>();
  // One phrase an entry: the others lead to the same place.
  return found
    .filter(({ url }) => !urls.has(url) && urls.add(url))
    .slice(0, MOST)
    .map(({ text, url, type }) => ({ text, url, type }));
}
