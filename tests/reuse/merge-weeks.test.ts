import { array, assert, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeWeeks, sizeOf } from '../../src/reuse/merge-weeks.ts';
import { measureReuse } from '../../src/reuse/measure.ts';
import { shelveEntries } from '../../src/reuse/our-entries.ts';
import type { Week } from '../../src/schema/week.ts';
import { addEvent, type WorkEvent, type Weeks } from '../../src/work/count.ts';

const seeded = { seed: 7, numRuns: 200 };

/** What a device may have exported: few ids, so that exports often are of the same device and week. */
const week: Arbitrary<Week> = record({
  id: constantFrom('a', 'b', 'c').map((sign) => sign.repeat(32)),
  number: constantFrom(46, 47),
  times: array(integer({ min: 1, max: 3 }), { maxLength: 3 }),
  left: integer({ min: 0, max: 1 }),
}).map(({ id, number, times, left }) => ({
  format: 1,
  id,
  week: `2026-W${number}`,
  left,
  days: times.map((count, index) => ({
    day: `2026-11-${String((number - 46) * 7 + 9 + index).padStart(2, '0')}`,
    counts: [{ what: 'copy', language: 'en', entry: 'restart', times: count }],
    gaps: [],
  })),
}));
const weeks = array(week, { maxLength: 8 });

describe('merging exports', () => {
  test('gives the same in any order, however often each is there', () => {
    assert(
      property(weeks, weeks, (a, b) => {
        const merged = mergeWeeks([...a, ...b]);
        expect(mergeWeeks([...b, ...a])).toEqual(merged);
        expect(mergeWeeks([...a, ...b, ...a])).toEqual(merged);
        expect(mergeWeeks([...a, ...b].toReversed())).toEqual(merged);
      }),
      seeded,
    );
  });

  test('gives the same in any grouping, and changes nothing when it is done again', () => {
    assert(
      property(weeks, weeks, weeks, (a, b, c) => {
        const left = mergeWeeks([...mergeWeeks([...a, ...b]), ...c]);
        expect(mergeWeeks([...a, ...mergeWeeks([...b, ...c])])).toEqual(left);
        expect(mergeWeeks(left)).toEqual(left);
      }),
      seeded,
    );
  });

  test('keeps of each device and week the one with most, and never adds two of them up', () => {
    assert(
      property(weeks, (all) => {
        for (const one of mergeWeeks(all)) {
          const same = all.filter(({ id, week: name }) => id === one.id && name === one.week);
          expect(sizeOf(one)).toBe(Math.max(...same.map(sizeOf)));
        }
      }),
      seeded,
    );
  });

  test('takes the last export of a device that went on counting', () => {
    const event = constantFrom<WorkEvent>(
      { what: 'copy', language: 'en', entry: 'restart' },
      { what: 'open', language: 'pl', entry: 'slow' },
      { what: 'gap', language: 'en', words: 'fax' },
    );
    assert(
      property(array(event, { minLength: 1, maxLength: 20 }), (events) => {
        const kept: Weeks = [];
        const exports = events.map((one) => {
          addEvent(kept, one, '2026-11-20', () => 'a'.repeat(32));
          return structuredClone(kept[0]!);
        });
        expect(mergeWeeks(exports)).toEqual([exports.at(-1)]);
      }),
      seeded,
    );
  });

  test('makes the whole measure independent of order and repetition', () => {
    const measure = (given: readonly Week[]) =>
      measureReuse({
        weeks: given,
        tickets: undefined,
        entries: shelveEntries([]),
        site: { channels: [], holidays: [] },
        searches: undefined,
        now: 0,
      });
    assert(
      property(weeks, (all) => {
        expect(measure([...all.toReversed(), ...all])).toEqual(measure(all));
      }),
      seeded,
    );
  });
});
