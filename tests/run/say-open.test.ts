import { describe, expect, test } from 'vitest';
import { sayAnswer, sayChannel, saySupport, type HandedSupport } from '../../src/run/say-open.ts';

const CLOSED = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const OFFICE = { timeZone: 'Europe/Madrid', week: { ...CLOSED, mon: ['08:00-18:00'], fri: ['08:00-18:00'] } };
const SAY = {
  until: 'until {time}',
  always: 'always',
  closed: 'opens {opens}, answer {answer}',
  never: 'never',
};
const FRIDAY_MORNING = new Date('2026-11-20T09:00:00Z');
const FRIDAY_NIGHT = new Date('2026-11-20T22:00:00Z');

const phone = { hours: OFFICE, promiseHours: 1, written: false };
const mail = { promiseHours: 24, written: true };

function support(...channels: HandedSupport['channels']): HandedSupport {
  return { channels, holidays: [], say: SAY };
}

describe('whether a person answers now', () => {
  test('is open while someone can be spoken to, whatever the mail says', () => {
    expect(saySupport(support(phone, mail), 'en', FRIDAY_MORNING)).toMatch(/^until \d+:00$/);
  });

  test('closed, it says when it opens, and when a message is answered', () => {
    expect(saySupport(support(phone, mail), 'en', FRIDAY_NIGHT)).toMatch(
      /^opens Monday \d+:00, answer Saturday 21 November/,
    );
  });

  test('without spoken channels, the written ones count', () => {
    expect(saySupport(support(mail), 'en', FRIDAY_NIGHT)).toBe('always');
  });

  test('a site that never opens says so', () => {
    const never = { hours: { ...OFFICE, week: CLOSED }, promiseHours: 1, written: false };
    expect(saySupport(support(never), 'en', FRIDAY_NIGHT)).toBe('never');
  });
});

test('one channel says its own hours, and nothing if it is open at any time', () => {
  const say = { until: 'until {time}', opens: 'opens {opens}', never: 'never' };
  expect(sayChannel({ ...phone, holidays: [], say }, 'en', FRIDAY_NIGHT)).toMatch(/^opens Monday/);
  expect(sayChannel({ promiseHours: 1, holidays: [], say }, 'en', FRIDAY_NIGHT)).toBeUndefined();
});

test('a team’s answer is due by the channel that answers first', () => {
  const channels = [{ hours: OFFICE, promiseHours: 8 }, { promiseHours: 8 }];
  const due = sayAnswer({ channels, holidays: [], say: 'by {when}' }, 'en', FRIDAY_NIGHT);
  expect(due).toMatch(/^by Saturday 21 November/);
});
