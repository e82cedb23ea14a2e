import { array, assert, nat, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giveAnswer, readTrail, sayLeft, writeTrail, type Given, type Ways } from '../../src/run/trail.ts';

/** `a` asks and leads to `b` or, without it, to `c`; `secret` is private; `out` leads to another guide. */
const LEADS: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  a: { yes: 'b', no: 'c', ask: 'secret', out: undefined },
  b: { on: 'c', end: 'fixed' },
  c: { on: 'd' },
  d: { end: 'fixed', other: 'help' },
  secret: { me: 'c', them: 'd' },
};
const ways: Ways = {
  leads: (step, answer) => LEADS[step]?.[answer],
  isPrivate: (step) => step === 'secret',
};
const given = (text: string): Given[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [step = '', answer = '', solved] = part.split('.');
      return { step, answer, ...(solved === undefined ? {} : { solved }) };
    });

describe('a trail in an address', () => {
  test('is read as it was written', () => {
    expect(writeTrail(given('a.yes b.on'))).toBe('#t=a.yes,b.on');
    expect(readTrail('#t=a.yes,b.on', 'c', ways)).toEqual(given('a.yes b.on'));
    expect(writeTrail([])).toBe('');
  });

  test('keeps what a step had solved at first', () => {
    expect(writeTrail(given('a.yes b.on.fixed'))).toBe('#t=a.yes,b.on.fixed');
    expect(readTrail('#t=a.yes,b.on.fixed', 'c', ways)).toEqual(given('a.yes b.on.fixed'));
  });

  test('may ask for the notes', () => {
    expect(readTrail('#t=a.yes&notes', 'b', ways)).toEqual(given('a.yes'));
    expect(readTrail('#t=&notes', 'b', ways)).toEqual([]);
  });

  test.each([
    ['leads elsewhere', '#t=a.yes', 'c'],
    ['has a gap', '#t=a.yes,c.on', 'd'],
    ['has an answer that is gone', '#t=a.maybe', 'b'],
    ['has a step that is gone', '#t=z.yes', 'b'],
    ['has a private answer', '#t=secret.me', 'c'],
    ['leads to another guide', '#t=a.out', 'b'],
    ['is an anchor', '#all-b', 'b'],
    ['is a mess', '#t=,,.,<b>.%00', 'b'],
  ])('counts for nothing if it %s', (_, fragment, at) => {
    expect(readTrail(fragment, at, ways)).toEqual([]);
  });

  test('never throws', () => {
    assert(
      property(string(), string(), (text, at) => Array.isArray(readTrail(`#t=${text}`, at, ways))),
      { seed: 1 },
    );
  });
});

describe('an answer', () => {
  test('leads on', () => {
    expect(giveAnswer([], given('a.yes')[0]!, [], ways)).toEqual({
      at: 'b',
      trail: given('a.yes'),
      struck: [],
    });
  });

  test('that is changed keeps later ones that still fit, and strikes out those that do not', () => {
    const later = given('a.yes b.on c.on');
    expect(giveAnswer([], given('a.no')[0]!, later, ways)).toEqual({
      at: 'd',
      trail: given('a.no c.on'),
      struck: given('b.on'),
    });
  });

  test('that is given again as it was goes back to where the reader came from', () => {
    const later = given('b.on c.on');
    expect(giveAnswer(given('a.yes'), given('b.on')[0]!, later, ways)).toEqual({
      at: 'd',
      trail: given('a.yes b.on c.on'),
      struck: [],
    });
  });

  test('that leads away from all later ones strikes them all', () => {
    expect(giveAnswer(given('a.yes'), given('b.end')[0]!, given('b.on c.on'), ways)).toEqual({
      at: 'fixed',
      trail: given('a.yes b.end'),
      struck: given('c.on'),
    });
  });

  test('at a private step is never recorded, and all begins anew behind it', () => {
    expect(giveAnswer(given('a.ask'), given('secret.me')[0]!, given('secret.them d.end'), ways)).toEqual({
      at: 'c',
      trail: [],
      struck: [],
    });
  });
});

describe('what is said of questions to come', () => {
  test('is left out if too little is known', () => {
    expect(sayLeft([[1, 5]])).toBeUndefined();
    expect(sayLeft([])).toBeUndefined();
    expect(sayLeft([[2, 5]])).toEqual([2, 5]);
  });

  test('never grows on the way', () => {
    expect(
      sayLeft([
        [1, 4],
        [2, 6],
      ]),
    ).toEqual([2, 4]);
    expect(
      sayLeft([
        [0, 2],
        [3, 6],
      ]),
    ).toEqual([2, 2]);
    const lefts = array(
      tuple(nat(9), nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      { minLength: 2 },
    );
    assert(
      property(lefts, (way) => {
        const [before, now] = [sayLeft(way.slice(0, -1)), sayLeft(way)];
        return before === undefined || now === undefined || now[1] <= before[1];
      }),
      { seed: 1 },
    );
  });
});
