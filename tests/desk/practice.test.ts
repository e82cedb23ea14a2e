import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRight, nextMessage, type PracticeMessage } from '../../src/desk/practice.ts';

const message = (n: number): PracticeMessage => ({
  words: `message ${n}`,
  answer: { type: 'guide', id: `guide-${n}` },
});

it('no message comes again before all were seen, nor twice in a row', () => {
  const draws = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), draws, (size, random) => {
      const messages = Array.from({ length: size }, (_, n) => message(n));
      const seen = new Set<number>();
      const shown = random.map((one) => nextMessage(messages, seen, one)!.words);
      for (const [i, words] of shown.entries()) expect(words).not.toBe(shown[i - 1]);
      expect(new Set(shown.slice(0, size)).size).toBe(Math.min(size, shown.length));
    }),
    { seed: 7 },
  );
});

it('one message alone comes again, and none is none', () => {
  const seen = new Set<number>();
  expect(nextMessage([message(1)], seen, 0.5)?.words).toBe('message 1');
  expect(nextMessage([message(1)], seen, 0.5)?.words).toBe('message 1');
  expect(nextMessage([], new Set(), 0.5)).toBeUndefined();
});

it('a step of the guide that answers is right too', () => {
  expect(isRight(message(1), { type: 'guide', id: 'guide-1', step: 'lights' })).toBe(true);
  expect(isRight(message(1), { type: 'guide', id: 'guide-2' })).toBe(false);
});

it('what a message names beside its answer is right, too', () => {
  const both = { ...message(1), also: ['article-7'] };
  expect(isRight(both, { type: 'article', id: 'article-7' })).toBe(true);
  expect(isRight(both, { type: 'article', id: 'article-8' })).toBe(false);
});
