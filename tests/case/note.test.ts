import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, writeCase, type CaseFacts } from '../../src/case/note.ts';
import { newCase, isBlank, isCaseId, withJump, withSaid, withTick, MOST } from '../../src/case/state.ts';
import { sayDay, sayMoment, today } from '../../src/case/times.ts';
import { wordsOf } from '../../src/i18n/words.ts';

const MOMENT = Date.UTC(2026, 10, 27, 21, 10);

const facts = (language: string): CaseFacts => ({
  id: 'K7M4R',
  tier: wordsOf(language).staff.tiers.tier(1),
  next: { tier: wordsOf(language).staff.tiers.tier(2), team: 'NET' },
  guide: 'GUIDE',
  code: 'MR 41-726',
  language: language,
  lines: [
    { label: 'Q1', text: 'A1', said: 'two lines\nof words' },
    { label: 'Q2', text: '' },
  ],
  consents: [
    { question: 'C1', answer: 'YES', time: sayMoment(language, MOMENT, 'Europe/Madrid') },
    { question: 'C2', answer: 'YES' },
  ],
  result: { title: 'R', reason: 'WHY', said: 'bye' },
  who: 'NET',
  promise: 'P',
  followUp: sayDay(language, '2026-12-01'),
  again: '',
  items: [
    { id: 'a', text: 'I1', done: true },
    { id: 'b', text: 'I2', done: false },
  ],
  handover: 'open',
  taken: { name: '{time} Ana', time: sayMoment(language, MOMENT, 'Europe/Madrid') },
  link: 'https://help.example.com/x/?case=K7M4R#t=a.b',
});

describe('the note for the ticket', () => {
  it.each(['en', 'es', 'pl'])('tells all there is (%s)', async (language) => {
    const text = writeCase(facts(language), wordsOf(language).staff.case);
    await expect(`${text}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden', `note.${language}.txt`),
    );
    expect(text).toContain('+01:00');
  });

  it('has no empty part where there is nothing to tell', () => {
    const bare: CaseFacts = {
      id: 'K7M4R',
      tier: 'T',
      guide: 'G',
      language: 'L',
      lines: [],
      consents: [],
      items: [],
      now: 'N',
      link: 'X',
    };
    expect(writeCase(bare, wordsOf('en').staff.case)).toBe(
      'Case: K7M4R\nTier: T\nGuide: G\nLanguage: L\n\nNow at: N\n\nLink: X',
    );
  });

  it('fills slots with what is given, and reads nothing in it', () => {
    expect(fill('{a} and {b} and {c}', { a: '{b}$&', b: '2' })).toBe('{b}$& and 2 and {c}');
  });
});

describe('a moment', () => {
  it.each([
    ['Europe/Madrid', /22:10 GMT\+01:00$/],
    ['America/New_York', /16:10 GMT-05:00$/],
    ['Asia/Kolkata', /2:40 GMT\+05:30$/],
  ])('has its distance from UTC (%s)', (zone, expected) => {
    expect(sayMoment('en', MOMENT, zone)).toMatch(expected);
  });

  it('is a day of the device’s calendar', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('a case', () => {
  const random = new Uint8Array([0, 25, 26, 255, 7]);

  it('begins blank, with an id to read out', () => {
    const made = newCase(MOMENT, random);
    expect(isCaseId(made.id)).toBe(true);
    expect(isBlank(made)).toBe(true);
    expect(['K7M4', 'k7m4r', 'K7M40', '', 'K7M4RR'].some(isCaseId)).toBe(false);
  });

  it('keeps what was said by step, within bounds, and drops what is erased', () => {
    const made = withSaid(withSaid(newCase(0, random), 'g/a', 'x'.repeat(900)), 'g/b', 'b');
    expect(made.said['g/a']).toHaveLength(MOST.said);
    expect(isBlank(made)).toBe(false);
    expect(withSaid(withSaid(made, 'g/a', ''), 'g/b', '').said).toEqual({});
  });

  it('drops jumps that were taken back when another one is made', () => {
    const jump = (to: string) => ({ to, fromTitle: '', toTitle: '', reason: 'r', lines: [] });
    const made = { ...newCase(0, random), jumps: [jump('g/a'), jump('g/b')] };
    expect(withJump(made, made.jumps.slice(0, 1), jump('g/c')).jumps.map(({ to }) => to)).toEqual([
      'g/a',
      'g/c',
    ]);
  });

  it('ticks once, and takes it back', () => {
    const made = withTick(withTick(newCase(0, random), 'g/a x', true), 'g/a x', true);
    expect(made.ticked).toEqual(['g/a x']);
    expect(withTick(made, 'g/a x', false).ticked).toEqual([]);
  });
});
