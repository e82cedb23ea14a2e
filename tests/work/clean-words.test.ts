import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekSchema } from '../../src/schema/week.ts';
import { cleanWords } from '../../src/work/clean-words.ts';
import { hostileStrings } from '../hostile-strings.ts';

/** A week whose only gap is these words. */
const weekWith = (words: string) => ({
  format: 1,
  id: '0'.repeat(32),
  week: '2026-W48',
  days: [{ day: '2026-11-27', counts: [], gaps: [{ language: 'en', words, times: 1 }] }],
  left: 0,
});

describe('words of a customer', () => {
  test.each([
    ['The printer prints  stripes', 'the printer prints stripes'],
    ['Mi teléfono no carga', 'mi telefono no carga'],
    ['Żółte światło na routerze', 'zolte swiatlo na routerze'],
    ['error 0x80070005 on Windows 11 25H2', 'error 0x80070005 on windows 11 25h2'],
    ['FRITZ!Box 7590 blinks', 'fritz!box 7590 blinks'],
    ['press @ on a Mac', 'press @ on a mac'],
    ['model 12345', 'model 12345'],
  ])('are kept: %s', (typed, kept) => {
    expect(cleanWords(typed)).toBe(kept);
  });

  test.each([
    ['write to ana.lopez+x@correo.es please', 'write to * please'],
    ['call me at +34 600 12 34 56 today', 'call me at +* today'],
    ['call (91) 555-12-34 or 600.123.456', 'call (* or *'],
    ['phone 600\u00a0123\u00a0456', 'phone *'],
    ['phone 600\u200b123\u200b456', 'phone *'],
    ['phone ６００１２３４５６', 'phone *'],
    ['phone ٦٠٠١٢٣٤٥٦', 'phone *'],
    ['card 4111 1111 1111 1111 refused', 'card * refused'],
    ['4111-1111-1111-1111, 12/27', ''],
    ['account ES91 2100 0418 4502 0005 1332', 'account *'],
    ['konto 61 1090 1014 0000 0712 1981 2874', 'konto *'],
    ['DNI 12345678Z cannot sign in', 'dni * cannot sign in'],
    ['PESEL 44051401359', 'pesel *'],
    ['born 12.03.1980', 'born *'],
    ['ticket 123456', 'ticket *'],
    ['extension 12 34 56', 'extension *'],
    ['my password is hunter2', 'my password is *'],
    ['see https://shop.example/order?mail=a&key=b now', 'see * now'],
    ['see www.shop.example/ana now', 'see * now'],
  ])('lose what is private: %s', (typed, kept) => {
    expect(cleanWords(typed)).toBe(kept);
  });

  test('are nothing at all where nothing else is said', () => {
    expect(['', '   ', '600 123 456', 'ana@correo.es', '?!'].map(cleanWords)).toEqual(['', '', '', '', '']);
  });

  test('are cut at a space', () => {
    const long = cleanWords('router '.repeat(60));
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long.endsWith('router')).toBe(true);
  });

  test('are taken by the schema, whatever is typed, and stay as they are when they are cleaned again', () => {
    const part = constantFrom(
      'router',
      'ana@correo.es',
      '600',
      '123456',
      '12 34',
      '0x80070005',
      '@',
      'https://a.b/c',
      ' ',
      '-',
      '(',
      '４',
      '٤',
      'ł',
      '\u200b',
    );
    const rest = oneof(string({ unit: 'grapheme' }), constantFrom(...hostileStrings));
    const typed = tuple(array(part, { maxLength: 12 }), rest).map(([parts, end]) => parts.join('') + end);
    assert(
      property(typed, (text) => {
        const clean = cleanWords(text);
        if (clean !== '') expect(weekSchema.safeParse(weekWith(clean)).error?.issues).toBeUndefined();
        expect(cleanWords(clean)).toBe(clean);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each([
    'call 600 123 456',
    'ticket 123456',
    'ana@correo.es',
    '4111 1111 1111 1111',
    'www.a.example',
    'x@',
  ])('are refused in an export if somebody wrote private ones into it: %s', (words) => {
    expect(weekSchema.safeParse(weekWith(words)).success).toBe(false);
  });
});
