import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_IMPACT, readPostings, writePostings, type Posting } from '../../src/search/postings.ts';

function read(text: string): Posting[] {
  const postings: Posting[] = [];
  readPostings(text, (document, impact) => postings.push([document, impact]));
  return postings;
}

it('reads postings as they were written', () => {
  const numbers = fc
    .uniqueArray(fc.nat(2_000_000), { maxLength: 200 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: MOST_IMPACT }), (documents, impact) => {
      const postings = documents.map((document, i): Posting => [document, 1 + ((impact + i) % MOST_IMPACT)]);
      expect(read(writePostings(postings))).toEqual(postings);
    }),
    { seed: 5 },
  );
});

it('writes two signs for a document beside the one before', () => {
  expect(
    writePostings([
      [0, 1],
      [1, 63],
      [2, 30],
    ]),
  ).toBe('BBB/Be');
});
