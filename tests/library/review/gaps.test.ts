import { expect, test } from 'vitest';
import { gapsOf } from '../../../src/library/review/gaps.ts';
import { searchesSchema, type Searches } from '../../../src/schema/searches.ts';
import { readFolder } from '../content-folder.ts';

type Search = Searches['searches'][number];

function search(query: string, counts: Partial<Search>): Search {
  return { language: 'en', query, searches: 10, weak: 0, none: 0, chosen: {}, results: 1, ...counts };
}

const gaps = (...searches: Search[]): string[] => gapsOf({ format: 1, searches });

test('names what is searched for often and not answered, the most frequent first', () => {
  expect(
    gaps(
      search('rare', { searches: 4, weak: 4 }),
      search('fan is loud', { weak: 6, none: 10 }),
      search('seaweed', { searches: 40, weak: 40, none: 40 }),
      search('printer', { none: 5 }),
      search('router', { searches: 20, none: 11 }),
    ),
  ).toEqual([
    'Nothing answers "seaweed" (en), searched for 40 times: write an entry, or add the words to "asked" of the one that answers.',
    'Nothing answers "fan is loud" (en), searched for 10 times: write an entry, or add the words to "asked" of the one that answers.',
    'Of 20 searches for "router" (en), 11 chose nothing: do titles and summaries say what these people need?',
  ]);
});

test('names five of a kind at most', () => {
  const many = Array.from({ length: 9 }, (_, i) => search(`word ${i}`, { weak: 10 }));
  expect(gaps(...many)).toHaveLength(5);
  expect(gapsOf(undefined)).toEqual([]);
});

test('reads what the collector writes, and says where a file is not right', () => {
  expect(searchesSchema.safeParse({ format: 1, searches: [search('a', {})] }).success).toBe(true);
  const { problems } = readFolder({ 'searches.json': '{ "format": 1, "searches": [{ "query": "a" }] }' });
  expect(problems.map(({ id, file }) => [id, file])).toContainEqual(['schema/missing-key', 'searches.json']);
  const right = readFolder({ 'searches.json': JSON.stringify({ format: 1, searches: [search('a', {})] }) });
  expect(right.problems.filter(({ file }) => file === 'searches.json')).toEqual([]);
});
