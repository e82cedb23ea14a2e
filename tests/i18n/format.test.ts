import { describe, expect, test } from 'vitest';
import {
  formatClock,
  formatCountry,
  formatDay,
  formatLanguage,
  formatList,
  formatTimeZone,
  formatWeekday,
} from '../../src/i18n/format.ts';
import { weekInWords } from '../../src/i18n/hours-text.ts';
import { formatDayAndTime, formatMoment } from '../../src/i18n/moment.ts';
import { formatNumber } from '../../src/i18n/plural.ts';
import { findText } from '../../src/i18n/text.ts';
import { wordsFor } from '../../src/i18n/words.ts';

describe('days and times', () => {
  test.each([
    ['en', '20 November 2026'],
    ['es', '20 de noviembre de 2026'],
    ['pl', '20 listopada 2026'],
  ])('a day in %s', (language, text) => {
    expect(formatDay(language, '2026-11-20')).toBe(text);
  });

  test('a moment of today is a time, one of this week has its weekday, a later one its date', () => {
    const now = new Date('2026-11-20T10:00:00Z');
    const at = (language: string, moment: string) =>
      formatMoment(language, new Date(moment), now, 'Europe/Madrid');
    expect(at('en', '2026-11-20T17:00:00Z')).toBe('18:00');
    expect(at('en', '2026-11-20T23:30:00Z')).toBe('Saturday 00:30');
    expect(at('es', '2026-11-23T07:00:00Z')).toBe('lunes, 8:00');
    expect(at('pl', '2026-11-27T07:00:00Z')).toBe('piątek, 27 listopada 8:00');
  });

  test('a promise names day and time', () => {
    const text = formatDayAndTime('pl', new Date('2026-11-20T17:00:00Z'), 'Europe/Madrid');
    expect(text).toBe('piątek, 20 listopada 18:00');
  });

  test('clock times', () => {
    expect(formatClock('en', '08:00')).toBe('8:00');
    expect(formatClock('pl', '00:30')).toBe('0:30');
    expect(formatClock('es', '24:00')).toBe('24:00');
  });

  test('weekdays begin with Monday', () => {
    expect(formatWeekday('en', 0)).toBe('Monday');
    expect(formatWeekday('pl', 6)).toBe('niedziela');
  });
});

describe('names', () => {
  test('of time zones, languages and countries', () => {
    expect(formatTimeZone('es', 'Europe/Madrid')).toBe('hora de Europa central');
    expect(formatLanguage('pl', 'en')).toBe('angielski');
    expect(formatCountry('es', 'GB')).toBe('Reino Unido');
  });

  test('numbers and lists', () => {
    expect(formatNumber('pl', 1.5)).toBe('1,5');
    expect(formatNumber('en', 12_000)).toBe('12,000');
    expect(formatList('es', ['Windows 11', 'Mac', 'router'])).toBe('Windows 11, Mac y router');
  });
});

describe('opening hours in words', () => {
  const day = ['08:00-18:00'];
  const week = {
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: ['08:00-13:00', '14:00-24:00'],
    sat: ['00:00-24:00'],
    sun: [],
  };

  test('days with the same hours share a line', () => {
    expect(weekInWords('en', wordsFor('en')!, week)).toEqual([
      { days: 'Monday to Thursday', hours: '8:00\u00a0to\u00a018:00' },
      { days: 'Friday', hours: '8:00\u00a0to\u00a013:00, 14:00\u00a0to\u00a024:00' },
      { days: 'Saturday', hours: 'the whole day' },
      { days: 'Sunday', hours: 'closed' },
    ]);
  });

  test('Polish does not inflect the days', () => {
    expect(weekInWords('pl', wordsFor('pl')!, week)[0]).toEqual({
      days: 'poniedziałek–czwartek',
      hours: '8:00–18:00',
    });
  });
});

describe('texts of list files', () => {
  test('one text for all languages counts as the reader’s', () => {
    expect(findText('Windows 11', 'pl', 'en')).toEqual({ text: 'Windows 11', language: 'pl' });
  });

  test('the reader’s language comes first, then the source language, then any', () => {
    expect(findText({ en: 'a', pl: 'b' }, 'pl', 'en')).toEqual({ text: 'b', language: 'pl' });
    expect(findText({ en: 'a', pl: 'b' }, 'es', 'en')).toEqual({ text: 'a', language: 'en' });
    expect(findText({ pl: 'b' }, 'es', 'en')).toEqual({ text: 'b', language: 'pl' });
  });
});
