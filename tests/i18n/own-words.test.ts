import { describe, expect, test } from 'vitest';
import { interfaceWords, listWords, makeWords } from '../../src/i18n/own-words.ts';
import { SLOTS } from '../../src/i18n/slots.ts';
import { languages, wordsOf } from '../../src/i18n/words.ts';

/** Every function among the words, by the keys that lead to it. */
function functionsOf(words: unknown, path: string[] = []): [path: string, slots: number][] {
  if (typeof words === 'function') return [[path.join('.'), words.length]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => functionsOf(value, [...path, key]));
}

describe.each(languages)('%s', (language) => {
  test('has a name for each slot of each sentence', () => {
    const functions = functionsOf(wordsOf(language));
    expect(functions.map(([path]) => path).sort()).toEqual(Object.keys(SLOTS).sort());
    const tooMany = functions.filter(([path, slots]) => slots > SLOTS[path]!.slots.length);
    expect(tooMany).toEqual([]);
  });

  test('says the same when its own list is put in its place', () => {
    const listed = listWords(language);
    expect(interfaceWords.findFaults(language, listed)).toEqual([]);
    const words = makeWords({ [language]: listed })(language);
    const own = wordsOf(language);
    expect(words.page).toEqual({ ...own.page, ...functionsIn(words.page) });
    expect(words.page.checked('D', 'W')).toBe(own.page.checked('D', 'W'));
    expect(words.guide.midGuide('G')).toEqual(own.guide.midGuide('G'));
    expect(words.contact.actions.relay('L', 'N')).toBe(own.contact.actions.relay('L', 'N'));
  });
});

function functionsIn(group: object): object {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => typeof value === 'function'));
}

test('one word changes, and all others stay', () => {
  const words = makeWords({ es: { search: { label: '¿Qué pasa?' }, page: { checked: '{who}: {day}' } } });
  expect(words('es').search.label).toBe('¿Qué pasa?');
  expect(words('es').search.hint).toBe(wordsOf('es').search.hint);
  expect(words('es').page.checked('hoy', 'Ana {day}')).toBe('Ana {day}: hoy');
  expect(words('en').search.label).toBe(wordsOf('en').search.label);
});
