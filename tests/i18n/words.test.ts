import { describe, expect, test } from 'vitest';
import { count, type PluralForms } from '../../src/i18n/plural.ts';
import { languages, wordsFor, type Words } from '../../src/i18n/words.ts';

const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Every text by its path; functions are called with their slots' numbers as names. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsOf(call(value as (...slots: unknown[]) => unknown), path);
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

function call(text: (...slots: unknown[]) => unknown): unknown {
  return text(7, 8, 9);
}

function pluralsOf(value: unknown, path = ''): [path: string, forms: PluralForms][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => CATEGORIES.has(key))) return [[path, value as PluralForms]];
  return Object.entries(value).flatMap(([key, inner]) => pluralsOf(inner, `${path}.${key}`));
}

function wordsOf(language: string): Words {
  const words = wordsFor(language);
  if (words === undefined) throw new Error(`No words for ${language}`);
  return words;
}

function slotsOf(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? [];
}

const english = textsOf(wordsOf('en'));

test('there are three languages, and no words for others', () => {
  expect(languages).toEqual(['en', 'es', 'pl']);
  expect(wordsFor('de')).toBeUndefined();
});

describe.each(languages)('%s', (language) => {
  const words = wordsOf(language);

  test('has every text', () => {
    const paths = new Set(
      textsOf(words).map(([path]) => path.replace(/\.(zero|one|two|few|many|other)$/, '')),
    );
    expect([...paths]).toEqual([...new Set(english.map(([path]) => path.replace(/\.(one|other)$/, '')))]);
  });

  test('has no empty text and no slot that nobody fills', () => {
    for (const [path, text] of textsOf(words)) {
      expect(text.trim().length, path).toBeGreaterThan(0);
      const known = path.startsWith('.staff.') ? slotsOf(text) : ['{n}'];
      const rest = known.reduce((left, slot) => left.replace(slot, ''), text);
      expect(rest, path).not.toMatch(/[{}]|undefined/);
    }
  });

  test('has the slots that scripts of the agent edition fill, as English has them', () => {
    const wanted = new Map(english);
    for (const [path, text] of textsOf(words)) {
      if (!path.startsWith('.staff.') || !wanted.has(path)) continue;
      expect(slotsOf(text).toSorted(), path).toEqual(slotsOf(wanted.get(path)!).toSorted());
    }
  });

  test('has all plural forms of the language, each with its number', () => {
    const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const plurals = pluralsOf(words);
    expect(plurals.length).toBeGreaterThan(5);
    for (const [path, forms] of plurals) {
      expect(Object.keys(forms).sort(), path).toEqual(categories);
      for (const form of Object.values(forms)) expect(form, path).toContain('{n}');
    }
  });
});

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  test('is not left in English', () => {
    const same = textsOf(wordsOf(language)).filter(([path, text]) =>
      english.some(
        ([other, words]) =>
          other === path && words === text && !path.includes('platformNames') && /\p{L}{2}/u.test(text),
      ),
    );
    expect(same.map(([path]) => path)).toEqual([]);
  });
});

describe('plural forms', () => {
  test.each([
    [1, '1 wynik'],
    [2, '2 wyniki'],
    [5, '5 wyników'],
    [12, '12 wyników'],
    [22, '22 wyniki'],
    [1.5, '1,5 wyniku'],
  ])('Polish says %d as "%s"', (n, text) => {
    expect(count('pl', wordsOf('pl').search.count, n)).toBe(text);
  });

  test('a range takes the form of its end', () => {
    expect(wordsOf('pl').guide.questions(1, 2)).toBe('od 1 do 2 pytań');
    expect(wordsOf('pl').guide.questions(3, 3)).toBe('3 pytania');
    expect(wordsOf('es').guide.questions(4, 9)).toBe('de 4 a 9 preguntas');
    expect(wordsOf('en').guide.questions(1, 1)).toBe('1 question');
  });
});

test('Polish words of one letter stay with the next word', () => {
  expect(wordsOf('pl').page.notice).not.toContain('\u00a0');
  expect(wordsOf('pl').search.everything).toBe('Wszystko według tematów');
  expect(wordsOf('pl').page.more('Sieć')).toBe('Wszystko w\u00a0temacie „Sieć”');
  expect(wordsOf('pl').guide.midGuide('Wi-Fi').before).toContain('„Wi-Fi”');
  expect(textsOf(wordsOf('pl')).filter(([, text]) => /(?:^| )[aiouwz] /i.test(text))).toEqual([]);
});
