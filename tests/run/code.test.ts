import { array, assert, constantFrom, integer, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCode, type Code } from '../../src/run/code.ts';
import { readCode } from '../../src/run/read-code.ts';

const LETTERS = [...'AFLMORTU'];
const letters = array(constantFrom(...LETTERS), { minLength: 2, maxLength: 4 }).map((all) => all.join(''));
const numbers = integer({ min: 0, max: 7 }).chain((digits) => nat({ max: 10 ** Math.min(digits, 7) - 1 }));
const codes = tuple(letters, integer({ min: 0, max: 9 }), numbers).map(([name, version, number]): Code => ({
  letters: name,
  version,
  number,
}));

describe('a position code', () => {
  test('is read as it was written, and never has six digits', () => {
    assert(
      property(codes, (code) => {
        const text = writeCode(code)!;
        expect(readCode(text)).toEqual(code);
        expect([5, 7, 9]).toContain(text.replace(/\D/g, '').length);
      }),
    );
  });

  test.each([
    [{ letters: 'MR', version: 4, number: 172 }, /^MR 41-72\d$/],
    [{ letters: 'AFL', version: 0, number: 0 }, /^AFL 00-00\d$/],
    [{ letters: 'MR', version: 9, number: 1000 }, /^MR 901-000\d$/],
    [{ letters: 'MR', version: 1, number: 9_999_999 }, /^MR 199-999-99\d$/],
  ])('of %j is in groups', (code, pattern) => {
    expect(writeCode(code)).toMatch(pattern);
  });

  test('of a number that is too large is none', () => {
    expect(writeCode({ letters: 'MR', version: 1, number: 10_000_000 })).toBeUndefined();
  });

  test('is not read with one wrong sign', () => {
    assert(
      property(codes, nat(), nat(), (code, place, other) => {
        const signs = [...writeCode(code)!.replace(/[ -]/g, '')];
        const at = place % signs.length;
        const all = /\d/.test(signs[at]!) ? [...'0123456789'] : LETTERS;
        const wrong = all[other % all.length]!;
        if (wrong === signs[at]) return;
        signs[at] = wrong;
        expect(readCode(signs.join(''))).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  test('is not read with two neighbours swapped', () => {
    assert(
      property(codes, nat(), (code, place) => {
        const signs = [...writeCode(code)!.replace(/[ -]/g, '')];
        const at = place % (signs.length - 1);
        if (signs[at] === signs[at + 1]) return;
        [signs[at], signs[at + 1]] = [signs[at + 1]!, signs[at]!];
        expect(readCode(signs.join(''))).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  test('is not read with a sign more or less', () => {
    assert(
      property(codes, nat(), integer({ min: 0, max: 9 }), (code, place, digit) => {
        const signs = writeCode(code)!.replace(/[ -]/g, '');
        const at = code.letters.length + (place % (signs.length - code.letters.length));
        expect(readCode(signs.slice(0, at) + signs.slice(at + 1))).toBeUndefined();
        expect(readCode(signs.slice(0, at) + String(digit) + signs.slice(at))).toBeUndefined();
      }),
    );
  });

  test.each(['', 'MR', '41-726', '123456', 'MR 12346', 'XX 41-726', 'M 41-726', 'MRMRM 41-726'])(
    'is not read from %j',
    (text) => {
      expect(readCode(text)).toBeUndefined();
    },
  );

  test('is read in small letters and with other signs', () => {
    const text = writeCode({ letters: 'MR', version: 4, number: 172 })!;
    expect(readCode(` ${text.toLowerCase().replace(' ', '.').replace('-', ' – ')} `)).toEqual(readCode(text));
  });
});
