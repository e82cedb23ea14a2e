import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalGuideTree } from '../../src/guide/local.ts';
import { compareStructures, mergeStructures, newestVersion, treesOf } from '../../src/library/structures.ts';
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

describe('a structure that the base branch has', () => {
  const BASE = ['AF 1 print a;b', 'MR 1 net a;b', 'MR 2 net a;c', 'MR 3 net a;d', 'MR 4 net a;e'];
  const compare = (now: readonly string[], before: readonly string[] = BASE): string[] =>
    compareStructures(before.join('\n'), `# A comment\n${now.join('\n')}\n`, 'origin/main').map(
      ({ file, line, id, message }) => `${file}:${line} ${id} ${message.split('"')[1]}`,
    );
  const DELETED = (line: number, name: string): string =>
    `ledger/structures.txt:${line} ledger/structure-deleted ${name}`;

  test('may stay, and get newer ones', () => {
    expect(compare(BASE)).toEqual([]);
    expect(compare([...BASE, 'MR 5 net a;f'])).toEqual([]);
    expect(compare(BASE, [])).toEqual([]);
  });

  test('may make room, oldest first, once there are five', () => {
    const five = [...BASE, 'MR 5 net a;f', 'MR 6 net a;g'].filter((line) => line !== 'MR 1 net a;b');
    expect(compare(five)).toEqual([]);
    const fresh = ['MR 5', 'MR 6', 'MR 7', 'MR 8', 'MR 9'].map((name) => `${name} net a;${name.at(-1)}`);
    expect(compare([BASE[0]!, ...fresh])).toEqual([]);
  });

  test('must not vanish before, nor from between', () => {
    expect(compare(BASE.filter((line) => line !== 'MR 1 net a;b'))).toEqual([DELETED(5, 'MR 1 net')]);
    expect(compare(BASE.slice(1))).toEqual([DELETED(1, 'AF 1 print')]);
    const gap = ['MR 1 net a;b', 'MR 3 net a;d', 'MR 4 net a;e', 'MR 5 net a;f', 'MR 6 net a;g'];
    expect(compare([BASE[0]!, ...gap])).toEqual([DELETED(7, 'MR 2 net')]);
    expect(compare([]).length).toBe(5);
  });

  test('must not change, nor name another guide', () => {
    expect(compare(BASE.map((line) => line.replace('MR 4 net a;e', 'MR 4 net a;x')))).toEqual([
      DELETED(6, 'MR 4 net'),
    ]);
    expect(compare(BASE.map((line) => line.replace('MR 4 net', 'MR 4 print')))).toEqual([
      DELETED(6, 'MR 4 net'),
    ]);
  });

  test('is never missed where the command wrote all changes', () => {
    const answers = constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    // After six changes or more in one proposal, the number of an old structure may come again.
    assert(
      property(array(answers, { maxLength: 12 }), array(answers, { maxLength: 5 }), (before, after) => {
        const grow = (text: string, all: readonly string[]): string =>
          all.reduce((old, answer) => mergeStructures(old, [net('x', answer)]).text, text);
        const base = grow('', before);
        expect(compareStructures(base, grow(base, after), 'main')).toEqual([]);
      }),
      { seed: 1 },
    );
  });
});
