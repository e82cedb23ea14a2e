import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addToList, setKey } from '../../src/library/edit-matter.ts';

const FILE = `---
title: Wi-Fi   # as on the phone
# a remark
reviewed: { on: 2026-01-01, by: team, checked: all }   # by hand
flags:
  # the first
  - { on: 2026-01-02, what: "One, two" } # mine
  - on: 2026-01-03
    what: Three
owner: team
---

Text: --- and more.
`;

const REVIEW = 'reviewed: { on: 2026-11-21, by: team, checked: "x" }';

function matterOf(file: string): Record<string, unknown> {
  return parse(/^\uFEFF?---\r?\n([\s\S]*?)---/.exec(file)![1]!) as Record<string, unknown>;
}

describe('setKey', () => {
  test('changes a value and nothing else', () => {
    expect(setKey(FILE, 'reviewed', REVIEW)).toBe(
      FILE.replace('reviewed: { on: 2026-01-01, by: team, checked: all }', REVIEW),
    );
  });

  test('adds a key at the end', () => {
    expect(setKey(FILE, 'draft', 'draft: true')).toBe(
      FILE.replace('owner: team\n', 'owner: team\ndraft: true\n'),
    );
  });

  test('removes a key with all that belongs to it', () => {
    expect(setKey(FILE, 'flags', undefined)).toBe(FILE.replace(/flags:[\s\S]*?(?=owner)/, ''));
    expect(setKey(FILE, 'reviewed', undefined)).toBe(FILE.replace(/reviewed.*\n/, ''));
    expect(setKey(FILE, 'draft', undefined)).toBe(FILE);
  });

  test.each([
    ['no front matter\n', 'The file does not begin with front matter.'],
    ['---\n{ a: 1 }\n---\n', 'The front matter cannot be read'],
    ['---\na: [\n---\n', 'The front matter cannot be read'],
  ])('refuses %j', (file, message) => {
    expect(() => setKey(file, 'a', 'a: 2')).toThrow(message);
  });
});

describe('addToList', () => {
  test.each([
    ['a list of lines', FILE, FILE.replace('    what: Three\n', '    what: Three\n  - NEW\n')],
    ['a list at the margin', '---\nflags:\n- a # x\nb: 1\n---\n', '---\nflags:\n- a # x\n- NEW\nb: 1\n---\n'],
    ['a list in brackets', '---\nflags: [a, b]  # x\n---\n', '---\nflags: [a, b, NEW]  # x\n---\n'],
    ['an empty list', '---\nflags: []\nb: 1\n---\n', '---\nflags:\n  - NEW\nb: 1\n---\n'],
    ['nothing', '---\nb: 1\n---\n', '---\nb: 1\nflags:\n  - NEW\n---\n'],
    ['no value', '---\nflags:\nb: 1\n---\n', '---\nflags:\n  - NEW\nb: 1\n---\n'],
  ])('adds to %s', (_, before, after) => {
    expect(addToList(before, 'flags', 'NEW')).toBe(after);
  });

  test('refuses a value that is no list', () => {
    expect(() => addToList('---\nflags: x\n---\n', 'flags', 'NEW')).toThrow('"flags" is no list.');
  });
});

test('whatever the text is, the value is read back, line ends stay, and the rest is as it was', () => {
  const ends = fc.constantFrom('\n', '\r\n');
  const marks = fc.constantFrom('', '\uFEFF');
  const texts = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(texts, ends, marks, (what, end, mark) => {
      const file = mark + FILE.replaceAll('\n', end);
      const item = `{ on: 2026-11-21, what: ${JSON.stringify(what)} }`;
      const flagged = addToList(file, 'flags', item);
      expect((matterOf(flagged)['flags'] as unknown[])[2]).toEqual({ on: '2026-11-21', what });
      expect(flagged.replace(`  - ${item}${end}`, '')).toBe(file);
      const reviewed = setKey(file, 'reviewed', `reviewed: ${item}`);
      expect(matterOf(reviewed)['reviewed']).toEqual({ on: '2026-11-21', what });
      if (end === '\r\n') expect(reviewed.replaceAll('\r\n', '')).not.toContain('\n');
    }),
    { seed: 6, numRuns: 100 },
  );
});
