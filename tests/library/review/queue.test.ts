import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/library/review/days.ts';
import { reviewDates } from '../../../src/library/review/interval.ts';
import { lastWeek, pickWeek, planWeek, type Waiting } from '../../../src/library/review/queue.ts';
import { rank } from '../../../src/library/review/rank.ts';
import { reason } from '../../../src/library/review/reason.ts';
import { TODAY } from '../builders.ts';

const ids = Array.from({ length: 500 }, (_, i) => `entry-${i}`);

describe('the day on which a review falls due', () => {
  test('is never later than the interval allows, nor before half of it, and leaves two weeks where it can', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 3650 }), (id, interval) => {
        const { due, limit } = reviewDates(id, TODAY, interval);
        expect(daysBetween(TODAY, limit)).toBe(interval);
        const ahead = daysBetween(due, limit);
        expect(ahead).toBeGreaterThanOrEqual(Math.min(14, Math.floor(interval / 4)));
        expect(ahead).toBeLessThanOrEqual(Math.floor(interval / 2));
        expect(reviewDates(id, TODAY, interval)).toEqual({ last: TODAY, interval, limit, due });
      }),
      { seed: 6 },
    );
  });

  test('is spread over months for entries that were reviewed on one day', () => {
    const days = ids.map((id) => daysBetween(TODAY, reviewDates(id, TODAY, 365).due));
    const weeks = Map.groupBy(days, (day) => Math.floor(day / 7));
    expect(weeks.size).toBe(25);
    // 500 over 24 weeks are 21 a week on average.
    expect(Math.max(...[...weeks.values()].map((week) => week.length))).toBeLessThan(40);
  });
});

describe('the week of an owner', () => {
  const item = (score: number, days?: number): Waiting => ({
    score,
    limit: days === undefined ? undefined : addDays(TODAY, days),
  });

  test('holds the best-ranked, and no more than the budget', () => {
    const [a, b, c] = [item(1), item(3), item(2)];
    expect(pickWeek([a, b, c], 2, TODAY)).toEqual([b, c]);
    expect(pickWeek([a], 2, TODAY)).toEqual([a]);
  });

  test('holds first what could not be done in time later', () => {
    const [urgent, late] = [item(1, 12), item(1, -30)];
    expect(pickWeek([item(9), item(8, 13), urgent], 1, TODAY)).toEqual([urgent]);
    expect(pickWeek([item(9), urgent, late], 2, TODAY)).toEqual([urgent, late]);
    expect([lastWeek(urgent, TODAY), lastWeek(item(1, 13), TODAY), lastWeek(late, TODAY)]).toEqual([0, 1, 0]);
  });

  test('begins in time with what many weeks to come have no room for', () => {
    const many = Array.from({ length: 5 }, () => item(1, 20));
    // Two weeks with room for two each: one of five must be done now, and the rest goes by rank.
    expect(pickWeek([item(9), item(8), ...many], 2, TODAY).map(({ score }) => score)).toEqual([9, 1]);
  });

  test('keeps every limit that can be kept at all', () => {
    const items = fc.array(
      fc.record({ score: fc.integer({ min: 1, max: 9 }), days: fc.integer({ min: 6, max: 60 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 4 }), (list, budget) => {
        let waiting = list.map(({ score, days }) => item(score, days));
        const inTime = (week: number): number => waiting.filter((one) => lastWeek(one, TODAY) <= week).length;
        const canBeKept = Array.from({ length: 10 }, (_, week) => inTime(week) <= budget * (week + 1));
        fc.pre(canBeKept.every(Boolean));
        for (let week = 0; week < 10; week++) {
          const day = addDays(TODAY, 7 * week);
          const done = new Set(pickWeek(waiting, budget, day));
          waiting = waiting.filter((one) => !done.has(one));
          expect(waiting.every(({ limit }) => limit! > addDays(day, 6))).toBe(true);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('is planned for each owner apart; what was never reviewed is due at once', () => {
    const of = (owner: string, score: number, kind = 'due', days = 90) => ({
      owner,
      score,
      dates: { limit: addDays(TODAY, days) },
      reasons: [{ kind }],
    });
    const items = [of('a', 3), of('a', 2), of('b', 1), of('a', 1, 'never-reviewed')];
    expect(planWeek(items, 1, TODAY)).toEqual([items[2], items[3]]);
  });
});

describe('the score', () => {
  const due = reason('due', reviewDates('a', addDays(TODAY, -360), 365));
  const late = (days: number) => reason('flagged', { on: addDays(TODAY, -days), what: 'x' });
  const facts = { used: 0, risks: [] as string[], interval: 100, today: TODAY };

  test('is use x risk x change x lateness', () => {
    expect(rank([reason('owner-gone', { owner: 'x' })], facts).score).toBe(2);
    expect(rank([late(50)], facts)).toMatchObject({ score: 3, waiting: 50 });
    expect(rank([late(50)], { ...facts, risks: ['data'] }).score).toBe(6);
    expect(rank([late(50)], { ...facts, used: 99 }).score).toBe(9);
    expect(rank([reason('never-reviewed', {})], facts).score).toBe(2);
  });

  test('is greater for what is used more, riskier, known to have changed, or longer due', () => {
    const base = rank([due], facts).score;
    expect(rank([due], { ...facts, used: 10 }).score).toBeGreaterThan(base);
    expect(rank([due], { ...facts, risks: ['money'] }).score).toBeGreaterThan(base);
    expect(rank([due, late(0)], facts).score).toBeGreaterThan(base);
    expect(rank([due], { ...facts, today: addDays(TODAY, 9) }).score).toBeGreaterThan(base);
  });
});
