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

test('what fills and composes in a browser loads no parser, no zod and no catalogue of problems', () => {
  const loaded = ['compose', 'basket'].flatMap((name) => [...loadedBy(join(SOURCE, `replies/${name}.ts`))]);
  const names = [...new Set(loaded)].map((file) => file.slice(SOURCE.length + 1)).sort();
  expect(names).toEqual([
    'i18n/format.ts',
    'i18n/moment.ts',
    'replies/basket.ts',
    'replies/compose.ts',
    'replies/fill.ts',
    'replies/measure.ts',
    'replies/model.ts',
    'replies/slots.ts',
    'replies/values.ts',
    'replies/write.ts',
  ]);
});
