import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/guide/graph.ts';
import { reachable } from '../../src/guide/walk.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { buildLibrary } from '../../src/library/build.ts';
import { readContent } from '../../src/library/read.ts';

const TODAY = '2026-11-27';
const folder = join(import.meta.dirname, '../../content');
const { content } = readContent({ folder, edition: 'agent', today: TODAY, words: interfaceWords });
const library = buildLibrary(content!, { edition: 'agent', today: TODAY });
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
