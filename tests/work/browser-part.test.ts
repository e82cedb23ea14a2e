import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');

/** Files that a module loads when it runs, itself included, and packages. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, type, target = ''] of text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm,
  )) {
    if (type !== undefined) continue;
    if (target.startsWith('.')) loadedBy(join(dirname(file), target), seen);
    else seen.add(target);
  }
  return seen;
}

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
