import {
  array,
  assert,
  boolean,
  constantFrom,
  nat,
  option,
  property,
  record,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  giveAnswer,
  parseTrail,
  readTrail,
  sayLeft,
  type Answers,
  type Given,
  type Ways,
} from '../../src/run/trail.ts';
import { writeTrail } from '../../src/run/write-trail.ts';
import { hostileStrings } from '../hostile-strings.ts';

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

const only = (text: string): Answers => ({ earlier: [], trail: given(text) });

describe('a trail in an address', () => {
  test('is read as it was written', () => {
    expect(writeTrail(only('a.yes b.on'))).toBe('#t=a.yes,b.on');
    expect(readTrail('#t=a.yes,b.on', 'c', ways)).toEqual(only('a.yes b.on'));
    expect(writeTrail(only(''))).toBe('');
  });

  test('has those of earlier guides before it', () => {
    const earlier = [
      { guide: 'not-sure', trail: given('who.me what.slow') },
      { guide: 'slow', trail: [{ step: 'x', answer: 'y', before: true as const }] },
    ];
    const fragment = '#t=not-sure:who.me,what.slow;slow:x.y~;a.yes';
    expect(writeTrail({ earlier, trail: given('a.yes') })).toBe(fragment);
    expect(readTrail(fragment, 'b', ways)).toEqual({ earlier, trail: given('a.yes') });
    expect(writeTrail({ earlier, trail: [] })).toBe('#t=not-sure:who.me,what.slow;slow:x.y~;');
    expect(readTrail('#t=not-sure:who.me;', 'a', ways)).toEqual({
      earlier: [{ guide: 'not-sure', trail: given('who.me') }],
      trail: [],
    });
  });

  test('may have lost the semicolon at its end', () => {
    expect(parseTrail('#t=not-sure:who.me;slow:x.y')).toEqual(parseTrail('#t=not-sure:who.me;slow:x.y;'));
    expect(parseTrail('#t=a.yes&from=net/c/not-sure:who.me').from).toEqual({
      guide: 'net',
      at: 'c',
      earlier: [{ guide: 'not-sure', trail: given('who.me') }],
      trail: [],
    });
  });

  test('tells from where the reader came to change an answer of an earlier guide', () => {
    expect(parseTrail('#t=&from=net/c/not-sure:who.me,what.net;a.yes,b.on')).toEqual({
      ...only(''),
      from: {
        guide: 'net',
        at: 'c',
        earlier: [{ guide: 'not-sure', trail: given('who.me what.net') }],
        trail: given('a.yes b.on'),
      },
    });
    for (const bad of ['', '//x/c/a.yes', 'net/c', 'net/../c/a.yes', 'net/c/a.yes;b', 'net/c/a.yes/d'])
      expect(parseTrail(`#t=a.yes&from=${bad}`)).toEqual(only(''));
  });

  test('of any guides is read as it was written, the last eight guides before this one', () => {
    const name = constantFrom('a', 'not-sure', 'x2', '__proto__', 'constructor', 'a_b');
    const one = record({ step: name, answer: name, mark: option(boolean()) }).map(
      ({ step, answer, mark }): Given => ({
        step,
        answer,
        ...(mark === true ? { before: true } : mark === false ? { solved: 'fixed' } : {}),
      }),
    );
    const guides = array(record({ guide: name, trail: array(one, { minLength: 1 }) }), { maxLength: 12 });
    assert(
      property(guides, array(one), (earlier, trail) => {
        const fragment = writeTrail({ earlier, trail });
        expect(parseTrail(fragment)).toEqual({ earlier: earlier.slice(-8), trail });
        expect(parseTrail(`${fragment}&notes`)).toEqual(parseTrail(fragment));
      }),
      { seed: 1 },
    );
  });

  test('keeps what a step had solved at first', () => {
    expect(writeTrail(only('a.yes b.on.fixed'))).toBe('#t=a.yes,b.on.fixed');
    expect(readTrail('#t=a.yes,b.on.fixed', 'c', ways)).toEqual(only('a.yes b.on.fixed'));
  });

  test('may ask for the notes', () => {
    expect(readTrail('#t=a.yes&notes', 'b', ways)).toEqual(only('a.yes'));
    expect(readTrail('#t=&notes', 'b', ways)).toEqual(only(''));
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
    ['names a guide that is no name', '#t=../../x:a.yes;a.yes', 'b'],
    ['names a guide with an address', '#t=//evil.example:a.yes;a.yes', 'b'],
    ['names a guide without answers', '#t=not-sure:;a.yes', 'b'],
    ['leaves a guide open', '#t=not-sure:a.yes&notes', 'b'],
    ['names more guides than eight', `#t=${'g:a.b;'.repeat(9)}a.yes`, 'b'],
    ['is longer than any run', `#t=g:${'a.b,'.repeat(2000)}a.b;a.yes`, 'b'],
  ])('counts for nothing if it %s', (_, fragment, at) => {
    expect(readTrail(fragment, at, ways)).toEqual(only(''));
  });

  test('never throws, and holds names only, whatever it is made of', () => {
    const parts = array(constantFrom('a', 'yes', '.', ',', ':', ';', '~', '&notes', '<', '/', '%2F', '#t='));
    const expectNames = (text: string): void => {
      const { earlier, trail } = parseTrail(`#t=${text}`);
      readTrail(`#t=${text}`, 'b', ways);
      const names = [...trail, ...earlier.flatMap((one) => [{ step: one.guide, answer: '' }, ...one.trail])];
      for (const { step, answer, solved = '' } of names) expect(step + answer + solved).toMatch(/^[\w~-]*$/);
    };
    assert(property(string(), expectNames), { seed: 1 });
    assert(
      property(parts, (some) => expectNames(some.join(''))),
      { seed: 1, numRuns: 2000 },
    );
    for (const text of hostileStrings) {
      expectNames(text);
      expectNames(`not-sure:${text};`);
    }
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
