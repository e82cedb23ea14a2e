import { expect, test } from 'vitest';
import { countCharacters } from '../../src/library/guide-limits.ts';

test('countCharacters counts what is read of a step: question, text without marks, and the longest variant', () => {
  const spot = { line: 1, column: 1 };
  const variants = [
    { platform: 'windows' as const, title: 'Windows', heading: 'Windows', body: '1. Press **F5**.', spot },
    { platform: 'macos' as const, title: 'Mac', heading: 'Mac', body: '1. Press.', spot },
  ];
  const body = 'Open [a page](https://example.com/long/address),\nand wait.';
  expect(countCharacters({ title: 'Works?', body: '', variants: [] })).toBe(6);
  expect(countCharacters({ title: 'Works?', body, variants: [] })).toBe(6 + 'Open a page, and wait.'.length);
  expect(countCharacters({ title: 'Works?', body, variants })).toBe(6 + 22 + 'Press F5.'.length);
});
