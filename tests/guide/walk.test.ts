import { describe, expect, test } from 'vitest';
import { indexNodes, type Graph, type GraphNode } from '../../src/guide/graph.ts';
import { resolveGuide } from '../../src/guide/resolve.ts';
import {
  countSteps,
  longestPath,
  pathsFrom,
  reachable,
  remainingRange,
  remainingRanges,
  roundMinutes,
  shortestPath,
} from '../../src/guide/walk.ts';
import { checkFiles, withEndings } from './guides.ts';

/**
 * A graph from lines such as `a > b c !d`: step `a` leads to `b` and `c`, and its exit to `d`. `a:3` takes 3 minutes;
 * `other#a` is a step of another guide.
 */
function draw(...lines: string[]): Graph {
  const named = lines.map((line) => {
    const [name = '', ways = ''] = line.split('>').map((part) => part.trim());
    const [path = '', minutes] = name.split(':');
    const [step = '', guide = 'g'] = path.split('#').toReversed();
    const node: GraphNode = { guide, step, edges: [], ...(minutes ? { minutes: Number(minutes) } : {}) };
    return { node, ways: ways.split(' ').filter((way) => way !== '') };
  });
  const graph = indexNodes(named.map(({ node }) => node));
  for (const { node, ways } of named) {
    for (const way of ways) {
      const [step = '', guide = 'g'] = way.replace('!', '').split('#').toReversed();
      node.edges.push({
        answer: way.replace('!', ''),
        exit: way.startsWith('!'),
        to: graph.find(guide, step)!,
      });
    }
  }
  return graph;
}

const nameOf = (graph: Graph) => (node: number) => graph.nodes[node]!.step;

const DIAMOND = draw('a:2 > b c !z', 'b:4 > d e !z', 'c > e !z', 'd > z e !z', 'e', 'z');

test('longestPath is the first of the ways with the most questions, and ends where a guide goes in circles', () => {
  const walk = (graph: Graph): string =>
    longestPath(graph, 0, remainingRanges(graph)).map(nameOf(graph)).join('');
  expect(walk(DIAMOND)).toBe('abdz');
  expect(walk(draw('a > z c', 'c > d z', 'd > z', 'z'))).toBe('acdz');
  expect(walk(draw('a > b', 'b > a z', 'z'))).toBe('abz');
});

describe('paths', () => {
  const walk = (graph: Graph, options = {}): string[] =>
    [...pathsFrom(graph, 0, options)].map(({ nodes }) => nodes.map(nameOf(graph)).join(''));

  test('every way in the order of the answers', () => {
    expect(walk(DIAMOND)).toEqual(['abdz', 'abde', 'abe', 'ace']);
    expect(walk(DIAMOND, { exits: true })).toEqual([
      'abdz',
      'abde',
      'abdz',
      'abe',
      'abz',
      'ace',
      'acz',
      'az',
    ]);
  });

  test('the answers given go with them', () => {
    expect([...pathsFrom(DIAMOND, 0)].at(-1)).toEqual({ nodes: [0, 2, 4], answers: ['c', 'e'] });
  });

  test('a limit holds, also in a graph of circles that has no ending', () => {
    expect(walk(DIAMOND, { limit: 2 })).toHaveLength(2);
    const all = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const circles = draw(
      ...all.map((name) => `${name} > ${all.filter((other) => other !== name).join(' ')}`),
    );
    expect(walk(circles, { limit: 1000 })).toEqual([]);
  });

  test('there are never more than 50,000', () => {
    const ladder = draw(...Array.from({ length: 20 }, (_, i) => `s${i} > s${i + 1} s${i + 1}`), 's20');
    let count = 0;
    for (const path of pathsFrom(ladder, 0, { limit: 1e9 })) count += path.nodes.length > 0 ? 1 : 0;
    expect(count).toBe(50_000);
  });
});

test('what can be reached, across guides', () => {
  const graph = draw('a > b', 'b > other#x', 'lost > a', 'other#x');
  expect([...reachable(graph, [0])].map(nameOf(graph))).toEqual(['a', 'b', 'x']);
});

test('a shortest path, and one that may not take every edge', () => {
  const names = (path: number[] | undefined): string | undefined => path?.map(nameOf(DIAMOND)).join('');
  expect(names(shortestPath(DIAMOND, [0], 5))).toBe('az');
  const noExits = (node: GraphNode, edge: number): boolean => !node.edges[edge]!.exit;
  expect(names(shortestPath(DIAMOND, [0], 5, noExits))).toBe('abdz');
  expect(shortestPath(DIAMOND, [4], 0)).toBeUndefined();
});

describe('questions still to come', () => {
  test('fewest and most, exits not counted', () => {
    expect(remainingRanges(DIAMOND)).toEqual([
      { min: 1, max: 2 },
      { min: 0, max: 1 },
      { min: 0, max: 0 },
      { min: 0, max: 0 },
      { min: 0, max: 0 },
      { min: 0, max: 0 },
    ]);
  });

  test('across guides', () => {
    expect(
      remainingRange(draw('a > other#x z', 'z', 'other#x > other#y', 'other#y > other#z', 'other#z'), 0),
    ).toEqual({
      min: 0,
      max: 2,
    });
  });

  test('a circle ends somewhere', () => {
    expect(remainingRange(draw('a > b', 'b > a c', 'c'), 0)).toEqual({ min: 1, max: 1 });
  });

  test('a way of 100,000 steps is no problem', () => {
    const nodes = Array.from({ length: 100_000 }, (_, index): GraphNode => ({
      guide: 'g',
      step: `s${index}`,
      edges: index < 99_999 ? [{ answer: 'on', exit: false, to: index + 1 }] : [],
    }));
    expect(remainingRange(indexNodes(nodes), 0)).toEqual({ min: 99_998, max: 99_998 });
  });
});

test('minutes are said as people say them', () => {
  expect([0.2, 4.4, 9.6, 12, 13, 61].map(roundMinutes)).toEqual([1, 4, 10, 10, 15, 60]);
});

test('questions and endings of a guide are counted', () => {
  const { guides } = checkFiles({
    'en/wifi.md': withEndings('## A? {#a}\n\n- [Yes](#fixed)\n- [No](#help)\n'),
  });
  const sources = new Map(guides.map(({ id, file, tree }) => [id, { tree, file }]));
  const input = {
    id: 'wifi',
    language: 'en',
    sourceLanguage: 'en',
    guides: sources,
    translations: new Map(),
  };
  expect(countSteps(resolveGuide(input))).toEqual({ questions: 1, endings: 2 });
});
