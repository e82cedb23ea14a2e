import { listAnswerChanges, pairAnswers, type AnswerChange, type StepPair } from './compare-answers.ts';
import { buildGraph, type Graph } from './graph.ts';
import type { LocalGuideTree, LocalStep } from './local.ts';
import { showTarget } from './targets.ts';
import { longestPath, pathsFrom, reachable, remainingRanges } from './walk.ts';

/** A guide with those that it leads into, as they are in one version. */
export interface GuideVersion {
  id: string;
  /** By guide id; the guide itself is among them and has steps. */
  trees: ReadonlyMap<string, LocalGuideTree>;
}

/** What is different between two versions of a guide. Steps of other guides are named `guide.md#step`. */
export interface GuideChanges {
  /** Ways from the start, exits left out. */
  paths: {
    before: number;
    after: number;
    /** Of those after: not there before. */
    changed: number;
    /** Of those before: not there any more. */
    gone: number;
    /** False if a version has more than PATH_LIMIT: then only the first ones are compared. */
    complete: boolean;
  };
  /** The most questions of one way, exits left out. */
  longest: { before: number; after: number };
  /** Steps of the guide itself, by id. */
  steps: {
    added: string[];
    removed: string[];
    renamed: { from: string; to: string }[];
    /** Question, text, variants or the words of an answer. */
    reworded: string[];
  };
  /** Answers of steps that both versions have. */
  answers: AnswerChange[];
  /** With their kind, as `help (escalate)`; exits count. */
  endings: { lost: string[]; gained: string[] };
}

/** Both versions, joined: steps of the old one that the new one has too, under its names. */
interface Comparison {
  before: GuideVersion;
  after: GuideVersion;
  /** Old names of steps that have another name now. */
  renamed: ReadonlyMap<string, string>;
}

/**
 * Compares two versions of a guide, and of the guides that it leads into.
 *
 * A step is the same if it has the same id, or names the old one in `formerly`; an answer, if it says or is called the
 * same. A way is the same if its steps, answers and kind of ending are.
 */
export function compareGuides(before: GuideVersion, after: GuideVersion): GuideChanges {
  const comparison = { before, after, renamed: findRenamed(before, after) };
  const pairs = pairSteps(comparison);
  const own = [...pairs.values()].filter(({ isOwn }) => isOwn);
  const now = [...ownSteps(after)].map((step) => step.id);
  const kept = new Map(own.map((pair) => [pair.after.id, pair]));
  const graphs = { before: buildGraph(before.trees.values()), after: buildGraph(after.trees.values()) };
  return {
    paths: comparePaths(comparison, graphs, pairs),
    longest: { before: mostQuestions(graphs.before, before), after: mostQuestions(graphs.after, after) },
    steps: {
      added: now.filter((id) => !kept.has(id)),
      removed: ownSteps(before)
        .map((step) => step.id)
        .filter((id) => !kept.has(comparison.renamed.get(id) ?? id)),
      renamed: [...comparison.renamed].map(([from, to]) => ({ from, to })),
      reworded: own.filter(isReworded).map((pair) => pair.after.id),
    },
    answers: listAnswerChanges(own),
    endings: compareEndings(comparison, graphs),
  };
}

function ownSteps({ id, trees }: GuideVersion): readonly LocalStep[] {
  return trees.get(id)?.steps ?? [];
}

function findRenamed(before: GuideVersion, after: GuideVersion): Map<string, string> {
  const old = new Set(ownSteps(before).map(({ id }) => id));
  const now = new Set(ownSteps(after).map(({ id }) => id));
  return new Map(
    ownSteps(after).flatMap(({ id, formerly }) =>
      formerly
        .filter((name) => old.has(name) && !now.has(name) && !old.has(id))
        .map((name): [string, string] => [name, id]),
    ),
  );
}

/** The steps of all guides that both versions have, by their name now. */
function pairSteps(comparison: Comparison): Map<string, StepPair> {
  const { before, after } = comparison;
  const old = new Map<string, LocalStep>();
  for (const [guide, { steps }] of before.trees) {
    for (const step of steps) old.set(nameBefore(comparison, guide, step.id), step);
  }
  const pairs = new Map<string, StepPair>();
  for (const [guide, { steps }] of after.trees) {
    for (const step of steps) {
      const name = nameStep(after, guide, step.id);
      const known = old.get(name);
      if (known !== undefined) pairs.set(name, pairUp(comparison, known, step, guide));
    }
  }
  return pairs;
}

