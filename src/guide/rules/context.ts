import type { GuideMatter } from '../../schema/entry.ts';
import type { Channel, Tier } from '../../schema/site.ts';
import { nearest } from '../../problem/nearest.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import type { ProblemData, ProblemId } from '../../problem/catalogue.ts';
import { indexNodes, type Edge, type Graph, type GraphNode } from '../graph.ts';
import { OTHERWISE, type Answer, type GuideTree, type Spot, type Step, type Target } from '../model.ts';
import { readTarget } from '../targets.ts';

/** A guide in the source language, as the rules see it. */
export interface SourceGuide {
  id: string;
  /** Relative to the content folder. */
  file: string;
  tree: GuideTree;
  matter: Pick<GuideMatter, 'code' | 'otherwise' | 'breaks' | 'audience' | 'status' | 'successor'>;
  /** Where these keys stand in the front matter; undefined for a key that is not there. */
  spots?: { readonly code?: Spot | undefined; readonly otherwise?: Spot | undefined };
  /** Why readers do not get it today, such as "it is a draft"; absent if they do. */
  hidden?: string;
}

/** A guide in another language. */
export interface TranslatedGuide {
  /** Of its source. */
  id: string;
  language: string;
  file: string;
  tree: GuideTree;
}

export interface RulesInput {
  guides: readonly SourceGuide[];
  /** Those without a source among `guides` are passed over. */
  translations: readonly TranslatedGuide[];
  tiers: readonly Pick<Tier, 'tier' | 'channels'>[];
  channels: readonly Pick<Channel, 'id' | 'medium' | 'needs'>[];
  /** Ids of contacts.yaml. */
  contacts: ReadonlySet<string>;
  /** Guides that exist, but cannot be read: what leads there may be right. */
  unread?: ReadonlySet<string>;
}

export interface RuleEdge extends Edge {
  /** The answer as written; absent for an exit. */
  written?: Answer;
}

export interface RuleNode extends GraphNode {
  owner: SourceGuide;
  written: Step;
  /** The step whose text is shown: the included one, or `written`. */
  text: Step;
  edges: RuleEdge[];
}

/** What all rules share. */
export interface RuleContext extends RulesInput {
  guidesById: ReadonlyMap<string, SourceGuide>;
  graph: Graph<RuleNode>;
  problems: Problem[];
  /** `nearest` with a memory: one renamed guide may be missed by thousands of answers. */
  nearestGuide: (id: string) => string | undefined;
}

/** Joins all guides to one graph; answers that lead to nothing have no edge. */
export function buildContext(input: RulesInput): RuleContext {
  const guidesById = new Map(input.guides.map((guide) => [guide.id, guide]));
  const nodes = input.guides.flatMap((owner) => owner.tree.steps.map((step) => makeNode(owner, step)));
  const graph = indexNodes(nodes);
  for (const node of nodes) {
    const { include } = node.written;
    const included = include && graph.find(include.guide, include.step);
    if (included !== undefined) node.text = nodes[included]!.written;
    node.edges = makeEdges(graph, node);
  }
  const known = new Map<string, string | undefined>();
  const nearestGuide = (id: string): string | undefined => {
    if (!known.has(id)) known.set(id, nearest(id, guidesById.keys()));
    return known.get(id);
  };
  return { ...input, guidesById, graph, problems: [], nearestGuide };
}

function makeNode(owner: SourceGuide, step: Step): RuleNode {
  const { id, ending, minutes } = step;
  const base = { guide: owner.id, step: id, owner, written: step, text: step, edges: [] };
  return { ...base, ...(ending ? { ending } : {}), ...(minutes ? { minutes } : {}) };
}

function makeEdges(graph: Graph<RuleNode>, node: RuleNode): RuleEdge[] {
  const edges: RuleEdge[] = [];
  for (const written of node.written.answers) {
    const to = findTarget(graph, node.guide, written.to);
    if (to !== undefined) edges.push({ answer: written.id, exit: false, to, written });
  }
  const exit = node.ending === undefined ? exitOf(node) : undefined;
  const to = exit && findTarget(graph, node.guide, exit);
  if (to !== undefined && graph.nodes[to] !== node) edges.push({ answer: OTHERWISE, exit: true, to });
  return edges;
}

/** Where the exit of a question leads: its own `otherwise`, else the guide's. */
export function exitOf({ owner, written }: RuleNode): Target | undefined {
  const { otherwise } = owner.matter;
  return written.otherwise ?? (otherwise === undefined ? undefined : readTarget(otherwise, owner.file));
}

/** @returns undefined if there is no such step */
export function findTarget(graph: Graph<RuleNode>, guide: string, target: Target): number | undefined {
  if (target.guide === undefined && target.step === undefined) return undefined;
  return graph.find(target.guide ?? guide, target.step);
}

/** The step that was meant by an unknown id: the one that had it before, else the one most like it. */
export function nearestStep(steps: readonly Step[], id: string): Step | undefined {
  const renamed = steps.find(({ formerly }) => formerly.includes(id));
  if (renamed) return renamed;
  const near = nearest(
    id,
    steps.map((step) => step.id),
  );
  return steps.find((step) => step.id === near);
}

/** Notes a problem of a guide file; without a spot it is at the top of the file. */
export function report<Id extends ProblemId>(
  context: RuleContext,
  id: Id,
  { file }: { file: string },
  spot: Spot | undefined,
  data: ProblemData<Id>,
): void {
  context.problems.push(problem(id, { file, line: 1, column: 1, ...spot }, data));
}

/** Steps at which a reader may begin: starts of guides, and steps that other guides jump to. */
export function findEntries({ graph, guides }: RuleContext): Set<number> {
  const entries = new Set<number>();
  for (const { id } of guides) {
    const start = graph.find(id);
    if (start !== undefined) entries.add(start);
  }
  for (const node of graph.nodes) {
    for (const edge of node.edges) if (graph.nodes[edge.to]!.guide !== node.guide) entries.add(edge.to);
  }
  return entries;
}

const PATH_SHOWN = 12;

/**
 * A path short enough to be read: the middle of a long one is left out.
 * @param length how many steps it has
 * @param show what to call the step at an index
 */
export function shortenPath(length: number, show: (index: number) => string): string[] {
  const half = PATH_SHOWN / 2;
  if (length <= PATH_SHOWN) return Array.from({ length }, (_, index) => show(index));
  const ends = Array.from(
    { length: half },
    (_, index) => [show(index), show(length - half + index)] as const,
  );
  return [...ends.map(([first]) => first), '…', ...ends.map(([, last]) => last)];
}
