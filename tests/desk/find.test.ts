import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, readKey } from '../../src/desk/entry.ts';
import { makeFind } from '../../src/desk/find.ts';
import { makeEntry } from './entries.ts';

const ENTRIES = [
  makeEntry('printer-offline', 'Printer shows “Offline” although it is switched on', {
    asked: ['printer not responding', 'windows says printer offline'],
  }),
  makeEntry('printer', 'Printer does not print', {
    steps: { paper: 'Is there paper in the printer?', queue: 'Does the queue hold a job?' },
  }),
  makeEntry('no-internet', 'Wi-Fi is connected but there is no internet', {
    asked: ['yellow triangle on wifi'],
    steps: { lights: 'What do the lights of the router show?', lamp: 'Which lamp blinks?' },
  }),
  makeEntry('codes', 'Codes for signing in do not arrive'),
];

const find = makeFind(ENTRIES, { language: 'en', stop: ['is', 'my', 'the', 'not', 'do', 'does'] });
const keys = (query: string): string[] =>
  find(query).map(({ entry, step }) => keyOf({ ...entry, ...(step === undefined ? {} : { step: step.id }) }));

describe('the finder of the desk', () => {
  it.each([
    ['printer offline', 'article/printer-offline'],
    ['my printers', 'guide/printer'],
    ['PRINTER-OFFLINE', 'article/printer-offline'],
    ['yellow triang', 'guide/no-internet'],
    ['wi-fi internet', 'guide/no-internet'],
    ['wifi internet', 'guide/no-internet'],
    ['lights router', 'guide/no-internet#lights'],
    ['sign', 'article/codes'],
  ])('finds for "%s" first %s', (query, first) => {
    expect(keys(query)[0]).toBe(first);
  });

  it('finds a word by its beginning only', () => {
    expect(keys('inter')).toContain('guide/no-internet');
    expect(keys('nternet')).toEqual([]);
  });

  it('shows each entry and step once, and not more than asked for', () => {
    expect(keys('printer')).toEqual([...new Set(keys('printer'))]);
    expect(find('printer', 1)).toHaveLength(1);
  });

  it('finds nothing for nothing, and looks for words that say nothing if there are no others', () => {
    expect(keys(' ')).toEqual([]);
    expect(keys('is not')).not.toEqual([]);
  });

  it('leaves out what has little of the query', () => {
    expect(keys('router lights queue job paper')).not.toContain('article/codes');
    expect(keys('invoice of the printer of aunt Emma in Zamora')).toEqual([]);
  });

  it('finds Polish and Spanish words in another form, and without accents', () => {
    const polish = makeFind([makeEntry('d', 'Drukarka nie drukuje'), makeEntry('h', 'Nie pamiętam hasła')], {
      language: 'pl',
      stop: ['nie'],
    });
    expect(polish('drukarki')[0]?.entry.id).toBe('d');
    expect(polish('haslo')[0]?.entry.id).toBe('h');
    const spanish = makeFind([makeEntry('c', 'Contraseña olvidada')], { language: 'es', stop: [] });
    expect(spanish('contrasenas')[0]?.entry.id).toBe('c');
  });

  it('finds every entry first by its whole title, whatever the titles are', () => {
    const word = fc.stringMatching(/^[a-zł]{4,9}$/);
    const titles = fc.uniqueArray(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 20,
      selector: (words) => words.toSorted().join(' '),
    });
    fc.assert(
      fc.property(titles, (all) => {
        const entries = all.map((words, i) => makeEntry(`x${i}`, words.join(' ')));
        const of = makeFind(entries, { language: 'de', stop: [] });
        for (const [i, words] of all.entries()) expect(of(words.join(' '))[0]?.entry.id).toBe(`x${i}`);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('a key of an entry or step', () => {
  it('is read as it was written', () => {
    const target = { type: 'guide', id: 'no-internet', step: 'lights' } as const;
    expect(readKey(keyOf(target))).toEqual(target);
    expect(readKey(keyOf({ type: 'article', id: 'codes' }))).toEqual({ type: 'article', id: 'codes' });
  });

  it.each(['', 'guide/', 'page/x', 'guide/x#', '../guide/x', 'guide/x y'])('is not "%s"', (text) => {
    expect(readKey(text)).toBeUndefined();
  });
});
