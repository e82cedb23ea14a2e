import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginOf,
  consentBefore,
  consentsFor,
  jumpsBehind,
  needsConsent,
  type Tree,
} from '../../src/case/jump-rules.ts';

/** A step by its answers, `yes>account no>other`, with `?` behind its name if it asks for consent, `!` if it touches an account. */
function tree(...lines: readonly string[]): Tree {
  const steps: Tree['steps'] = {};
  const facts: Tree['facts'] = {};
  return lines.reduce(
    (made, line) => {
      const [name = '', ...answers] = line.split(' ');
      const id = name.replace(/[?!]/g, '');
      const choices = answers.map((answer) => {
        const [choice = '', to] = answer.split('>');
        return to === undefined ? { id: choice } : { id: choice, to };
      });
      return {
        steps: { ...made.steps, [id]: { choices, ...(name.includes('?') && { consent: true as const }) } },
        facts: name.includes('!') ? { ...made.facts, [id]: { account: true as const } } : made.facts,
      };
    },
    { steps, facts },
  );
}

const GUIDE = tree(
  'start a>asks b>other',
  'asks? yes>look no>stop',
  'look a>account b>stop',
  'account! a>done b>stop',
  'other a>done b>asks c>again',
  'again? yes>account no>stop',
  'done',
  'stop',
);
const never = (): boolean => false;

describe('a jump', () => {
  it('needs consent where an account is touched, or comes before the next question of consent', () => {
    const needing = Object.keys(GUIDE.steps).filter((step) => needsConsent(GUIDE, step));
    expect(needing).toEqual(['look', 'account']);
  });

  it('names the question that allows it, the first in the order of the guide', () => {
    expect(consentsFor(GUIDE, 'account')).toEqual(['asks', 'again']);
    expect(consentBefore(GUIDE, 'account', never)).toBe('asks');
    expect(consentBefore(GUIDE, 'look', (step) => step === 'again')).toBe('asks');
  });

  it('is free once the customer said yes to a question that leads there', () => {
    expect(consentBefore(GUIDE, 'account', (step) => step === 'again')).toBeUndefined();
    expect(consentBefore(GUIDE, 'other', never)).toBeUndefined();
    expect(consentBefore(GUIDE, 'asks', never)).toBeUndefined();
  });

  it('is never free to an account of which no question asks', () => {
    expect(consentBefore(tree('start a>account', 'account!'), 'account', () => true)).toBe('');
  });
});

/** Trees without circles: answers lead to later steps only. */
const trees = fc
  .array(
    fc.record({
      mark: fc.constantFrom('', '', '?', '!'),
      leaps: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 0, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((steps) =>
    tree(
      ...steps.map(({ mark, leaps }, index) => {
        const to = leaps.map((leap) => index + leap).filter((target) => target < steps.length);
        const answers = to.map((target, n) => `${mark === '?' && n === 0 ? 'yes' : `no${n}`}>s${target}`);
        return [`s${index}${mark}`, ...answers].join(' ');
      }),
    ),
  );

describe('on any guide', () => {
  it('nobody comes to an account without a "yes", whatever is jumped to', () => {
    fc.assert(
      fc.property(trees, (guide) => {
        for (const start of Object.keys(guide.steps)) {
          if (consentBefore(guide, start, never) !== undefined) continue;
          expect(accountsWithoutYes(guide, start)).toEqual([]);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('a step that needs no consent stays free, and what is asked for leads to the step', () => {
    fc.assert(
      fc.property(trees, (guide) => {
        for (const step of Object.keys(guide.steps)) {
          const asked = consentBefore(guide, step, never);
          expect(asked !== undefined).toBe(needsConsent(guide, step));
          if (asked) expect(consentBefore(guide, step, (each) => each === asked)).toBeUndefined();
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

/** Walks every way on from a step, and stops at questions of consent. */
function accountsWithoutYes({ steps, facts }: Tree, from: string): string[] {
  const found: string[] = [];
  const ahead = [from];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (facts[at]?.account) found.push(at);
    if (!steps[at]?.consent) ahead.push(...(steps[at]?.choices ?? []).flatMap(({ to }) => to ?? []));
  }
  return found;
}

describe('the jumps behind a place', () => {
  const jumps = ['g/b', 'g/c', 'g/d'].map((to) => ({ to }));

  it('are those up to the one where the answers of the address begin', () => {
    expect(jumpsBehind(jumps, 'g/c')).toEqual(jumps.slice(0, 2));
    expect(jumpsBehind(jumps, 'g/d')).toEqual(jumps);
  });

  it('are none before the first jump, and none behind a private step', () => {
    expect(jumpsBehind(jumps, 'g/a')).toEqual([]);
  });

  it('are found through the answers of earlier guides', () => {
    const given = { step: 'c', answer: 'x' };
    expect(
      beginOf('h', 'z', { earlier: [{ guide: 'g', trail: [given] }], trail: [{ step: 'y', answer: 'x' }] }),
    ).toBe('g/c');
    expect(beginOf('h', 'z', { earlier: [], trail: [{ step: 'y', answer: 'x' }] })).toBe('h/y');
    expect(beginOf('h', 'z', { earlier: [], trail: [] })).toBe('h/z');
  });
});
