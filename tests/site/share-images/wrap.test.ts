import { describe, expect, it } from 'vitest';
import { fitText, type SetText } from '../../../src/site/share-images/wrap.ts';

const SIZES = [
  { size: 20, lines: 2 },
  { size: 10, lines: 3 },
];

/** Sets text in lines of 200 pixels: 10 letters in the large size, 20 in the small one. */
function fit(text: string): SetText {
  const measure = (word: string): number => word.replace(/[^\p{L}\p{P}\u00a0]/gu, '').length;
  return fitText(text, { measure, space: 1, width: 200, sizes: SIZES });
}

/** The same as text, a line each. */
function lines(text: string): string[] {
  return fit(text).lines.map((line) => line.join(' '));
}

describe('a title', () => {
  it('is set as large as it fits', () => {
    expect(fit('Short one')).toEqual({ size: 20, lines: [['Short', 'one']] });
    expect(fit('A title of two lines').size).toBe(20);
    expect(fit('A title of more than two lines').size).toBe(10);
    expect(fit('Unbreakable').size).toBe(10);
  });

  it('has lines of about the same length', () => {
    expect(lines('aaaa bbbb cccc dd')).toEqual(['aaaa bbbb', 'cccc dd']);
    expect(lines('aaaa bb cc dddd e f')).toEqual(['aaaa bb cc', 'dddd e f']);
    expect(lines('aaaaaa bbbbbb ccccc d')).toEqual(['aaaaaa bbbbbb', 'ccccc d']);
  });

  it('is broken at spaces only, and not at those that tie', () => {
    expect(lines('Wi-Fi-Wi-Fi-Wi-Fi w\u00a0domu')).toEqual(['Wi-Fi-Wi-Fi-Wi-Fi', 'w\u00a0domu']);
    expect(fit('  many \n spaces\t').lines).toEqual([['many'], ['spaces']]);
  });

  it('loses words of which nothing can be drawn, and their spaces', () => {
    expect(lines('one 42 two')).toEqual(['one two']);
    expect(fit('42 43').lines).toEqual([]);
    expect(fit('').lines).toEqual([]);
  });

  it('is broken within a word that is wider than a line of the smallest size', () => {
    expect(lines(`see ${'x'.repeat(45)} there`)).toEqual(['see', 'x'.repeat(20), `${'x'.repeat(20)}…`]);
    expect(lines('y'.repeat(30))).toEqual(['y'.repeat(20), 'y'.repeat(10)]);
  });

  it('keeps a letter and its accents together where a word is broken', () => {
    const letter = 'e\u0301';
    const [first] = fit(letter.repeat(30)).lines;
    expect(first).toEqual([letter.repeat(20)]);
  });

  it('ends with an ellipsis if it is longer than the smallest size allows', () => {
    const [, , last, none] = lines('word, '.repeat(40));
    expect(last).toBe('word, word, word…');
    expect(none).toBeUndefined();
  });
});
