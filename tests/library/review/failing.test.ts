import { describe, expect, test } from 'vitest';
import { failingReasons, figuresOf } from '../../../src/library/review/failing.ts';
import { figuresSchema } from '../../../src/schema/figures.ts';

const span = (from: string, to: string, solved: number, notSolved: number) => ({
  from,
  to,
  entries: { a: { used: 50, solved, notSolved } },
});
const figures = figuresSchema.parse({
  format: 1,
  ...span('2026-09-01', '2026-09-30', 6, 6),
  reuse: span('2026-10-05', '2026-11-20', 4, 6),
});
const failure = { share: 0.4, least: 20 };

describe('figures of the site and of agents', () => {
  test('are both there for an entry, each with its time', () => {
    expect(figuresOf(figures, 'a').map(({ from, used }) => [from, used])).toEqual([
      ['2026-09-01', 50],
      ['2026-10-05', 50],
    ]);
    expect(figuresOf(figures, 'toString')).toEqual([]);
    expect(figuresOf(undefined, 'a')).toEqual([]);
  });

  test('are judged together', () => {
    expect(failingReasons(figuresOf(figures, 'a'), undefined, failure)).toMatchObject([
      { kind: 'failing', asked: 22, notSolved: 12, from: '2026-09-01', to: '2026-11-20' },
    ]);
  });

  test('say nothing about a text that was reviewed since, each by itself', () => {
    const since = (day: string, least: number) =>
      failingReasons(figuresOf(figures, 'a'), day, { ...failure, least }).map((one) => one.since);
    expect(since('2026-10-05', 20)).toEqual([]);
    expect(since('2026-10-05', 10)).toEqual(['2026-11-20']);
    expect(since('2026-11-01', 1)).toEqual([]);
  });
});
