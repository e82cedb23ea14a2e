import { describe, expect, test } from 'vitest';
import type { LocalGuideTree } from '../../src/guide/local.ts';
import { mergeStructures, newestVersion, treesOf } from '../../src/library/structures.ts';
import { guide, step } from './builders.ts';

/** The published tree of a guide whose first step has these answers, all of which lead to its one ending. */
function tree(answers: readonly string[], id = 'net'): LocalGuideTree {
  const steps = [step('end', answers), step('end', [], { ending: 'solved' })];
  const first = { ...steps[0]!, id: 'start' };
  return treesOf([guide(id, [first, steps[1]!])], 'en')[0]!.tree;
}

const net = (...answers: string[]): { letters: string; tree: LocalGuideTree } => ({
  letters: 'MR',
  tree: tree(answers),
});
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '' && line[0] !== '#');

describe('the ledger of structures', () => {
  test('gets a line for a new guide', () => {
    const { text, added } = mergeStructures('', [net('a', 'b')]);
    expect(lines(text)).toEqual([expect.stringMatching(/^MR 1 net start:a>end,b>end/)]);
    expect(added.length).toBe(1);
  });

  test('stays as it is while the structure does', () => {
    const { text } = mergeStructures('', [net('a', 'b')]);
    expect(mergeStructures(text, [net('a', 'b')])).toMatchObject({ text, added: [] });
  });

  test('gets the next version where answers change, come or change places, and keeps five', () => {
    let text = '';
    for (const answers of ['a b', 'b a', 'a b c', 'a c', 'a d', 'a e', 'a f'])
      text = mergeStructures(text, [net(...answers.split(' '))]).text;
    expect(lines(text).map((line) => line.slice(0, 4))).toEqual(['MR 3', 'MR 4', 'MR 5', 'MR 6', 'MR 7']);
  });

  test('begins again at 0 after 9', () => {
    const { added } = mergeStructures('MR 9 net other\n', [net('a', 'b')]);
    expect(added.map(({ version }) => version)).toEqual([0]);
  });

  test('goes on counting where a guide takes over the letters of another', () => {
    const before = mergeStructures('', [{ letters: 'MR', tree: tree(['a', 'b'], 'old') }]).text;
    const { versions } = mergeStructures(before, [net('a', 'b')]);
    expect(versions.map(({ version, guide: id }) => [version, id])).toEqual([
      [1, 'old'],
      [2, 'net'],
    ]);
  });

  test('knows the newest structure of a guide that has other letters now', () => {
    const before = mergeStructures('', [{ letters: 'MT', tree: tree(['a', 'b']) }]).text;
    const { versions } = mergeStructures(before, [{ letters: 'AF', tree: tree(['b', 'a']) }]);
    expect(newestVersion(versions, { id: 'net', letters: 'AF' })?.letters).toBe('AF');
    expect(newestVersion(versions, { id: 'other', letters: 'AF' })).toBeUndefined();
  });

  test('keeps what it knows of a guide that is gone', () => {
    const { text } = mergeStructures('', [net('a', 'b')]);
    expect(mergeStructures(text, []).text).toBe(text);
  });
});
