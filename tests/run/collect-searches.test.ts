import { describe, expect, it } from 'vitest';
import { cleanQuery } from '../../src/run/collect-searches.ts';

describe('a query that is counted', () => {
  it.each([
    ['Zapomniałem HASŁA  do Wi-Fi', 'zapomnialem hasla do wi-fi'],
    ['mail to ana@example.com does not arrive', 'mail to * does not arrive'],
    ['card 4111 1111 1111 1111 refused', 'card * refused'],
    ['my password is hunter22', 'my password is *'],
    ['call me on 555 123 456', 'call me on *'],
    ['order 123456', 'order *'],
    ['error 0x80 windows 11', 'error 0x80 windows 11'],
  ])('is folded, and says nothing of who asked: %s', (typed, counted) => {
    expect(cleanQuery(typed)).toBe(counted);
  });

  it('has at most 200 characters', () => {
    expect(cleanQuery('a b '.repeat(200)).length).toBeLessThanOrEqual(200);
  });
});
