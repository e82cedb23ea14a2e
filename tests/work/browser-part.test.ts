import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadedBy } from '../loaded-by.ts';

const SOURCE = join(import.meta.dirname, '../../src');

test('what counts in a browser loads no zod, and nothing that could send', () => {
  const loaded = [...loadedBy(join(SOURCE, 'work/record.ts'))];
  expect(loaded.map((file) => file.slice(SOURCE.length + 1)).sort()).toEqual([
    'i18n/secret-words.ts',
    'run/mask-words.ts',
    'run/mask.ts',
    'schema/iso-week.ts',
    'schema/week-limits.ts',
    'search/words.ts',
    'work/clean-words.ts',
    'work/count.ts',
    'work/kept-weeks.ts',
    'work/record.ts',
  ]);
  const texts = loaded.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(texts).not.toMatch(/\bfetch\(|sendBeacon|XMLHttpRequest|WebSocket|EventSource|\.src\s*=/);
});
