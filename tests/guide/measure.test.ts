import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/guide/graph.ts';
import { measureGuide, type GuideMeasure } from '../../src/guide/measure.ts';
import { outlineGuide } from '../../src/guide/outline.ts';
import { PATH_LIMIT, remainingRanges } from '../../src/guide/walk.ts';
import { withEndings } from './guides.ts';
import { versionOf } from './versions.ts';

const measure = (text: string): GuideMeasure => {
  const { trees } = versionOf({ 'en/wifi.md': text });
  const graph = buildGraph(trees.values());
  return measureGuide(graph, remainingRanges(graph), trees.get('wifi')!)!;
};

/** `count` questions one after the other, each with two answers to the next: twice as many ways with each. */
const doubling = (count: number): string =>
  withEndings(
    Array.from({ length: count }, (_, i) => {
      const next = i + 1 < count ? `s${i + 1}` : 'fixed';
      return `## Question ${i} {#s${i}}\n\n- [Yes](#${next} "yes")\n- [No](#${next} "no")\n`;
    }).join('\n'),
  );

describe('measureGuide', () => {
  test('counts steps and ways', () => {
    // Without exits: 2 * 2 * 2; with exits also one from each of 1, 2 and 4 ways to a question.
    expect(measure(doubling(3))).toMatchObject({
      questions: 3,
      endings: { solved: 1, escalate: 1, refer: 0, stop: 0 },
      paths: { count: 8, complete: true, endings: { solved: 8, escalate: 0, refer: 0, stop: 0 } },
      pathsWithExits: { count: 15, endings: { solved: 8, escalate: 7 } },
      longest: [0, 1, 2, 3],
      usual: { min: 3, max: 3, minutes: 2 },
    });
  });

  test('walks no more ways than the limit, and says so', () => {
    expect(measure(doubling(15)).paths).toMatchObject({ count: 2 ** 15, complete: true });
    expect(measure(doubling(16)).paths).toMatchObject({ count: PATH_LIMIT, complete: false });
  });

  test('has nothing to say of a guide without steps', () => {
    const graph = buildGraph([]);
    const { trees } = versionOf({ 'en/wifi.md': 'Text.' });
    expect(measureGuide(graph, [], trees.get('wifi')!)).toBeUndefined();
  });
});

describe('outlineGuide', () => {
  const outline = (text: string): string[] =>
    outlineGuide(versionOf({ 'en/wifi.md': text }).trees.get('wifi')!, undefined).map(
      ({ depth, way, number, to, step }) => `${depth} ${way} ${number} ${to.step}${step ? ' first' : ''}`,
    );

  test('ends where a guide goes in circles, and shows what no answer leads to', () => {
    const text = `## One? {#one}

- [Yes](#two)
- [No](#fixed)

## Two? {#two}

- [Yes](#one)
- [No](#fixed)

## Three? {#three}

- [Yes](#two)
- [No](#fixed)
`;
    expect(outline(withEndings(text).replace(/## We look at it[^]*/, ''))).toEqual([
      '0 start 1 one first',
      '1 answer 2 two first',
      '2 answer 1 one',
      '2 answer 3 fixed first',
      '1 answer 3 fixed',
      '0 unreached 4 three first',
      '1 answer 2 two',
      '1 answer 3 fixed',
    ]);
  });
});
