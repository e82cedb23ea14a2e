import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadedBy } from '../loaded-by.ts';

const SOURCE = join(import.meta.dirname, '../../src');

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
