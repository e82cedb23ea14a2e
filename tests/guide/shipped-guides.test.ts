import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/guide/graph.ts';
import { PATH_LIMIT, pathsFrom, reachable } from '../../src/guide/walk.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { buildLibrary } from '../../src/library/build.ts';
import { readContent } from '../../src/library/read.ts';
import { CONTENT_DAY } from '../content-day.ts';

const folder = join(import.meta.dirname, '../../content');
const { content } = readContent({ folder, edition: 'agent', today: CONTENT_DAY, words: interfaceWords });
const library = buildLibrary(content!, { edition: 'agent', today: CONTENT_DAY });
const trees = library.guides.map(({ id }) => library.guide('en', id)!.tree);
const graph = buildGraph(trees);

/** Remedies: steps with things to do, and with answers. */
const remedies = library.guides.flatMap(({ id, tree }) =>
  tree.steps
    .filter(({ facts, answers }) => facts.actions && answers.length > 0)
    .map((step) => ({ guide: id, step: step.id, last: step.answers.at(-1)! })),
);

describe('who did before what a remedy asks for', () => {
  test('finds remedies in every guide', () => {
    expect([...new Set(remedies.map(({ guide }) => guide))].sort()).toEqual(trees.map(({ id }) => id).sort());
  });

  test.each(remedies)('is not stranded at $step of $guide', ({ guide, step, last }) => {
    const node = graph.nodes[graph.find(guide, step)!]!;
    const edge = node.edges.find(({ answer }) => answer === last.id);
    expect(edge?.exit).toBe(false);
    const next = graph.nodes[edge!.to]!;
    expect(next.ending).not.toBe('solved');
    expect([...reachable(graph, [edge!.to])].some((index) => graph.nodes[index]!.ending !== undefined)).toBe(
      true,
    );
  });
});

/** Every state of a walk: a step, and whether consent was given on the way to it. Each edge is taken in each state. */
function walkStates(roots: readonly number[]): { states: Map<string, boolean>; edges: Set<string> } {
  const states = new Map<string, boolean>();
  const edges = new Set<string>();
  const open = roots.map((node) => ({ node, consent: false }));
  // An array that grows while it is walked through is walked to its end.
  for (const { node, consent } of open) {
    if (states.has(`${node} ${consent}`)) continue;
    states.set(`${node} ${consent}`, consent);
    const { guide, step, edges: ways } = graph.nodes[node]!;
    const asks = stepOf(guide, step).consent;
    for (const { answer, to } of ways) {
      edges.add(`${node} ${answer}`);
      open.push({ node: to, consent: consent || (asks && answer === 'yes') });
    }
  }
  return { states, edges };
}

/** How many answers lead to each step at least, exits left out. */
function answersBefore(start: number): Map<number, number> {
  const asked = new Map([[start, 0]]);
  // A map that grows while it is walked through is walked to its end.
  for (const [node, answers] of asked) {
    for (const { to, exit } of graph.nodes[node]!.edges)
      if (!exit && !asked.has(to)) asked.set(to, answers + 1);
  }
  return asked;
}

const stepOf = (guide: string, id: string) =>
  trees.find((tree) => tree.id === guide)!.steps.find((step) => step.id === id)!;
const starts = trees.map(({ id }) => graph.find(id)!);

describe('all ways through the guides of this site', () => {
  const { states, edges } = walkStates(starts);

  test('take every answer of every step', () => {
    const all = graph.nodes.flatMap(({ edges: ways }, node) => ways.map(({ answer }) => `${node} ${answer}`));
    expect([...edges].sort()).toEqual(all.sort());
    expect(new Set([...states.keys()].map((state) => state.split(' ')[0])).size).toBe(graph.nodes.length);
  });

  test('touch an account only with consent', () => {
    const without = [...states].flatMap(([state, consent]) => {
      const { guide, step } = graph.nodes[Number(state.split(' ')[0])]!;
      return stepOf(guide, step).account && !consent ? [`${guide} ${step}`] : [];
    });
    expect(without).toEqual([]);
    expect(trees.flatMap(({ steps }) => steps).some(({ account }) => account)).toBe(true);
  });

  // Six answers are what people give before they lose heart (the limit for the usual ways of each guide).
  test.each(trees.map(({ id }) => id))('reach each fix of %s within six answers', (id) => {
    const asked = answersBefore(graph.find(id)!);
    const fixes = [...asked].filter(
      ([node]) => graph.nodes[node]!.guide === id && graph.nodes[node]!.ending === 'solved',
    );
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.filter(([, answers]) => answers > 6)).toEqual([]);
  });

  test.each(trees.map(({ id }) => id))('end: each way through %s, with and without exits', (id) => {
    for (const exits of [false, true]) {
      let count = 0;
      for (const { nodes } of pathsFrom(graph, graph.find(id)!, { exits })) {
        count += 1;
        expect(graph.nodes[nodes.at(-1)!]!.ending).toBeDefined();
      }
      expect(count).toBeGreaterThan(5);
      expect(count).toBeLessThanOrEqual(PATH_LIMIT);
    }
  });
});
