import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { altLetter, isPaletteKey, type Press } from '../../src/desk/keys.ts';
import { customerAddress, fillText, flagLine, issueAddress, pathOf, targetAt } from '../../src/desk/lines.ts';
import { lineOf, linesOfKeys, mergeHits, withSearched } from '../../src/desk/listing.ts';
import { makeEntry } from './entries.ts';

const STEP = { type: 'guide', id: 'no-internet', step: 'lights' } as const;

describe('the address of an entry or step', () => {
  it('is full and in the language of the customer', () => {
    const site = { published: 'https://help.example.com/help/' };
    expect(customerAddress(site, 'pl', STEP)).toBe(
      'https://help.example.com/help/pl/guides/no-internet/lights/',
    );
    expect(customerAddress(site, 'es', { type: 'article', id: 'codes' })).toBe(
      'https://help.example.com/help/es/articles/codes/',
    );
  });

  it('is read back to what it is of', () => {
    for (const target of [STEP, { type: 'guide', id: 'a-1' }, { type: 'article', id: 'codes' }] as const)
      expect(targetAt(pathOf('/help/', 'en', target))).toEqual(target);
    expect(targetAt('/en/articles/codes/#why')).toEqual({ type: 'article', id: 'codes' });
    expect(targetAt('/en/contact/')).toBeUndefined();
  });
});

describe('the command that flags', () => {
  it('names the language only where it is not the source', () => {
    const of = (language: string): string =>
      flagLine(STEP, { language, sourceLanguage: 'en', what: 'the lamp is blue' });
    expect(of('en')).toBe('npm run flag -- no-internet "lights: the lamp is blue"');
    expect(of('es')).toBe('npm run flag -- no-internet es "lights: the lamp is blue"');
  });

  it('brings nothing of the customer’s words that a shell would take for more than text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (what) => {
        const line = flagLine({ type: 'article', id: 'x' }, { language: 'en', sourceLanguage: 'en', what });
        expect(line).toMatch(/^npm run flag -- x "[^"$`\\!\n\r]*"$/);
      }),
      { seed: 7 },
    );
    const what = '"; rm -rf ~ $(whoami) `id` \\ !! hasło';
    expect(flagLine({ type: 'article', id: 'x' }, { language: 'en', sourceLanguage: 'en', what })).toBe(
      'npm run flag -- x "; rm -rf (whoami) id hasło"',
    );
  });
});

it('texts are filled where a slot has a value, and no value is read for slots', () => {
  expect(fillText('{a} and {b}', { a: '{b}' })).toBe('{b} and {b}');
  expect(
    issueAddress('https://t.example/new?title={title}&body={page}', { title: 'a b&c', page: '/x' }),
  ).toBe('https://t.example/new?title=a%20b%26c&body=%2Fx');
});

describe('keys', () => {
  const press = (code: string, key: string, ...held: readonly string[]): Press => ({
    code,
    key,
    altKey: held.includes('Alt'),
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    shiftKey: held.includes('Shift'),
    getModifierState: (name) => held.includes(name),
  });

  it.each([
    [press('KeyC', 'c', 'Alt'), 'C'],
    [press('KeyC', 'ç', 'Alt'), 'C'],
    // Another layout: what is printed on the key counts for hands that know the place.
    [press('KeyR', 'р', 'Alt'), 'R'],
    [press('KeyC', 'ć', 'Alt'), undefined],
    [press('KeyN', 'ń', 'Alt'), undefined],
    [press('KeyC', 'ć', 'Alt', 'Ctrl'), undefined],
    [press('KeyC', 'ć', 'AltGraph', 'Alt'), undefined],
    [press('KeyC', 'c'), undefined],
    [press('KeyC', 'c', 'Alt', 'Shift'), undefined],
    [press('Digit1', '1', 'Alt'), undefined],
  ])('Alt alone with a letter, and not a letter of the text (%#)', (one, letter) => {
    expect(altLetter(one)).toBe(letter);
  });

  it('Ctrl+K or Cmd+K opens the list, other presses of K do not', () => {
    expect(isPaletteKey(press('KeyK', 'k', 'Ctrl'))).toBe(true);
    expect(isPaletteKey(press('KeyK', 'K', 'Meta'))).toBe(true);
    for (const held of [[], ['Ctrl', 'Shift'], ['Ctrl', 'Alt'], ['Ctrl', 'Meta']])
      expect(isPaletteKey(press('KeyK', 'k', ...held))).toBe(false);
  });
});

describe('the list', () => {
  const guide = makeEntry('no-internet', 'No internet', { steps: { lights: 'Which lights?' } });
  const article = makeEntry('codes', 'Codes do not arrive', { internal: true, lang: 'en' });
  const entries = new Map([guide, article].map((entry) => [entry.id, entry]));

  it('shows titles of the agent’s language for what was found in another, each once, the best first', () => {
    const polish = makeEntry('no-internet', 'Nie ma internetu', { steps: { lights: 'Jakie lampki?' } });
    const found = [
      [
        { entry: polish, score: 0.5 },
        { entry: polish, step: polish.steps![0]!, score: 0.9 },
      ],
      [
        { entry: guide, score: 0.7 },
        { entry: article, score: 0.6 },
      ],
    ];
    expect(mergeHits(found, entries, 9).map(({ title }) => title)).toEqual([
      'Which lights?',
      'No internet',
      'Codes do not arrive',
    ]);
    expect(mergeHits(found, entries, 1)).toHaveLength(1);
  });

  it('says of a step in which guide it is, and what is for staff or in another language', () => {
    expect(lineOf(STEP, entries)).toEqual({
      target: STEP,
      title: 'Which lights?',
      within: 'No internet',
      internal: false,
    });
    expect(lineOf({ type: 'article', id: 'codes' }, entries)).toMatchObject({ internal: true, lang: 'en' });
  });

  it('leaves out what is gone, or never was', () => {
    const keys = ['guide/gone', 'guide/no-internet#gone', 'nonsense', 'guide/no-internet'];
    expect(linesOfKeys(keys, entries).map(({ title }) => title)).toEqual(['No internet']);
  });

  it('puts what only the text has behind, and moves nothing', () => {
    const lines = linesOfKeys(['guide/no-internet'], entries);
    const result = (url: string): Parameters<typeof withSearched>[1][number] => ({
      url,
      title: '',
      excerpt: [],
      type: '',
      topic: undefined,
      products: [],
      within: [],
    });
    const results = ['/en/guides/no-internet/', '/en/articles/codes/', '/en/articles/gone/'].map(result);
    expect(withSearched(lines, results, entries, 9).map(({ title }) => title)).toEqual([
      'No internet',
      'Codes do not arrive',
    ]);
    expect(withSearched(lines, results, entries, 1)).toEqual(lines);
  });
});
