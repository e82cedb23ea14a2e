import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, workingDayAfter } from '../../src/case/follow-up.ts';

describe('the follow-up call', () => {
  it.each([
    ['2026-11-23', '2026-11-25', 'a Monday: Wednesday'],
    ['2026-11-26', '2026-11-30', 'a Thursday: over the weekend'],
    ['2026-11-27', '2026-12-01', 'a Friday'],
    ['2026-11-28', '2026-12-01', 'a Saturday counts as the Friday before'],
    ['2026-12-24', '2026-12-29', 'over Christmas Day and the weekend'],
    ['2026-12-30', '2027-01-04', 'over the end of the year'],
  ])('after an ending on %s is on %s (%s)', (day, call) => {
    expect(workingDayAfter(day, 2, ['2026-12-25', '2027-01-01'])).toBe(call);
  });

  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

  it('is a working day, with so many working days up to it, whatever the holidays are', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer({ min: 0, max: 20 })),
        (from, n, off) => {
          const start = Date.parse(from);
          const dayAt = (offset: number): string =>
            new Date(start + offset * 86_400_000).toISOString().slice(0, 10);
          const holidays = off.map(dayAt);
          const found = workingDayAfter(from, n, holidays);
          let between = 0;
          let offset = 0;
          do {
            offset += 1;
            if (isWorkingDay(dayAt(offset), holidays)) between += 1;
          } while (dayAt(offset) !== found);
          expect(isWorkingDay(found, holidays)).toBe(true);
          expect(between).toBe(n);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
