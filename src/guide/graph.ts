import type { LocalGuideTree } from './local.ts';
import type { EndingKind } from './model.ts';

/** A way from a step to another, across guides too. */
export interface Edge {
  /** Id of the answer. */
  answer: string;
  /** True for "None of these, or I cannot do this". */
  exit: boolean;
  /** Index of the node that it leads to. */
  to: number;
}

export interface GraphNode {
  guide: string;
  step: string;
  ending?: EndingKind;
  minutes?: number;
  edges: Edge[];
}

/** Steps of any number of guides, joined by their answers. Nodes stand in the order of guides and steps. */
export interface Graph<Node extends GraphNode = GraphNode> {
  nodes: Node[];
  /** The node of a step, or of the start of a guide. @returns undefined if there is none */
  find(guide: string, step?: string): number | undefined;
}

/** Indexes nodes by guide and step; of two with the same name the first is found. */
export function indexNodes<Node extends GraphNode>(nodes: Node[]): Graph<Node> {
  const guides = new Map<string, Map<string, number>>();
  const starts = new Map<string, number>();
  nodes.forEach(({ guide, step }, index) => {
    const steps = guides.get(guide) ?? new Map<string, number>();
    if (!steps.has(step)) steps.set(step, index);
    if (!starts.has(guide)) starts.set(guide, index);
    guides.set(guide, steps);
  });
  return {
    nodes,
    find: (guide, step) => (step === undefined ? starts.get(guide) : guides.get(guide)?.get(step)),
  };
}

/**
 * The graph of guides as readers get them. Answers into guides that are not among `trees` are left out: to follow
 * every way, give all guides of the edition.
 */
export function buildGraph(trees: Iterable<LocalGuideTree>): Graph {
  const steps = [...trees].flatMap((tree) => tree.steps.map((step) => ({ guide: tree.id, step })));
  const graph = indexNodes(
    steps.map(({ guide, step }): GraphNode => {
      const { id, ending, minutes } = step;
      return { guide, step: id, edges: [], ...(ending ? { ending } : {}), ...(minutes ? { minutes } : {}) };
    }),
  );
  steps.forEach(({ step }, index) => {
    for (const { id, exit, to } of step.answers) {
      const target = graph.find(to.guide, to.step);
      if (target !== undefined) graph.nodes[index]!.edges.push({ answer: id, exit, to: target });
    }
  });
  return graph;
}
