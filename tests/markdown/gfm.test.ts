import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** The examples of the GFM specification, which are not part of this project. */
const file = resolve(
  import.meta.dirname,
  '../..',
  process.env['HANDRAIL_SHARED'] ?? '../shared',
  'bad-input/gfm-0.29.json',
);

interface Example {
  example: number;
  markdown: string;
}

const remark = unified().use(remarkParse).use(remarkGfm);

/** Left out: places; attributes of headings, which only our parser knows; whether a list is loose, which HTML shows anyway. */
const IGNORED = new Set(['position', 'data', 'spread']);

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => !IGNORED.has(key) && inner !== null && inner !== undefined,
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, comparable(inner)]).toSorted());
}

function differs({ markdown }: Example): boolean {
  // A line above, as GFM knows no front matter.
  const ours = comparable(parseMarkdown(`\n${markdown}`));
  return JSON.stringify(ours) !== JSON.stringify(comparable(remark.parse(markdown)));
}

const found = existsSync(file);
if (!found) process.stderr.write(`No GFM examples at ${file}: the test of agreement is left out.\n`);

it.runIf(found)('reads the examples of the GFM specification as remark does', () => {
  const { testCases } = JSON.parse(readFileSync(file, 'utf8')) as { testCases: Example[] };
  expect(testCases.length).toBeGreaterThan(600);
  // 634: an address with two @ signs; remark links the second as well.
  expect(testCases.filter(differs).map(({ example }) => example)).toEqual([634]);
});
