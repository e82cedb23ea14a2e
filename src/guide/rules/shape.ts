import type { Spot } from '../model.ts';
import { reachable } from '../walk.ts';
import {
  findEntries,
  report,
  shortenPath,
  type RuleContext,
  type RuleEdge,
  type RuleNode,
} from './context.ts';

/**
 * Every step can be reached: from the start of its guide, or from another guide that jumps in. Exits count. Guides with
 * an answer that leads to nothing are left alone: mending that most often mends this.
 */
export function checkReach(context: RuleContext): void {
  const { graph } = context;
  const roots = findEntries(context);
  graph.nodes.forEach((node, index) => {
    if (node.written.nameless) roots.add(index);
  });
  const reached = reachable(graph, roots);
  const open = new Set(graph.nodes.filter(hasOpenEnd).map((node) => node.guide));
  const lost = [...graph.nodes.keys()].filter(
    (index) => !reached.has(index) && !open.has(graph.nodes[index]!.guide),
  );
  for (const index of firstOfLost(context, lost)) {
    const { owner, written } = graph.nodes[index]!;
    report(context, 'guide/unreachable', owner, written.spot, { step: written.id });
  }
}

/** True for a question without answers, or with one that leads to nothing. */
function hasOpenEnd({ ending, edges, written: { answers } }: RuleNode): boolean {
  const leading = edges.filter((edge) => !edge.exit).length;
  return leading < answers.length || (ending === undefined && answers.length === 0);
}

/** Of steps that cannot be reached, those from which all others of them can: mending these mends all. */
function firstOfLost({ graph }: RuleContext, lost: readonly number[]): number[] {
  const followers = new Set(lost.flatMap((index) => graph.nodes[index]!.edges.map((edge) => edge.to)));
  const covered = new Set<number>();
  const firsts: number[] = [];
  // Steps that only follow each other round in a circle have no first one; the topmost stands for them.
  for (const index of [...lost.filter((one) => !followers.has(one)), ...lost]) {
    if (covered.has(index)) continue;
    firsts.push(index);
    for (const one of coverFrom(graph.nodes, index, covered)) covered.add(one);
  }
  return firsts;
}

function coverFrom(nodes: readonly RuleNode[], start: number, covered: ReadonlySet<number>): Set<number> {
  const found = new Set([start]);
  for (const index of found) {
    for (const { to } of nodes[index]!.edges) if (!covered.has(to)) found.add(to);
  }
  return found;
}

/** One step of a depth-first walk: a node, and which of its edges is next. */
interface Visit {
  node: number;
  next: number;
}

/** No way goes round in circles, across guides too. Each circle is reported where it closes. */
export function checkCycles(context: RuleContext): void {
  const { nodes } = context.graph;
  const finished = new Set<number>();
  const exitsReported = new Set<string>();
  for (const root of [...findEntries(context), ...nodes.keys()]) {
    const visits: Visit[] = finished.has(root) ? [] : [{ node: root, next: 0 }];
    const depths = new Map(visits.map(({ node }) => [node, 0]));
    while (visits.length > 0) {
      const top = visits.at(-1)!;
      const edge = nodes[top.node]!.edges[top.next++];
      if (edge === undefined) {
        visits.pop();
        depths.delete(top.node);
        finished.add(top.node);
      } else if (depths.has(edge.to)) {
        reportCycle(context, visits, depths.get(edge.to)!, edge, exitsReported);
      } else if (!finished.has(edge.to)) {
        depths.set(edge.to, visits.length);
        visits.push({ node: edge.to, next: 0 });
      }
    }
  }
}

/** `from` is the index in `visits` to which `edge` leads back. */
function reportCycle(
  context: RuleContext,
  visits: readonly Visit[],
  from: number,
  edge: RuleEdge,
  exitsReported: Set<string>,
): void {
  const { nodes } = context.graph;
  const closing = nodes[visits.at(-1)!.node]!;
  const length = visits.length - from;
  const nodeAt = (step: number): number => (step === length ? edge.to : visits[from + step]!.node);
  const path = shortenPath(
    length + 1,
    (step) => `${nodes[nodeAt(step)]!.guide}#${nodes[nodeAt(step)]!.step}`,
  );
  let spot: Spot | undefined = edge.written?.spot ?? closing.written.spot;
  if (edge.exit && closing.written.otherwise === undefined) {
    // One line of front matter makes the exits of all steps: one problem.
    if (exitsReported.has(closing.guide)) return;
    exitsReported.add(closing.guide);
    spot = closing.owner.spots?.otherwise;
  }
  report(context, 'guide/cycle', closing.owner, spot, { path });
}
