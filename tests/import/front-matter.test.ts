import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { readFrontMatter } from '../../src/library/front-matter.ts';
import { writeFrontMatter } from '../../src/import/write/front-matter.ts';

const HARD = [
  'yes',
  'No',
  'null',
  '- a',
  'a: b',
  'a #b',
  '2024-01-01',
  '0x1',
  '1.5',
  '{a}',
  '[a]',
  '*a',
  '&a',
  '!a',
  '|',
  '>',
  "'a",
  '"a"',
  '%a',
  '@a',
  'a:',
  '~',
  '---',
  'a\tb',
  'é, ¿ñ?',
  'it’s “so”',
];

it('front matter reads as it was written, whatever stands in it', () => {
  const text = oneof(constantFrom(...HARD), string({ unit: 'grapheme', minLength: 1 })).filter(
    (one) => one.isWellFormed() && !one.includes('\0') && !one.includes('\r'),
  );
  assert(
    property(text, array(text, { minLength: 1, maxLength: 4 }), (title, asked) => {
      const front = readFrontMatter(
        writeFrontMatter({ title, asked, draft: true, audience: undefined }),
        'a.mdx',
      );
      expect('yaml' in front && front.yaml.value).toEqual({ title, asked, draft: true });
    }),
    { seed: 8, numRuns: 2000 },
  );
});
