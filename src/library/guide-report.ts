import type { Graph } from '../guide/graph.ts';
import { showKinds, type GuideMeasure, type PathCount } from '../guide/measure.ts';
import { ENDINGS } from '../guide/model.ts';
import { outlineGuide, type OutlineLine } from '../guide/outline.ts';
import { showTarget } from '../guide/targets.ts';
import { PATH_LIMIT } from '../guide/walk.ts';
import { showText } from '../problem/problem.ts';
import type { GuideFacts } from './guide-facts.ts';
import type { GuideWarning } from './guide-limits.ts';

/**
 * The report for a terminal: the tree, then the counts. Problems and warnings are told by others.
 * @param prefix stands before the file: the content folder as typed
 */
export function guideText({ file, title, tree, exit, graph, measure }: GuideFacts, prefix: string): string {
  const rows = [
    ['Steps', `${count(measure.questions, 'question')}; endings: ${showKinds(measure.endings) || 'none'}`],
    ['Paths', showPaths(measure.paths)],
    ['With exits', showPaths(measure.pathsWithExits)],
    [
      'Longest path',
      `${count(measure.longest.length - 1, 'question')}: ${showPath(graph, tree.id, measure)}`,
    ],
    ['Usual path', showUsual(measure)],
  ];
  return [
    `${showText(title)} (${prefix}${file})`,
    '',
    ...outlineGuide(tree, exit).map(showLine),
    '',
    ...columns(rows),
  ].join('\n');
}

/** The warnings for a terminal, a line each. @param prefix stands before files */
export function warningsText(warnings: readonly GuideWarning[], prefix: string): string {
  return warnings
    .map(({ file, line, column, message }) => `${prefix}${file}:${line}:${column}  warning  ${message}`)
    .join('\n');
}

/** The report for programs. @param prefix stands before files */
export function guideJson(facts: GuideFacts, prefix: string): string {
  const { file, title, tree, exit, graph, measure, problems, warnings } = facts;
  const withPrefix = <Item extends { file: string }>(item: Item): Item => ({
    ...item,
    file: prefix + item.file,
  });
  const steps = outlineGuide(tree, exit).flatMap(({ number, step }) =>
    step === undefined
      ? []
      : {
          number,
          id: step.id,
          title: step.title.plain,
          ...(step.ending === undefined ? {} : { ending: step.ending }),
          answers: step.answers.map(({ id, text, exit: isExit, to }) => ({
            id,
            text: text.plain,
            exit: isExit,
            to,
          })),
        },
  );
  const counts = countsJson(graph, tree.id, measure);
  const found = { problems: problems.map(withPrefix), warnings: warnings.map(withPrefix) };
  return JSON.stringify({ id: tree.id, file: prefix + file, title, steps, counts, ...found }, null, 2);
}

/** One guide of the table: its id, and its counts unless it has no steps. */
export interface GuideRow {
  id: string;
  measure: GuideMeasure | undefined;
}

/** All guides with their counts, as a table for a terminal. */
export function guidesText(rows: readonly GuideRow[]): string {
  const head = [
    'Guide',
    'Questions',
    'Endings',
    'Paths',
    'With exits',
    'Longest',
    'Usual',
    'Minutes',
    ...ENDINGS,
  ];
  const table = rows.map(({ id, measure }) =>
    measure === undefined ? [id, '0'] : [id, ...cellsOf(measure)],
  );
  return columns([head, ...table]).join('\n');
}

/** The same for programs. @param graph of all guides */
export function guidesJson(rows: readonly GuideRow[], graph: Graph): string {
  const guides = rows.map(({ id, measure }) => ({
    id,
    ...(measure === undefined ? {} : { counts: countsJson(graph, id, measure) }),
  }));
  return JSON.stringify({ count: guides.length, guides }, null, 2);
}

function cellsOf({ questions, endings, paths, pathsWithExits, longest, usual }: GuideMeasure): string[] {
  return [
    questions,
    ENDINGS.reduce((sum, kind) => sum + endings[kind], 0),
    countOf(paths),
    countOf(pathsWithExits),
    longest.length - 1,
    `${usual.min}-${usual.max}`,
    usual.minutes,
    ...ENDINGS.map((kind) => percent(paths.endings[kind], paths.count)),
  ].map(String);
}

function countsJson(graph: Graph, guide: string, measure: GuideMeasure): unknown {
  const path = measure.longest.map((node) => nameNode(graph, guide, node));
  return { ...measure, longest: { questions: measure.longest.length - 1, path } };
}

function showLine({ depth, way, answer, to, number, step }: OutlineLine): string {
  const ways = {
    start: '',
    answer: `- ${showText(answer)} → `,
    exit: '- None of these → ',
    unreached: 'Not reached: ',
  };
  const ending = step?.ending === undefined ? '' : ` [${step.ending}]`;
  const name = step === undefined ? '' : ` ${showText(step.id)}: ${showText(step.title.plain)}${ending}`;
  return `${'  '.repeat(depth)}${ways[way]}${number ?? showText(showTarget(to))}${name}`;
}

function showPaths(paths: PathCount): string {
  const shares = ENDINGS.filter((kind) => paths.endings[kind] > 0).map(
    (kind) => `${paths.endings[kind]} ${kind} (${percent(paths.endings[kind], paths.count)})`,
  );
  const first = paths.complete ? '' : `of the first ${PATH_LIMIT}: `;
  return `${countOf(paths)}; ${first}${shares.join(', ') || 'none ends'}`;
}

/** How many ways there are, or that they are too many to count. */
export function countOf({ count: found, complete }: PathCount): string {
  return complete ? String(found) : `more than ${PATH_LIMIT}`;
}

function showPath(graph: Graph, guide: string, { longest }: GuideMeasure): string {
  return longest.map((node) => showText(nameNode(graph, guide, node))).join(' → ');
}

function nameNode(graph: Graph, guide: string, index: number): string {
  const node = graph.nodes[index]!;
  return node.guide === guide ? node.step : showTarget({ guide: node.guide, step: node.step });
}

function showUsual({ usual: { min, max, minutes } }: GuideMeasure): string {
  return `${min === max ? '' : `${min} to `}${count(max, 'question')}, about ${count(minutes, 'minute')}`;
}

/** A share in whole percent; a dash where there is no whole. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
