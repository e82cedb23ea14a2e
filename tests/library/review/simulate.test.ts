import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/library/review/days.ts';
import { reviewDates } from '../../../src/library/review/interval.ts';
import { playersOf, simulate, simulationText, type Player } from '../../../src/library/review/simulate.ts';
import { reviewStates } from '../../../src/library/review/staleness.ts';
import { article, articleIn, guide, step, TODAY } from '../builders.ts';
import { input, reviewed } from './input.ts';

const year = { today: TODAY, weeks: 52, perWeek: 5 };

/** Entries of one owner that were all reviewed on one day. */
function cluster(count: number, interval = 365, last = TODAY, owner = 'team'): Player[] {
  return Array.from({ length: count }, (_, i) => {
    const { due, limit } = reviewDates(`entry-${i}`, last, interval);
    return { id: `entry-${i}`, owner, interval, due, limit, score: 1 + (i % 7) };
  });
}

describe('a year', () => {
  test('of 100 entries written on one day goes well, with five reviews a week', () => {
    expect(simulate(cluster(100), { ...year, weeks: 104 })).toMatchObject({
      overBudget: 0,
      overLimit: 0,
      needs: {},
    });
  });

  test('with more than the budget allows says what is missing, and the figure is exact', () => {
    const many = cluster(300);
    const played = simulate(many, { ...year, weeks: 60 });
    expect(played.overBudget).toBeGreaterThan(0);
    expect(played.overLimit).toBeGreaterThan(0);
    const need = played.needs['team']!;
    expect(simulate(many, { ...year, weeks: 60, perWeek: need })).toMatchObject({
      overBudget: 0,
      overLimit: 0,
    });
    expect(simulate(many, { ...year, weeks: 60, perWeek: need - 1 }).overBudget).toBeGreaterThan(0);
    expect(simulationText(played)).toContain(
      `team needs ${need} reviews a week: ${need - 5} more than the budget.`,
    );
  });

  test('has known answers in a small case', () => {
    // Seven are past their limit today: five are done in this week, two in the next one, late.
    const late = cluster(7, 28, addDays(TODAY, -40));
    expect(simulate(late, { ...year, weeks: 1 })).toEqual({
      weeks: 1,
      perWeek: 5,
      overBudget: 1,
      overLimit: 2,
      needs: { team: 7 },
    });
    // With an interval of four weeks they come again every two to four weeks, which five a week can do.
    expect(simulate(late, year)).toMatchObject({ overBudget: 1, overLimit: 2 });
  });

  test('counts each owner apart', () => {
    const two = [...cluster(60), ...cluster(60, 365, TODAY, 'other')];
    expect(simulate(two, { ...year, weeks: 104, perWeek: 4 })).toMatchObject({ overBudget: 0, overLimit: 0 });
    expect(simulate([...cluster(5, 7), ...cluster(6, 7, TODAY, 'other')], year).needs).toEqual({ other: 6 });
  });

  test('does each entry before its limit, week by week', () => {
    const state = cluster(40, 120, addDays(TODAY, -60));
    expect(simulate(state, { ...year, perWeek: 8 })).toMatchObject({ overBudget: 0, overLimit: 0 });
  });
});

test('the game begins as things stand: what needs someone waits, translations once, the rest for its day', () => {
  const flags = [{ on: TODAY, what: 'Wrong.' }];
  const states = reviewStates(
    input([
      article('a', '', reviewed(1)),
      articleIn('es', 'a'),
      article('never'),
      guide('flagged', [step('s', [], { risk: 'data' })], { ...reviewed(1), flags }),
    ]),
  );
  expect(
    playersOf(states, TODAY).map(({ due, limit, interval }) => [due === TODAY, limit, interval]),
  ).toEqual([
    [false, '2027-11-19', 365],
    [true, TODAY, 365],
    [true, '2027-03-19', 120],
    [true, undefined, undefined],
  ]);
});
