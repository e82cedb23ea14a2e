import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemmer } from '../../src/search/stem.ts';
import { fold, wordsOf } from '../../src/search/words.ts';

const formsIn = (text: string): string[][] => wordsOf(text).map(({ forms }) => forms);

describe('folding', () => {
  it('takes away case and accents, also those that Unicode has no sign for', () => {
    expect(fold('HASŁO Łódź Contraseña ¿Qué? Straße')).toBe('haslo lodz contrasena ¿que? strasse');
  });

  it('does nothing to what is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 5 },
    );
  });
});

describe('the words of a text', () => {
  it('are found whole and in their parts, so that both ways to write them meet', () => {
    expect(formsIn('Wi-Fi')).toEqual([['wifi', 'wi', 'fi']]);
    expect(formsIn('e-mail, email')).toEqual([['email', 'mail'], ['email']]);
    expect(formsIn('192.168.1.1')).toEqual([['19216811', '192', '168']]);
    expect(formsIn("don't, don’t")).toEqual([['dont'], ['dont']]);
  });

  it('stand where they stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const word of wordsOf(text))
          expect(text.slice(word.at, word.at + word.text.length)).toBe(word.text);
      }),
      { seed: 5 },
    );
  });

  it('leave out what is too long for a word', () => {
    expect(formsIn('a'.repeat(500))).toEqual([]);
  });
});

describe('stems', () => {
  const same: Readonly<Record<string, readonly string[]>> = {
    en: [
      'print prints printed printing printer',
      'battery batteries',
      'connect connected connection',
      'stop stopped stopping',
    ],
    es: ['impresora impresoras', 'conexion conexiones', 'luz luces', 'eliminar eliminado'],
    pl: ['drukarka drukarki drukarke drukarka drukarkami', 'haslo hasla haslem', 'drukowanie drukowania'],
  };

  it.each(Object.entries(same))('are the same for the forms of a word (%s)', (language, groups) => {
    for (const group of groups) {
      expect(new Set(group.split(' ').map(stemmer(language))), group).toHaveProperty('size', 1);
    }
  });

  it('keep enough to tell words apart', () => {
    const en = stemmer('en');
    expect(en('bus')).toBe('bus');
    expect(en('wing')).toBe('wing');
    expect(en('status')).toBe('status');
    expect(new Set(['router', 'routine', 'root'].map(en))).toHaveProperty('size', 3);
  });

  it.each(['en', 'es', 'pl', 'xx'])('are never empty and never longer (%s)', (language) => {
    const stem = stemmer(language);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdegilmnosyz'), minLength: 1, maxLength: 14 }),
        (word) => {
          const cut = stem(word);
          expect(cut.length).toBeGreaterThan(0);
          expect(cut.length).toBeLessThanOrEqual(word.length);
        },
      ),
      { seed: 5 },
    );
  });
});
