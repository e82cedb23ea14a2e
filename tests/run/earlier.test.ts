import { array, assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEarlier, homeOf, partsOf } from '../../src/run/earlier.ts';
import { makeGuide, type Guide } from '../../src/run/stored-guide.ts';
import type { StoredChoice, StoredGuide } from '../../src/run/stored.ts';
import { parseTrail, type Answers } from '../../src/run/trail.ts';
import { writeTrail } from '../../src/run/write-trail.ts';

/** Guides of a chain: each begins at `ask`, goes on to `more`, and leads from there to the next guide. */
const CHAIN = ['unsure', 'slow', 'net'];

/** A guide as it is stored; `secret` is a step whose answer is not recorded. */
function stored(id: string, next?: string): StoredGuide {
  const step = (...choices: StoredChoice[]) => ({ title: '', html: '', question: id, choices, left: [0, 0] });
  const on: StoredChoice = { id: 'on', text: 'On', ...(next === undefined ? {} : { out: `${next}/ask` }) };
  return {
    first: 'ask',
    steps: {
      ask: step({ id: 'yes', text: 'Yes', to: 'more' }),
      more: step(on, { id: 'secret', text: 'Secret', to: 'secret' }),
      secret: { ...step({ ...on, id: 'on' }), private: true },
    },
    note: { id },
  } as unknown as StoredGuide;
}

const guides = new Map(
  CHAIN.map((id, index) => [id, makeGuide(stored(id, CHAIN[index + 1]), `/en/guides/${id}/`)] as const),
);

/** The guide in which the run is, where these before it could be loaded. */
function here(loaded: readonly string[] = CHAIN): Guide {
  const others = new Map([...guides].filter(([id]) => loaded.includes(id)));
  return makeGuide(stored('net'), '/en/guides/net/', others);
}

const WHOLE = '#t=unsure:ask.yes,more.on;slow:ask.yes,more.on;ask.yes';

/** What is left of a fragment at a step of the guide. */
function left(fragment: string, at: string, guide = here()): string {
  const answers = parseTrail(fragment);
  return writeTrail({ ...answers, earlier: checkEarlier(guide, at, answers) });
}

describe('answers in earlier guides', () => {
  test('stay if they lead to where this guide begins', () => {
    expect(left(WHOLE, 'more')).toBe(WHOLE);
    expect(left('#t=slow:more.on;', 'ask')).toBe('#t=slow:more.on;');
  });

  test.each([
    ['leads to another step', '#t=slow:more.on;more.on', ''],
    ['has a gap', '#t=slow:ask.yes;ask.yes', ''],
    ['does not end', '#t=slow:more.on,ask.yes;ask.yes', ''],
    ['has a private answer', '#t=slow:secret.on;ask.yes', ''],
    ['is that of a guide which does not lead here', '#t=unsure:more.on;ask.yes', ''],
    ['does not lead to the next', '#t=unsure:more.on;slow:more.on;ask.yes', 'slow:more.on;'],
  ])('go, with all before them, where one %s', (_name, fragment, stays) => {
    const own = fragment.slice(fragment.lastIndexOf(';') + 1);
    const at = own === 'ask.yes' ? 'more' : 'ask';
    expect(left(fragment, at)).toBe(`#t=${stays}${own}`);
  });

  test('of a guide that could not be loaded stay, and those before them are still checked', () => {
    expect(left(WHOLE, 'more', here(['unsure']))).toBe(WHOLE);
    const wrong = WHOLE.replace('unsure:ask.yes,', 'unsure:ask.no,');
    expect(left(wrong, 'more', here(['unsure']))).toBe('#t=slow:ask.yes,more.on;ask.yes');
  });

  test('never throw, and what stays is the end of what stood there', () => {
    const signs = constantFrom(
      'unsure',
      'slow',
      'net',
      'ask',
      'more',
      'on',
      'yes',
      '.',
      ',',
      ':',
      ';',
      '__proto__',
    );
    assert(
      property(array(signs, { maxLength: 24 }), subarray(CHAIN), (parts, loaded) => {
        const answers: Answers = parseTrail(`#t=${parts.join('')}`);
        const stay = checkEarlier(here(loaded), 'ask', answers);
        expect(stay).toEqual(answers.earlier.slice(answers.earlier.length - stay.length));
        const known = partsOf(here(loaded), { ...answers, earlier: stay });
        expect(known.length).toBeLessThanOrEqual(stay.length + 1);
        expect(known.at(-1)!.trail).toBe(answers.trail);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

test('the parts of a run are its guides in order, each with the answers before it', () => {
  const parts = partsOf(here(), parseTrail(WHOLE));
  expect(parts.map(({ guide, earlier, trail }) => [guide.note.id, writeTrail({ earlier, trail })])).toEqual([
    ['unsure', '#t=ask.yes,more.on'],
    ['slow', '#t=unsure:ask.yes,more.on;ask.yes,more.on'],
    ['net', WHOLE],
  ]);
  expect(partsOf(here(['slow']), parseTrail(WHOLE)).map(({ guide }) => guide.note.id)).toEqual([
    'slow',
    'net',
  ]);
});

test.each([
  ['/en/guides/net/', '/en/guides/slow/'],
  ['/help/pl/guides/net/', '/help/pl/guides/slow/'],
])('the other guide of %s is %s', (home, other) => {
  expect(homeOf('slow', home)).toBe(other);
});
