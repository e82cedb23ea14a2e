import type { Lists } from '../library/settings.ts';
import type { Text } from '../schema/common.ts';
import { plainWord, wordsIn } from './spelling/words.ts';

/** What devices are called in headings of variants. */
const SYSTEMS = ['Windows', 'Mac', 'macOS', 'Android', 'iPhone', 'iPad', 'iOS', 'router'];

/**
 * The words that are right on this site though no dictionary has them: names of products, topics, teams and contacts,
 * the glossary, synonyms, and `spelling/<lang>.txt`. Names of products count in each language.
 *
 * @returns by language, in one form
 */
export function ownWords(lists: Lists, language: string): Set<string> {
  const { site, topics, products, owners, contacts } = lists;
  const text = (one: Text | undefined): string[] =>
    one === undefined ? [] : typeof one === 'string' ? [one] : [one[language] ?? ''];
  const everywhere = Object.values(products).flatMap(({ name, nicknames, versions }) => [
    ...(typeof name === 'string' ? [name] : Object.values(name)),
    ...Object.values(nicknames).flat(),
    ...versions.map((version) => version.name),
  ]);
  const glossary = lists.glossaries[language];
  const texts = [
    ...SYSTEMS,
    ...everywhere,
    ...text(site?.name),
    ...(site?.channels ?? []).flatMap(({ name }) => text(name)),
    ...[topics, owners, contacts].flatMap((list) => Object.values(list).flatMap(({ name }) => text(name))),
    ...(glossary?.terms ?? []).map(({ term }) => term),
    ...Object.values(glossary?.menus ?? {}).flatMap((names) => Object.values(names)),
    ...(lists.synonyms[language] ?? []).flat(),
    ...(lists.spellings[language] ?? []),
  ];
  const words = texts.flatMap((one) => [one, ...wordsIn(one).map(({ word }) => word)]);
  return new Set(words.flatMap((word) => [plainWord(word), ...plainWord(word).split('-')]));
}
