import { buildGraph, type Graph } from '../guide/graph.ts';
import type { LocalGuideTree } from '../guide/local.ts';
import { measureGuide, type GuideMeasure } from '../guide/measure.ts';
import type { Target } from '../guide/model.ts';
import { findExit, resolveSources, type GuideSource } from '../guide/resolve.ts';
import { remainingRanges, type Range } from '../guide/walk.ts';
import type { Problem } from '../problem/problem.ts';
import type { Site } from '../schema/site.ts';
import { warnOfLimits, type GuideWarning } from './guide-limits.ts';
import type { Entry, Guide, GuideTranslation } from './model.ts';

/** All guides of a content folder in the source language, also those that are not published. */
export interface GuideShelf {
  /** Sorted by id. */
  guides: Guide[];
  translations: GuideTranslation[];
  sources: Map<string, GuideSource>;
  trees: Map<string, LocalGuideTree>;
  graph: Graph;
  ranges: Range[];
}

/** Everything that there is to say about one guide. */
export interface GuideFacts {
  /** Relative to the content folder. */
  file: string;
  title: string;
  tree: LocalGuideTree;
  /** Where "None of these, or I cannot do this" leads, unless a step says otherwise. */
  exit: Required<Target> | undefined;
  /** Of all guides. */
  graph: Graph;
  measure: GuideMeasure;
  /** Of its files in all languages, as far as they have any. */
  problems: readonly Problem[];
  warnings: readonly GuideWarning[];
}

/** Gathers the guides among entries, as customers see them, and joins them. */
export function shelveGuides(entries: readonly Entry[], sourceLanguage: string): GuideShelf {
  const guides = entries.filter((entry) => entry.type === 'guide').sort((a, b) => (a.id < b.id ? -1 : 1));
  const sources = new Map(
    guides.map(({ id, tree, file, matter }) => [id, { tree, file, otherwise: matter.otherwise }]),
  );
  const trees = resolveSources(sources, sourceLanguage);
  const graph = buildGraph(trees.values());
  const translations = entries.filter((entry) => entry.type === 'guide-translation');
  return { guides, translations, sources, trees, graph, ranges: remainingRanges(graph) };
}

/** The guides in the order of the shelf, with what each was found to have; nothing for one without steps. */
export function measureGuides(shelf: GuideShelf): { id: string; measure: GuideMeasure | undefined }[] {
  return [...shelf.trees].map(([id, tree]) => ({
    id,
    measure: measureGuide(shelf.graph, shelf.ranges, tree),
  }));
}

/**
 * Finds out about one guide.
 * @param problems of its files
 * @returns undefined if there is no such guide, or if it has no steps
 */
export function gatherFacts(
  shelf: GuideShelf,
  id: string,
  problems: readonly Problem[],
  limits: Site['limits'],
): GuideFacts | undefined {
  const guide = shelf.guides.find((entry) => entry.id === id);
  const tree = shelf.trees.get(id);
  const measure = tree && measureGuide(shelf.graph, shelf.ranges, tree);
  if (guide === undefined || tree === undefined || measure === undefined) return undefined;
  const translations = shelf.translations.filter((entry) => entry.id === id);
  return {
    file: guide.file,
    title: guide.matter.title,
    tree,
    exit: findExit(shelf.sources, id),
    graph: shelf.graph,
    measure,
    problems,
    warnings: warnOfLimits(guide, translations, measure, limits),
  };
}
