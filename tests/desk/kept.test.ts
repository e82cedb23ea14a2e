import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupPins,
  MOST_PINS,
  MOST_RECENT,
  readKeys,
  readPins,
  withLabel,
  withPinTurned,
  withUsed,
} from '../../src/desk/kept.ts';

describe('what was used last', () => {
  it('has the newest first, each once, and never more than it may', () => {
    const keys = fc.array(fc.constantFrom(...Array.from({ length: 30 }, (_, n) => `guide/g${n}`)));
    fc.assert(
      fc.property(keys, (used) => {
        const recent = used.reduce<string[]>(withUsed, []);
        expect(recent).toEqual([...new Set(used.toReversed())].slice(0, MOST_RECENT));
      }),
      { seed: 7 },
    );
  });
});

describe('pins', () => {
  it('are turned on and off, and keep the labels of others', () => {
    const one = withLabel(withPinTurned([], 'guide/a'), 'guide/a', '  Mon\nday  ');
    const two = withPinTurned(one, 'guide/b');
    expect(two).toEqual([
      { key: 'guide/a', label: 'Mon day' },
      { key: 'guide/b', label: '' },
    ]);
    expect(withPinTurned(two, 'guide/a')).toEqual([{ key: 'guide/b', label: '' }]);
  });

  it('are bounded in number and in the length of labels', () => {
    const keys = Array.from({ length: MOST_PINS + 5 }, (_, n) => `guide/g${n}`);
    const pins = keys.reduce<ReturnType<typeof readPins>>(withPinTurned, []);
    expect(pins).toHaveLength(MOST_PINS);
    expect(pins.at(-1)?.key).toBe(keys.at(-1));
    expect([...withLabel(pins, keys.at(-1)!, '😀'.repeat(90)).at(-1)!.label]).toHaveLength(40);
  });

  it('stand by label in the order of the alphabet, those without one last', () => {
    const pins = ['z', '', 'ł', 'm'].map((label) => ({ key: `guide/${label}`, label }));
    expect(groupPins(pins, 'pl').map(([label]) => label)).toEqual(['ł', 'm', 'z', '']);
  });
});

it('whatever a browser kept is read without failing', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      for (const key of readKeys(kept, 5)) expect(typeof key).toBe('string');
      for (const { key, label } of readPins(kept))
        expect([typeof key, typeof label]).toEqual(['string', 'string']);
    }),
    { seed: 7 },
  );
  expect(readPins([{ key: 'a', label: '' }, { key: 1 }, null, 'x'])).toEqual([{ key: 'a', label: '' }]);
});
