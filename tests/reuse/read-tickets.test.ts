import { describe, expect, test } from 'vitest';
import { shelveEntries } from '../../src/reuse/our-entries.ts';
import { makeLinkFinder } from '../../src/reuse/our-links.ts';
import { readTickets } from '../../src/reuse/read-tickets.ts';
import { readFolder } from '../library/content-folder.ts';
import { CONTENT } from './content.ts';

const NOW = Date.parse('2026-11-22T00:00:00Z');
const read = (text: string, findLinks: (text: string) => string[] = () => []) =>
  readTickets(text, { file: 'tickets.csv', findLinks, now: NOW });

describe('times of tickets', () => {
  test.each([
    ['2026-11-20T09:30:00Z', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20 09:30', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20 09:30:15 UTC', '2026-11-20T09:30:15.000Z'],
    ['2026-11-20T09:30:15.250+01:00', '2026-11-20T08:30:15.250Z'],
    ['2026-11-20 09:30 -0500', '2026-11-20T14:30:00.000Z'],
  ])('%s', (text, expected) => {
    const { tickets, problems } = read(`id,created,first answered,links\n1,${text},,`);
    expect(problems).toEqual([]);
    expect(new Date(tickets[0]!.created).toISOString()).toBe(expected);
  });

  test.each([
    '2026-11-20',
    '20/11/2026 09:30',
    '2026-02-30 09:30',
    '2026-13-01 09:30',
    '2026-11-20 25:00',
    'now',
  ])('%s is none', (text) => {
    const { tickets, problems } = read(`id,created,first answered,links\n1,${text},,`);
    expect([tickets, problems.map(({ id, line, column }) => [id, line, column])]).toEqual([
      [],
      [['tickets/value', 2, 3]],
    ]);
  });
});

test('columns are found by any of their names, in any order and spelling', () => {
  const { tickets, problems } = read(
    'Answer;SUPPORT LEVEL;First response at;created_at;Ticket ID;Locale;Via\nx;L2;2026-11-20 10:00;2026-11-20 09:00;7;pl-PL;Web Form',
  );
  expect(problems).toEqual([]);
  expect(tickets).toMatchObject([{ id: '7', tier: 2, language: 'pl', channel: 'web form' }]);
});

test('nothing of what people wrote is kept', () => {
  const text = 'id,created,first answered,body\n1,2026-11-20 09:00,,"I am Ana López, 600 123 456"';
  expect(JSON.stringify(read(text).tickets)).toBe(
    JSON.stringify([{ id: '1', created: Date.parse('2026-11-20T09:00Z'), links: [] }]),
  );
});

describe('links to our entries', () => {
  const finder = (place: { address: string; base: string }) =>
    makeLinkFinder(place, shelveEntries(readFolder({ ...CONTENT }).entries));

  test.each<[string, string[]]>([
    ['https://help.example.com/en/articles/restart/', ['restart']],
    ['http://www.help.example.com/es/guides/slow/works/#t=x', ['slow']],
    ['help.example.com/a/cable', ['cable']],
    ['(https://help.example.com/g/no-internet/#works).', ['no-internet']],
    ['<a href="https://help.example.com/pl/articles/old-cable/">here</a>', ['cable']],
    ['help.example.com/a/cable/ help.example.com/en/articles/cable/', ['cable']],
    ['https://help.example.com/en/articles/restart-more/', []],
    ['https://other.example.com/en/articles/restart/', []],
    ['https://help.example.com.evil.example/en/articles/restart/', []],
    ['https://evilhelp.example.com/a/restart/', []],
    ['ana@help.example.com/a/restart/', []],
    ['https://help.example.com/en/contact/', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(finder({ address: 'https://help.example.com', base: '/' })(text)).toEqual(ids);
  });

  test('lie below the base path', () => {
    const below = finder({ address: 'https://example.com', base: '/help/' });
    expect(below('https://example.com/help/a/cable/ https://example.com/a/restart/')).toEqual(['cable']);
  });
});
