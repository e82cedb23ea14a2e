import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_COUNTS, MOST_GAPS, MOST_MINUTES, MOST_WEEKS } from '../../src/schema/week-limits.ts';
import { weekSchema } from '../../src/schema/week.ts';
import { addEvent, type WorkEvent, type Weeks } from '../../src/work/count.ts';

let made = 0;
const newId = (): string => (made += 1).toString(16).padStart(32, '0');
const dayAfter = (days: number): string =>
  new Date(Date.UTC(2026, 10, 23) + days * 86_400_000).toISOString().slice(0, 10);

function count(...events: [event: WorkEvent, day?: string][]): Weeks {
  const weeks: Weeks = [];
  for (const [event, day = '2026-11-27'] of events) addEvent(weeks, event, day, newId);
  return weeks;
}

const copy: WorkEvent = { what: 'copy', language: 'en', entry: 'restart-router' };

describe('what an agent does', () => {
  test('is counted by day and entry', () => {
    const [week] = count(
      [copy],
      [copy],
      [{ ...copy, language: 'es' }],
      [{ what: 'run', language: 'en', entry: 'no-internet' }],
      [copy, '2026-11-23'],
    );
    expect(week).toMatchObject({ format: 1, week: '2026-W48', left: 0 });
    expect(week?.days).toEqual([
      {
        day: '2026-11-23',
        counts: [{ what: 'copy', language: 'en', entry: 'restart-router', times: 1 }],
        gaps: [],
      },
      {
        day: '2026-11-27',
        counts: [
          { what: 'copy', language: 'en', entry: 'restart-router', times: 2 },
          { what: 'copy', language: 'es', entry: 'restart-router', times: 1 },
          { what: 'run', language: 'en', entry: 'no-internet', times: 1 },
        ],
        gaps: [],
      },
    ]);
  });

  test('has the minutes of endings in whole numbers and by length, and leaves out what cannot be', () => {
    const ending: WorkEvent = { what: 'ending', language: 'en', entry: 'no-internet', step: 'fixed' };
    const minutes = [9.4, 3, -1, Number.NaN, 5000, undefined];
    const [week] = count(...minutes.map((time): [WorkEvent] => [{ ...ending, minutes: time }]));
    expect(week?.days[0]?.counts).toEqual([{ ...ending, times: 6, minutes: [3, 9] }]);
  });

  test('keeps words of gaps without what is private', () => {
    const gap = (words?: string): [WorkEvent] => [{ what: 'gap', language: 'en', words }];
    const [week] = count(
      gap('Fax from my TV'),
      gap('fax from my tv'),
      gap('mail ana@correo.es'),
      gap(),
      gap('123456789'),
    );
    expect(week?.days[0]?.gaps).toEqual([
      { language: 'en', words: 'fax from my tv', times: 2 },
      { language: 'en', words: 'mail *', times: 1 },
    ]);
  });

  test.each<[string, WorkEvent]>([
    ['an address in place of an id', { ...copy, entry: 'https://shop.example/?mail=ana@correo.es' }],
    ['a name', { ...copy, entry: 'Ana López' }],
    ['a step that is none', { ...copy, step: '600 123 456' }],
    ['a very long id', { ...copy, entry: 'a'.repeat(101) }],
    ['no language', { ...copy, language: 'English' }],
  ])('is left out where it has %s', (_what, event) => {
    expect(count([event])).toEqual([]);
  });

  test('keeps a quarter of a year, and a wrong clock in the past erases nothing', () => {
    const weeks = count(
      ...Array.from({ length: 20 }, (_, n): [WorkEvent, string] => [copy, dayAfter(n * 7)]),
    );
    expect(weeks.length).toBe(MOST_WEEKS);
    addEvent(weeks, copy, '1999-12-31', newId);
    expect(weeks.length).toBe(MOST_WEEKS);
    expect(weeks[0]?.week).toBe('2027-W02');
  });

  test('does not grow without end, counts on what it has, and says how often there was more', () => {
    const weeks: Weeks = [];
    for (let n = 0; n < MOST_COUNTS + 5; n += 1)
      addEvent(weeks, { ...copy, entry: `entry-${n}` }, dayAfter(n % 7), newId);
    for (let n = 0; n < MOST_GAPS + 3; n += 1)
      addEvent(weeks, { what: 'gap', language: 'en', words: `word ${n}` }, dayAfter(n % 7), newId);
    addEvent(weeks, { ...copy, entry: 'entry-0' }, dayAfter(0), newId);
    const days = weeks[0]!.days;
    expect(days.flatMap(({ counts }) => counts).length).toBe(MOST_COUNTS);
    expect(days.flatMap(({ gaps }) => gaps).length).toBe(MOST_GAPS);
    expect(weeks[0]!.left).toBe(8);
    expect(days[0]!.counts[0]).toMatchObject({ entry: 'entry-0', times: 2 });
    const ending: WorkEvent = { what: 'ending', language: 'en', entry: 'a', minutes: 1 };
    const ended = count(...Array.from({ length: MOST_MINUTES + 9 }, (): [WorkEvent] => [ending]));
    expect(ended[0]!.days[0]!.counts[0]!.minutes?.length).toBe(MOST_MINUTES);
  });

  test('always is a week of the schema, and never counts less than before', () => {
    const event = record<WorkEvent>({
      what: constantFrom('copy', 'reply', 'open', 'run', 'ending', 'gap'),
      language: constantFrom('en', 'pl', 'xx-YY'),
      entry: option(constantFrom('a', 'b-2', 'B', ''), { nil: undefined }),
      step: option(constantFrom('s', 'ü'), { nil: undefined }),
      tier: option(integer({ min: -1, max: 7 }), { nil: undefined }),
      minutes: option(integer({ min: -5, max: 900 }), { nil: undefined }),
      words: option(constantFrom('no sound', '600123456 no sound', '@'), { nil: undefined }),
    });
    const events = array(record({ event, day: integer({ min: 0, max: 30 }).map(dayAfter) }), {
      maxLength: 40,
    });
    assert(
      property(events, (all) => {
        const weeks: Weeks = [];
        for (const one of all) {
          const before = structuredClone(weeks);
          addEvent(weeks, one.event, one.day, newId);
          for (const old of before)
            expect(sumOf(weeks.find(({ id }) => id === old.id)!)).toBeGreaterThanOrEqual(sumOf(old));
        }
        for (const week of weeks) expect(weekSchema.parse(week)).toEqual(week);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

function sumOf({ days }: Weeks[number]): number {
  return days.flatMap(({ counts, gaps }) => [...counts, ...gaps]).reduce((sum, { times }) => sum + times, 0);
}
