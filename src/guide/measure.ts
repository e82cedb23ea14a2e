import type { Graph } from './graph.ts';
import type { LocalGuideTree } from './local.ts';
import { ENDINGS, type EndingKind } from './model.ts';
import { usualWay, type UsualWay } from './usual.ts';
import { countSteps, longestPath, pathsFrom, type Range, type WalkOptions } from './walk.ts';

/** The ways from the start of a guide, also into other guides. */
export interface PathCount {
  count: number;
  /** False if there are more than PATH_LIMIT: then these are the first ones only. */
  complete: boolean;
  /** How many end in each kind of ending. */
  endings: Record<EndingKind, number>;
}

/** A guide in numbers. */
export interface GuideMeasure {
  questions: number;
  /** Endings of its own, by kind. */
  endings: Record<EndingKind, number>;
  paths: PathCount;
  /** Where "None of these, or I cannot do this" may be chosen too. */
  pathsWithExits: PathCount;
  /** The nodes of a way with the most questions, exits left out; one more than questions. */
  longest: number[];
  usual: UsualWay;
}

/**
 * Counts what a guide has and where its ways lead.
 *
 * @param graph of all guides
 * @param ranges what `remainingRanges` gives for the graph
 * @param tree the guide
 * @returns undefined if it has no steps
 */
export function measureGuide(
  graph: Graph,
  ranges: readonly Range[],
  tree: LocalGuideTree,
): GuideMeasure | undefined {
  const start = graph.find(tree.id);
  if (start === undefined) return undefined;
  return {
    questions: countSteps(tree).questions,
    endings: countKinds(tree.steps.map((step) => step.ending)),
    paths: countPaths(graph, start),
    pathsWithExits: countPaths(graph, start, { exits: true }),
    longest: longestPath(graph, start, ranges),
    usual: usualWay(graph, start),
  };
}

function countPaths(graph: Graph, start: number, options: WalkOptions = {}): PathCount {
  const ends: (EndingKind | undefined)[] = [];
  const walk = pathsFrom(graph, start, options);
  let step = walk.next();
  for (; !step.done; step = walk.next()) ends.push(graph.nodes[step.value.nodes.at(-1)!]!.ending);
  return { count: ends.length, complete: step.value, endings: countKinds(ends) };
}

function countKinds(endings: readonly (EndingKind | undefined)[]): Record<EndingKind, number> {
  const counts: Record<EndingKind, number> = { solved: 0, escalate: 0, refer: 0, stop: 0 };
  for (const kind of endings) if (kind !== undefined) counts[kind]++;
  return counts;
}

/** `2 solved, 1 escalate`: the kinds that there are. */
export function showKinds(counts: Readonly<Record<EndingKind, number>>): string {
  return ENDINGS.filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`)
    .join(', ');
}
