import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, countSlips, readDictionary } from '../../src/search/client/correct.ts';
import { writeDictionary } from '../../src/search/index/dictionary.ts';
import type { SearchDocument } from '../../src/search/document.ts';

function documentOf(text: string, more: Partial<SearchDocument> = {}): SearchDocument {
  const parts = [{ title: '', url: '/x/', text }];
  return { url: '/x/', title: 'Title', type: 'article', products: [], parts, asked: [], names: [], ...more };
}

function corrections(typed: string, ...texts: string[]): string[] {
  return correct(typed, readDictionary(writeDictionary(texts.map((text) => documentOf(text))))).map(
    ({ word }) => word,
  );
}

describe('counting slips', () => {
  it.each([
    ['printer', 'printer', 0],
    ['pritner', 'printer', 1],
    ['prnter', 'printer', 1],
    ['printter', 'printer', 1],
    ['prunter', 'printer', 1],
    ['prunetr', 'printer', 2],
    ['', 'ab', 2],
  ])('%s for %s', (a, b, slips) => {
    expect(countSlips(a, b, 3)).toBe(slips);
    expect(countSlips(b, a, 3)).toBe(slips);
  });

  it('is the same both ways, zero for the same word only, and at most what it is made of', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = countSlips(a, b, 99);
        expect(slips).toBe(countSlips(b, a, 99));
        expect(slips === 0).toBe(a === b);
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(countSlips(a, b, 1) <= 1).toBe(slips <= 1);
      }),
      { seed: 5 },
    );
  });
});

describe('corrections', () => {
  it('are words of the content, with their accents', () => {
    expect(corrections('pritner', 'The printer')).toEqual(['printer']);
    expect(corrections('hsalo', 'Zapomniane hasło')).toEqual(['hasło']);
  });

  it('allow no slip in three letters, one from four on, two from eight on', () => {
    expect(corrections('wfi', 'wifi')).toEqual([]);
    expect(corrections('wfii', 'wifi')).toEqual(['wifi']);
    expect(corrections('roturs', 'router')).toEqual([]);
    expect(corrections('blutooht', 'bluetooth')).toEqual(['bluetooth']);
    expect(corrections('bltooht', 'bluetooth')).toEqual([]);
  });

  it('prefer few slips, the same first letter, and common words', () => {
    expect(corrections('keyboaard', 'keyboard', 'keybards')).toEqual(['keyboard']);
    expect(corrections('cable', 'table', 'table', 'camle')).toEqual(['camle', 'table']);
    expect(corrections('modeb', 'model', 'modem', 'modem')).toEqual(['modem', 'model']);
  });

  it('leave numbers alone', () => {
    expect(corrections('12345678', '12345679 abc')).toEqual([]);
  });
});

describe('the dictionary', () => {
  it('has no words that only stand in "asked", where people type slips', () => {
    const asked = documentOf('The printer', { asked: ['pritner kaput'], names: ['LaserJet'] });
    const words = readDictionary(writeDictionary([asked])).map(({ word }) => word);
    expect(words).toEqual(['laserjet', 'printer', 'the', 'title']);
  });

  it('gives back the words that went in, and how common they are', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcłżé'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 40 }), (words) => {
        const read = readDictionary(
          writeDictionary([documentOf(words.join(' '), { title: words.join(' ') })]),
        );
        expect(read.map(({ word }) => word)).toEqual(words.toSorted());
      }),
      { seed: 5 },
    );
    const often = readDictionary(
      writeDictionary(['cable', 'cable', 'cable', 'cable', 'wire'].map((text) => documentOf(text))),
    );
    expect(often.map(({ word, often: power }) => [word, power])).toEqual([
      ['cable', 2],
      ['title', 2],
      ['wire', 0],
    ]);
  });

  it('stays small: the rarest words are left out', () => {
    let state = 1;
    const letter = (): string =>
      'abcdefghijklmnopqrstuvwxyz'[(state = (state * 48_271) % 2_147_483_647) % 26]!;
    const rare = Array.from({ length: 60_000 }, () => Array.from({ length: 9 }, letter).join(''));
    const text = writeDictionary([documentOf(`${rare.join(' ')} common`), documentOf('common')]);
    expect(text.length).toBeLessThan(120_000);
    expect(readDictionary(text).some(({ word }) => word === 'common')).toBe(true);
  });
});
