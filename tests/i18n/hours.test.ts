import { describe, expect, test } from 'vitest';
import { openState, type ChannelHours } from '../../src/i18n/hours.ts';

type Week = NonNullable<ChannelHours['hours']>['week'];

const CLOSED_WEEK: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const OFFICE_DAY = ['08:00-18:00'];
const OFFICE_WEEK: Week = {
  ...CLOSED_WEEK,
  mon: OFFICE_DAY,
  tue: OFFICE_DAY,
  wed: OFFICE_DAY,
  thu: OFFICE_DAY,
  fri: OFFICE_DAY,
};
const WHOLE_DAY = ['00:00-24:00'];
const WHOLE_WEEK: Week = {
  mon: WHOLE_DAY,
  tue: WHOLE_DAY,
  wed: WHOLE_DAY,
  thu: WHOLE_DAY,
  fri: WHOLE_DAY,
  sat: WHOLE_DAY,
  sun: WHOLE_DAY,
};

function inMadrid(week: Partial<Week>, promiseHours = 4): ChannelHours {
  return { hours: { timeZone: 'Europe/Madrid', week: { ...CLOSED_WEEK, ...week } }, promiseHours };
}

/** The state at a moment, with dates as text. */
function stateAt(channel: ChannelHours, now: string, holidays: string[] = []): Record<string, unknown> {
  const state = openState(
    channel,
    holidays.map((on) => ({ on })),
    new Date(now),
  );
  return JSON.parse(JSON.stringify(state)) as Record<string, unknown>;
}

describe('an office week', () => {
  test('is open until the evening, and answers within the same day', () => {
    expect(stateAt(inMadrid(OFFICE_WEEK), '2026-11-20T10:00:00Z')).toEqual({
      open: true,
      until: '2026-11-20T17:00:00.000Z',
      answerBy: '2026-11-20T14:00:00.000Z',
    });
  });

  test('counts the promise in opening hours, over the weekend', () => {
    expect(stateAt(inMadrid(OFFICE_WEEK), '2026-11-20T16:00:00Z')).toMatchObject({
      open: true,
      answerBy: '2026-11-23T10:00:00.000Z',
    });
  });

  test('is closed at the very minute of closing', () => {
    expect(stateAt(inMadrid(OFFICE_WEEK), '2026-11-20T17:00:00Z')).toMatchObject({
      open: false,
      opens: '2026-11-23T07:00:00.000Z',
    });
  });

  test('is open at the very minute of opening', () => {
    expect(stateAt(inMadrid(OFFICE_WEEK), '2026-11-20T07:00:00Z')).toMatchObject({ open: true });
  });

  test('has a lunch break', () => {
    const channel = inMadrid({ fri: ['15:00-18:00', '09:00-13:00'] }, 2);
    expect(stateAt(channel, '2026-11-20T11:00:00Z')).toMatchObject({
      until: '2026-11-20T12:00:00.000Z',
      answerBy: '2026-11-20T15:00:00.000Z',
    });
    expect(stateAt(channel, '2026-11-20T12:30:00Z')).toMatchObject({
      open: false,
      opens: '2026-11-20T14:00:00.000Z',
    });
  });
});

describe('holidays', () => {
  test('are skipped for opening and for the promise', () => {
    expect(stateAt(inMadrid(OFFICE_WEEK), '2026-12-24T16:00:00Z', ['2026-12-25'])).toEqual({
      open: true,
      until: '2026-12-24T17:00:00.000Z',
      answerBy: '2026-12-28T10:00:00.000Z',
    });
  });

  test('are days of the channel’s time zone', () => {
    const auckland = { hours: { timeZone: 'Pacific/Auckland', week: WHOLE_WEEK }, promiseHours: 1 };
    const beforeMidnightInUtc = '2026-12-24T12:00:00Z';
    expect(stateAt(auckland, beforeMidnightInUtc, ['2026-12-25'])).toMatchObject({
      open: false,
      opens: '2026-12-25T11:00:00.000Z',
    });
  });
});

describe('midnight', () => {
  test('joins evening and morning hours', () => {
    const channel = inMadrid({ fri: ['20:00-24:00'], sat: ['00:00-06:00'] });
    expect(stateAt(channel, '2026-11-20T20:00:00Z')).toMatchObject({
      open: true,
      until: '2026-11-21T05:00:00.000Z',
    });
  });

  test('24:00 alone ends the day', () => {
    const channel = inMadrid({ fri: ['20:00-24:00'] });
    expect(stateAt(channel, '2026-11-20T22:59:00Z')).toMatchObject({
      open: true,
      until: '2026-11-20T23:00:00.000Z',
    });
    expect(stateAt(channel, '2026-11-20T23:00:00Z')).toMatchObject({ open: false });
  });
});

describe('clock changes', () => {
  test('opening follows the wall clock from winter to summer time', () => {
    const channel = inMadrid({ sat: OFFICE_DAY, sun: OFFICE_DAY });
    expect(stateAt(channel, '2026-03-28T20:00:00Z')).toMatchObject({ opens: '2026-03-29T06:00:00.000Z' });
  });

  test('opening follows the wall clock from summer to winter time', () => {
    const channel = inMadrid({ sat: OFFICE_DAY, sun: OFFICE_DAY });
    expect(stateAt(channel, '2026-10-24T20:00:00Z')).toMatchObject({ opens: '2026-10-25T07:00:00.000Z' });
  });

  test('the hour that is left out is not counted, the one that comes twice is counted twice', () => {
    const night = inMadrid({ sun: ['00:00-06:00'] }, 4);
    expect(stateAt(night, '2026-03-28T23:00:00Z')).toMatchObject({ answerBy: '2026-03-29T03:00:00.000Z' });
    expect(stateAt(night, '2026-03-28T23:00:00Z')).toMatchObject({ until: '2026-03-29T04:00:00.000Z' });
    expect(stateAt(night, '2026-10-24T22:00:00Z')).toMatchObject({ until: '2026-10-25T05:00:00.000Z' });
  });

  test('they are found west of Greenwich too', () => {
    const channel = {
      hours: { timeZone: 'America/New_York', week: { ...CLOSED_WEEK, sun: OFFICE_DAY } },
      promiseHours: 1,
    };
    expect(stateAt(channel, '2026-03-08T04:00:00Z')).toMatchObject({ opens: '2026-03-08T12:00:00.000Z' });
    expect(stateAt(channel, '2026-11-01T04:00:00Z')).toMatchObject({ opens: '2026-11-01T13:00:00.000Z' });
  });
});

describe('weeks without an end or a beginning', () => {
  test('no hours mean open at any time', () => {
    expect(stateAt({ promiseHours: 24 }, '2026-11-20T10:00:00Z', ['2026-11-20'])).toEqual({
      open: true,
      answerBy: '2026-11-21T10:00:00.000Z',
    });
  });

  test('a week without closing time has no "until"', () => {
    expect(stateAt(inMadrid(WHOLE_WEEK, 1), '2026-11-20T10:00:00Z')).toEqual({
      open: true,
      answerBy: '2026-11-20T11:00:00.000Z',
    });
  });

  test('a closed week promises nothing', () => {
    expect(stateAt(inMadrid({}), '2026-11-20T10:00:00Z')).toEqual({ open: false });
  });

  test('a week of holidays opens after them', () => {
    const holidays = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
    expect(stateAt(inMadrid(OFFICE_WEEK), '2026-11-21T10:00:00Z', holidays)).toMatchObject({
      opens: '2026-11-30T07:00:00.000Z',
    });
  });
});