function pairUp(comparison: Comparison, before: LocalStep, after: LocalStep, guide: string): StepPair {
  const nameOld = (to: { guide: string; step: string }): string => nameBefore(comparison, to.guide, to.step);
  const nameNew = (to: { guide: string; step: string }): string =>
    nameStep(comparison.after, to.guide, to.step);
  return {
    isOwn: guide === comparison.after.id,
    before,
    after,
    answers: pairAnswers(before.answers, after.answers, { nameOld, nameNew }),
  };
}

function nameStep(version: GuideVersion, guide: string, step: string): string {
  return guide === version.id ? step : showTarget({ guide, step });
}

/** The name that a step of the old version has in the new one. */
function nameBefore({ before, renamed }: Comparison, guide: string, step: string): string {
  const name = nameStep(before, guide, step);
  return renamed.get(name) ?? name;
}

function isReworded({ before, after, answers }: StepPair): boolean {
  const said = answers.filter((pair) => pair.before !== undefined && pair.after !== undefined);
  return (
    wordsOf(before) !== wordsOf(after) ||
    said.some((pair) => pair.before!.text.markdown !== pair.after!.text.markdown)
  );
}

/** White space does not count: wrapping a line changes nothing for readers. */
function wordsOf({ title, body, variants }: LocalStep): string {
  const texts = variants.map(
    (variant) => `${variant.platform} ${variant.title.markdown} ${variant.body.markdown}`,
  );
  return [title.markdown, body.markdown, ...texts].join('\n').replace(/\s+/g, ' ');
}

function missingIn(names: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...others].filter((name) => !names.has(name));
}

interface Graphs {
  before: Graph;
  after: Graph;
}

function comparePaths(
  comparison: Comparison,
  graphs: Graphs,
  pairs: ReadonlyMap<string, StepPair>,
): GuideChanges['paths'] {
  const before = listPaths(
    graphs.before,
    comparison.before.id,
    (guide, step) => nameBefore(comparison, guide, step),
    (step, answer) => answerNow(pairs.get(step), answer),
  );
  const after = listPaths(
    graphs.after,
    comparison.after.id,
    (guide, step) => nameStep(comparison.after, guide, step),
    (_, answer) => answer,
  );
  return {
    before: before.paths.size,
    after: after.paths.size,
    changed: missingIn(before.paths, after.paths).length,
    gone: missingIn(after.paths, before.paths).length,
    complete: before.complete && after.complete,
  };
}

/** What an answer of the old version is called now; one that is gone gets a name that no answer can have. */
function answerNow(pair: StepPair | undefined, answer: string): string {
  const found = pair?.answers.find(({ before }) => before?.id === answer);
  return found?.after?.id ?? `?${answer}`;
}

/** Every way as a text, which is the same in both versions if the way is. */
function listPaths(
  graph: Graph,
  guide: string,
  nameOf: (guide: string, step: string) => string,
  answerOf: (step: string, answer: string) => string,
): { paths: Set<string>; complete: boolean } {
  const names = graph.nodes.map((node) => nameOf(node.guide, node.step));
  const paths = new Set<string>();
  const walk = pathsFrom(graph, graph.find(guide)!);
  let next = walk.next();
  for (; !next.done; next = walk.next()) {
    const { nodes, answers } = next.value;
    const parts = nodes.map((node, i) => {
      const answer = answers[i];
      return answer === undefined
        ? `${names[node]!} ${graph.nodes[node]!.ending ?? ''}`
        : `${names[node]!} ${answerOf(names[node]!, answer)}`;
    });
    paths.add(parts.join('\n'));
  }
  return { paths, complete: next.value };
}

function mostQuestions(graph: Graph, { id }: GuideVersion): number {
  return longestPath(graph, graph.find(id)!, remainingRanges(graph)).length - 1;
}

function compareEndings(comparison: Comparison, graphs: Graphs): GuideChanges['endings'] {
  const before = endingsOf(graphs.before, comparison.before.id, (guide, step) =>
    nameBefore(comparison, guide, step),
  );
  const after = endingsOf(graphs.after, comparison.after.id, (guide, step) =>
    nameStep(comparison.after, guide, step),
  );
  return { lost: missingIn(after, before), gained: missingIn(before, after) };
}

function endingsOf(
  graph: Graph,
  guide: string,
  nameOf: (guide: string, step: string) => string,
): Set<string> {
  const reached = reachable(graph, [graph.find(guide)!]);
  return new Set(
    graph.nodes.flatMap(({ guide: of, step, ending }, index) =>
      ending !== undefined && reached.has(index) ? [`${nameOf(of, step)} (${ending})`] : [],
    ),
  );
}
