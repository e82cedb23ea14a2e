import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, mondayOf, weekOf } from '../../src/schema/iso-week.ts';

// ISO 8601-1:2019, 5.4.2, and the examples of its introduction to week dates.
test.each([
  ['2026-11-27', '2026-W48'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2023-01-01', '2022-W52'],
  ['2020-02-29', '2020-W09'],
])('%s lies in week %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

test('a week begins on the Monday that is in it', () => {
  assert(
    property(integer({ min: 0, max: 40_000 }), (days) => {
      const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
      const monday = mondayOf(weekOf(day));
      expect(new Date(monday).getUTCDay()).toBe(1);
      expect(weekOf(monday)).toBe(weekOf(day));
      const passed = (Date.parse(day) - Date.parse(monday)) / 86_400_000;
      expect(passed >= 0 && passed < 7).toBe(true);
    }),
    { seed: 7 },
  );
});

test('a day is that of the calendar of the device', () => {
  expect(dayOf(new Date(2026, 10, 27, 0, 1))).toBe('2026-11-27');
  expect(dayOf(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
});
