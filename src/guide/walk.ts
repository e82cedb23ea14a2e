import type { Graph, GraphNode } from './graph.ts';
import type { LocalGuideTree } from './local.ts';

/** Which edges a walk takes. */
export interface WalkOptions {
  /** True to take exits ("None of these, or I cannot do this") too. */
  exits?: boolean;
}

/** One way from a step to an ending. */
export interface Path {
  /** From the first step to the ending; one more than answers. */
  nodes: readonly number[];
  /** Ids of the answers given. */
  answers: readonly string[];
}

/** How many questions are still to come. */
export interface Range {
  min: number;
  max: number;
}

/** Beyond this many, paths are not worth listing. */
export const PATH_LIMIT = 50_000;

/** How many questions (steps with answers) and endings a guide has. */
export function countSteps(tree: LocalGuideTree): { questions: number; endings: number } {
  const endings = tree.steps.filter((step) => step.ending !== undefined).length;
  return { questions: tree.steps.length - endings, endings };
}

/** All nodes that can be reached from `roots`, in the order in which they are found, exits counted. */
export function reachable(graph: Graph, roots: Iterable<number>): Set<number> {
  const reached = new Set(roots);
  for (const node of reached) {
    // A set that grows while it is walked through is walked to its end: this is the whole search.
    for (const edge of graph.nodes[node]!.edges) reached.add(edge.to);
  }
  return reached;
}

/**
 * A shortest way from one of `roots` to `goal`, exits counted.
 * @param passes false for an edge that must not be taken
 * @returns the nodes from root to goal; undefined if there is no way
 */
export function shortestPath<Node extends GraphNode>(
  graph: Graph<Node>,
  roots: Iterable<number>,
  goal: number,
  passes: (node: Node, edgeIndex: number) => boolean = () => true,
): number[] | undefined {
  return pathTo(searchBreadth(graph, roots, passes), goal);
}

/** For each node that can be reached, the node before it on a shortest way; roots have themselves. */
export function searchBreadth<Node extends GraphNode>(
  graph: Graph<Node>,
  roots: Iterable<number>,
  passes: (node: Node, edgeIndex: number) => boolean = () => true,
): Map<number, number> {
  const before = new Map<number, number>();
  for (const root of roots) before.set(root, root);
  for (const index of before.keys()) {
    const node = graph.nodes[index]!;
    node.edges.forEach((edge, edgeIndex) => {
      if (!before.has(edge.to) && passes(node, edgeIndex)) before.set(edge.to, index);
    });
  }
  return before;
}

/** Reads a way out of what `searchBreadth` gives. @returns undefined if `goal` was not reached */
export function pathTo(before: ReadonlyMap<number, number>, goal: number): number[] | undefined {
  if (!before.has(goal)) return undefined;
  const path = [goal];
  for (let at = goal; before.get(at) !== at;) {
    at = before.get(at)!;
    path.push(at);
  }
  return path.toReversed();
}

/**
 * Every way from `start` to an ending, one after the other, in the order of the answers; at most `limit`, and at most
 * PATH_LIMIT. A step that is already on the way is not entered again, so this ends even where a guide goes in circles.
 *
 * @returns when all are given, whether that was every way there is
 */
export function* pathsFrom(
  graph: Graph,
  start: number,
  { limit = PATH_LIMIT, exits = false }: WalkOptions & { limit?: number } = {},
): Generator<Path, boolean> {
  const nodes = [start];
  const answers: string[] = [];
  /** Per node on the way: the edge to try next, and whether one led on. */
  const tries = [{ next: 0, ledOn: false }];
  const onPath = new Set(nodes);
  let left = Math.min(limit, PATH_LIMIT);
  while (nodes.length > 0 && left > 0) {
    const { edges } = graph.nodes[nodes.at(-1)!]!;
    const top = tries.at(-1)!;
    const edge = edges[top.next++];
    if (edge !== undefined && (onPath.has(edge.to) || (edge.exit && !exits))) continue;
    if (edge !== undefined) {
      top.ledOn = true;
      nodes.push(edge.to);
      answers.push(edge.answer);
      tries.push({ next: 0, ledOn: false });
      onPath.add(edge.to);
      continue;
    }
    if (edges.length === 0) yield { nodes: [...nodes], answers: [...answers] };
    // Ways that got stuck count too: a graph of circles has too many of them to try all.
    if (!top.ledOn) left--;
    onPath.delete(nodes.pop()!);
    answers.pop();
    tries.pop();
  }
  return nodes.length === 0;
}

/**
 * For each node, how many questions are still to come after it until an ending: fewest and most. Exits are not
 * counted, and a way that goes in circles counts as if it ended.
 */
export function remainingRanges(graph: Graph): Range[] {
  const ranges: Range[] = [];
  for (const index of finishOrder(graph)) {
    const next = graph.nodes[index]!.edges.flatMap(({ exit, to }) => {
      // Absent only where a way goes in circles.
      const range = ranges[to];
      if (exit || range === undefined) return [];
      return [isEnd(graph.nodes[to]!) ? range : { min: range.min + 1, max: range.max + 1 }];
    });
    ranges[index] = {
      min: next.reduce((least, range) => Math.min(least, range.min), next[0]?.min ?? 0),
      max: next.reduce((most, range) => Math.max(most, range.max), 0),
    };
  }
  return ranges;
}

/** How many questions are still to come after one step. For many steps of one graph, take `remainingRanges` once. */
export function remainingRange(graph: Graph, node: number): Range {
  return remainingRanges(graph)[node] ?? { min: 0, max: 0 };
}

/**
 * A way from `start` with the most questions, exits left out; of several the first in the order of the answers.
 * @param ranges what `remainingRanges` gives for the graph
 * @returns the nodes from `start` to an ending
 */
export function longestPath(graph: Graph, start: number, ranges: readonly Range[]): number[] {
  const path = [start];
  const onPath = new Set(path);
  const questionsFrom = (node: number): number =>
    isEnd(graph.nodes[node]!) ? 0 : (ranges[node]?.max ?? 0) + 1;
  // An array that grows while it is walked through is walked to its end: this is the whole search.
  for (const node of path) {
    const next = graph.nodes[node]!.edges.filter((edge) => !edge.exit && !onPath.has(edge.to)).map(
      ({ to }) => to,
    );
    const most = Math.max(...next.map(questionsFrom));
    const longest = next.find((to) => questionsFrom(to) === most);
    if (longest === undefined) continue;
    path.push(longest);
    onPath.add(longest);
  }
  return path;
}

/** Minutes as people say them: whole up to 10, then in fives; at least 1. */
export function roundMinutes(minutes: number): number {
  return minutes <= 10 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
}

function isEnd(node: GraphNode): boolean {
  return node.edges.length === 0;
}

/** All nodes, each after those that its answers lead to (exits not counted). */
function finishOrder(graph: Graph): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  for (let root = 0; root < graph.nodes.length; root++) {
    const stack = seen.has(root) ? [] : [{ node: root, edge: 0 }];
    seen.add(root);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const edge = graph.nodes[top.node]!.edges[top.edge++];
      if (edge === undefined) order.push(stack.pop()!.node);
      else if (!edge.exit && !seen.has(edge.to)) {
        seen.add(edge.to);
        stack.push({ node: edge.to, edge: 0 });
      }
    }
  }
  return order;
}
