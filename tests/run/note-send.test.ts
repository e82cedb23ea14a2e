import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formFields, mailLink, type TicketForm } from '../../src/run/note-send.ts';
import type { NoteLine } from '../../src/run/note.ts';
import { hostileStrings } from '../hostile-strings.ts';

const LONG = Array.from({ length: 400 }, (_, index) => `${index}. Zażółć gęślą jaźń`).join('\n');
const CUT = 'The rest did not fit.';

describe('a link that opens a mail', () => {
  test('has address, subject and note, and line breaks as mails have them', () => {
    const link = mailLink('mailto:help@example.com', 'A & B?', 'one\ntwo #3', CUT);
    expect(link).toBe('mailto:help@example.com?subject=A%20%26%20B%3F&body=one%0D%0Atwo%20%233');
  });

  test('keeps what the address asks for already', () => {
    const link = mailLink('mailto:help@example.com?cc=a@example.com', 'S', 'N', CUT);
    expect(link).toBe('mailto:help@example.com?cc=a@example.com&subject=S&body=N');
  });

  test('is never longer than mail programs take, ends with a whole line and says so', () => {
    const link = mailLink('mailto:', 'S', LONG, CUT);
    expect(link.length).toBeLessThanOrEqual(2000);
    expect(link.length).toBeGreaterThan(1900);
    const lines = decodeURIComponent(link.split('body=')[1]!).split('\r\n');
    expect(lines.pop()).toBe(CUT);
    expect(LONG.split('\n').slice(0, lines.length)).toEqual(lines);
  });

  test('can be read back, whatever the text is', () => {
    for (const text of hostileStrings.map((each) => each.toWellFormed().replaceAll('\n', ' '))) {
      const link = new URL(mailLink('mailto:help@example.com', text, text.slice(0, 100), CUT));
      expect(link.pathname).toBe('help@example.com');
      expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
    }
    assert(
      property(string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const link = mailLink('mailto:', 'S', text.toWellFormed(), CUT);
        expect(link.length).toBeLessThanOrEqual(2000);
        decodeURIComponent(link);
      }),
      { seed: 1 },
    );
  });
});

const FORM: TicketForm = {
  address: 'https://tickets.example.com/new',
  method: 'get',
  fields: { text: 'note', 'own words': 'words', place: 'code', guide: 'guide', lang: 'language' },
};
const VALUES = { note: 'one\ntwo', guide: 'no-internet', language: 'en' };
const LINES: NoteLine[] = [
  { id: 'own', part: 'about', label: 'Own', text: 'nothing works' },
  { id: 'code', part: 'place', label: 'Code', text: 'MR 41-726' },
];

describe('the fields of a form', () => {
  test('have what site.yaml names, in its order', () => {
    expect(formFields(FORM, LINES, VALUES, CUT)).toEqual([
      ['text', 'one\ntwo'],
      ['own words', 'nothing works'],
      ['place', 'MR 41-726'],
      ['guide', 'no-internet'],
      ['lang', 'en'],
    ]);
  });

  test('are empty for lines that were left out', () => {
    expect(Object.fromEntries(formFields(FORM, [], VALUES, CUT))).toMatchObject({
      'own words': '',
      place: '',
    });
  });

  test.each(['get', 'post'] as const)('are within the limit of %s together', (method) => {
    const limit = { get: 6000, post: 60_000 }[method];
    const long = LONG.repeat(20);
    const fields = formFields(
      { ...FORM, method },
      [{ ...LINES[0]!, text: long }, LINES[1]!],
      { ...VALUES, note: long },
      CUT,
    );
    const sent = new URLSearchParams(fields.map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]));
    expect(`${FORM.address}?${String(sent)}`.length).toBeLessThanOrEqual(limit);
    for (const name of ['text', 'own words']) expect(sent.get(name)?.endsWith(CUT), name).toBe(true);
    expect(sent.get('text')!.length).toBeGreaterThan(500);
    expect(sent.get('place')).toBe('MR 41-726');
  });
});
