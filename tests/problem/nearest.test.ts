import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/problem/nearest.ts';

const STEPS = ['restart-router', 'move-router', 'lights-off', 'fixed'];

describe('nearest', () => {
  it.each([
    ['a letter too few', 'restart-ruter', 'restart-router'],
    ['a letter too many', 'lightss-off', 'lights-off'],
    ['another letter', 'lights-oft', 'lights-off'],
    ['neighbours that changed places', 'fxied', 'fixed'],
    ['capital letters', 'Lights-Off', 'lights-off'],
  ])('finds a word with %s', (_, word, expected) => {
    expect(nearest(word, STEPS)).toBe(expected);
  });

  it('counts two swapped neighbours as one slip', () => {
    expect(nearest('abc', ['bac'])).toBe('bac');
    expect(nearest('abc', ['cab'])).toBeUndefined();
  });

  it('takes the closest, and the first of several that are as close', () => {
    expect(nearest('tiers', ['tires', 'tier'])).toBe('tires');
    expect(nearest('cat', ['bat', 'rat'])).toBe('bat');
  });

  it('finds nothing where a word differs by more than a third', () => {
    expect(nearest('printer', STEPS)).toBeUndefined();
    expect(nearest('abcdef', ['abcxyz'])).toBeUndefined();
    expect(nearest('abcdef', ['abcdxy'])).toBe('abcdxy');
  });

  it('allows one slip in the shortest words', () => {
    expect(nearest('a', ['b'])).toBe('b');
    expect(nearest('', ['b'])).toBe('b');
    expect(nearest('a', ['bc'])).toBeUndefined();
  });

  it('finds nothing among no words', () => {
    expect(nearest('fixed', [])).toBeUndefined();
  });

  it('takes no time for words that nobody types', () => {
    const long = 'a'.repeat(200_000);
    const start = process.cpuUsage();
    expect(nearest(long, [`${long}b`, 'fixed'])).toBeUndefined();
    expect(nearest('fixed', [long])).toBeUndefined();
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});
