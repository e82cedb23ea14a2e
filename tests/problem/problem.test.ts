import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/problem/catalogue.ts';
import { didYouMean, oneOf } from '../../src/problem/define.ts';
import { byPlace, hasErrors, problem } from '../../src/problem/problem.ts';

const AT = { file: 'guides/en/no-internet.md', line: 24, column: 3 };

describe('problem', () => {
  it('has place, level, message and hint', () => {
    expect(
      problem('guide/unknown-guide', AT, { answer: 'Yes', target: 'slow', nearest: 'slow-wifi' }),
    ).toEqual({
      ...AT,
      id: 'guide/unknown-guide',
      level: 'error',
      message: 'Answer "Yes" leads to the guide "slow", which does not exist. Did you mean "slow-wifi"?',
      hint: 'Write the file name of a guide in the same folder: "guide.md" or "guide.md#step".',
    });
  });

  it('has no hint where the catalogue has none', () => {
    const found = problem('guide/unknown-step', AT, {
      answer: 'Lights are off',
      target: 'light-off',
      nearest: 'lights-off',
      line: 31,
    });
    expect(found.message).toBe(
      'Answer "Lights are off" leads to "light-off", which is no step of this guide. Did you mean "lights-off" (line 31)?',
    );
    expect('hint' in found).toBe(false);
  });

  it('has no hint where the catalogue has none for this case', () => {
    const found = problem('link/retired', AT, { target: 'x.mdx', successor: undefined });
    expect('hint' in found).toBe(false);
  });

  it('shows text of content on one line', () => {
    const found = problem('markdown/empty-link', AT, { url: 'a\nb\tc' });
    expect(found.message).toBe('The link to "a b c" has no text, so a screen reader has nothing to say.');
  });

  it('shows signs that nobody sees, or that command a terminal', () => {
    const found = problem('content/duplicate-id', AT, { id: 'wo\u200Brks\u001B[2J', other: '\u202Exdm.x' });
    expect(found.message).toContain('"wo<U+200B>rks<U+001B>[2J" is also used by <U+202E>xdm.x.');
  });

  it('leaves emoji together, and other letters as they are', () => {
    expect(problem('site/time-zone', AT, { value: '👩‍👩‍👧 zażółć' }).message).toBe(
      '"👩‍👩‍👧 zażółć" is not a time zone.',
    );
  });

  it('cuts text that is too long to read', () => {
    const { message } = problem('guide/cycle', AT, { path: ['a'.repeat(1_000), 'b'] });
    expect(message).toBe(`This way never ends: ${'a'.repeat(297)}... > b.`);
  });
});

describe('the catalogue', () => {
  const kinds = Object.entries(catalogue);

  it('has ids of a family and a name', () => {
    expect(kinds.map(([id]) => id).filter((id) => !/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual(
      [],
    );
  });

  it('has titles that begin like a sentence and end without a full stop', () => {
    expect(kinds.map(([, { title }]) => title).filter((title) => !/^[\p{Lu}"].*[^.]$/u.test(title))).toEqual(
      [],
    );
  });

  it('has titles that differ within a family', () => {
    const titles = kinds.map(([id, { title }]) => `${id.split('/')[0]}: ${title}`);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('asks for an attribute that is lacking, instead of setting two against each other', () => {
    const lacking = problem('guide/conflicting-attributes', AT, {
      first: 'no .escalate',
      second: 'tier',
      reason: 'only a handover goes to a tier',
    });
    expect(lacking.message).toBe('"tier" cannot stand without ".escalate": only a handover goes to a tier.');
    expect(lacking.hint).toBe('Add ".escalate", or remove "tier".');
  });
});

describe('byPlace', () => {
  it('orders by file, line, column, then id', () => {
    const at = (file: string, line: number, column: number) =>
      problem('guide/empty-answer', { file, line, column }, {});
    const other = problem('guide/no-steps', { file: 'a.md', line: 2, column: 10 }, {});
    const wanted = [at('a.md', 2, 9), at('a.md', 2, 10), other, at('a.md', 10, 1), at('b.md', 1, 1)];
    expect(wanted.toReversed().sort(byPlace)).toEqual(wanted);
  });
});

describe('hasErrors', () => {
  it('is true for an error, and false for warnings alone', () => {
    const warning = problem('stale/never-reviewed', AT, {});
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning, problem('guide/no-steps', AT, {})])).toBe(true);
  });
});

describe('words for messages', () => {
  it('didYouMean says nothing without a word', () => {
    expect(didYouMean(undefined, 'line 3')).toBe('');
    expect(didYouMean('x')).toBe(' Did you mean "x"?');
  });

  it('oneOf joins with commas and a last word', () => {
    expect(oneOf([])).toBe('');
    expect(oneOf(['a'])).toBe('"a"');
    expect(oneOf(['a', 'b', 'c'])).toBe('"a", "b" or "c"');
    expect(oneOf(['a', 'b'], 'and')).toBe('"a" and "b"');
  });
});
