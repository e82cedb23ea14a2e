import { expect, test } from 'vitest';
import { answeredInTime } from '../../src/reuse/in-time.ts';
import type { Channel } from '../../src/schema/site.ts';

const week = {
  mon: ['09:00-17:00'],
  tue: ['09:00-17:00'],
  wed: [],
  thu: [],
  fri: ['09:00-17:00'],
  sat: [],
  sun: [],
};
const mail = {
  id: 'letters',
  kind: 'email',
  hours: { timeZone: 'Europe/Madrid', week },
  promiseHours: 8,
} as unknown as Channel;
const holidays = [{ on: '2026-11-20', name: 'A holiday' }];
const NOW = '2026-11-30T00:00:00Z';

// 2026-11-16 is a Monday; Madrid is an hour ahead of UTC.
test.each<[string, string, string | undefined, string | undefined, (boolean | undefined)?]>([
  ['within the hours of the clock', '2026-11-16T08:00:00Z', '2026-11-16T15:59:00Z', 'email', true],
  [
    'the next day, as the evening does not count',
    '2026-11-16T15:00:00Z',
    '2026-11-17T14:59:00Z',
    'letters',
    true,
  ],
  ['a minute after that', '2026-11-16T15:00:00Z', '2026-11-17T15:01:00Z', 'letters', false],
  [
    'the week after, for nobody is there on Wednesday, Thursday and the holiday',
    '2026-11-17T17:00:00Z',
    '2026-11-23T16:00:00Z',
    'e-mail',
    true,
  ],
  ['later than that', '2026-11-17T17:00:00Z', '2026-11-23T16:01:00Z', 'email', false],
  [
    'a day by the clock, on a channel that we do not have',
    '2026-11-18T12:00:00Z',
    '2026-11-19T12:00:00Z',
    'fax',
    true,
  ],
  ['more than a day, without a channel', '2026-11-18T12:00:00Z', '2026-11-19T12:01:00Z', undefined, false],
  ['never, and it is late', '2026-11-18T12:00:00Z', undefined, undefined, false],
  ['not yet, and there is time', '2026-11-29T12:00:00Z', undefined, undefined, undefined],
  ['not yet, and the office is closed', '2026-11-27T16:00:00Z', undefined, 'email', undefined],
])('an answer %s', (_what, created, answered, channel, inTime) => {
  const ticket = {
    id: '1',
    created: Date.parse(created),
    links: [],
    ...(answered === undefined ? {} : { answered: Date.parse(answered) }),
    ...(channel === undefined ? {} : { channel }),
  };
  const { part, of } = answeredInTime([ticket], { channels: [mail], holidays }, Date.parse(NOW));
  expect(of === 0 ? undefined : part === 1).toBe(inTime);
});
