import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { CHART, type ChartBox, type ChartPlan } from './chart-plan.ts';

/** What decides where the parts of a chart stand: which boxes and lines there are, and how tall the boxes are. */
export interface ChartShape {
  /** Heights of boxes. */
  boxes: number[];
  /** Lines by the numbers of boxes. */
  lines: [from: number, to: number][];
  /** Boxes to which only exits lead, each with the last box that has such an exit: it stands below. */
  below: [box: number, above: number][];
}

/** Where the parts of a chart stand, in whole pixels. */
export interface ChartLayout {
  width: number;
  height: number;
  /** Left upper corners, and heights. */
  boxes: [x: number, y: number, height: number][];
  /** Where each line passes, from behind its box up to the box that it leads to. */
  lines: [x: number, y: number][][];
}

const MARGIN = 24;
const BETWEEN_COLUMNS = 72;
const COLUMN = CHART.box;

/**
 * The shape of a chart for all its languages: each box is as tall as its longest text needs, so that one layout serves
 * all of them.
 *
 * @param plans of one guide, one a language
 */
export function shapeOf(plans: readonly ChartPlan[]): ChartShape {
  const [first = { boxes: [], lines: [] }] = plans;
  const numbers = new Map(first.boxes.map(({ key }, index) => [key, index]));
  const lines = first.lines.map(({ from, to }): [number, number] => [numbers.get(from)!, numbers.get(to)!]);
  const reached = new Set(lines.map(([, to]) => to));
  const exits = first.boxes.flatMap(({ rows }, index) =>
    rows.flatMap(({ answer }) => (answer.exit ? [[numbers.get(answer.to.step) ?? 0, index] as const] : [])),
  );
  return {
    boxes: first.boxes.map((_, index) => Math.max(...plans.map(({ boxes }) => heightOf(boxes[index]!)))),
    lines,
    below: [...new Map(exits)].filter(([box]) => box !== 0 && !reached.has(box)),
  };
}

function heightOf({ kind, title, rows }: ChartBox): number {
  const small = rows.reduce((sum, { lines }) => sum + lines.length, kind.length);
  const parts = rows.length + (kind.length > 0 ? 1 : 0);
  return 2 * CHART.padding + title.length * CHART.title.line + small * CHART.small.line + parts * CHART.gap;
}

/** Says where everything stands, from left to right. It takes 10 to 30 ms for a guide, so it is worth keeping. */
export function layOutChart({ boxes, lines, below }: ChartShape): ChartLayout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({
    rankdir: 'LR',
    ranker: 'tight-tree',
    nodesep: 24,
    edgesep: 14,
    ranksep: BETWEEN_COLUMNS,
  });
  boxes.forEach((height, index) => graph.setNode(String(index), { width: CHART.box, height }));
  for (const [from, to] of lines) graph.setEdge(String(from), String(to), {});
  for (const [box, above] of below) graph.setEdge(String(above), String(box), { weight: 0 });
  layout(graph);
  const placed = boxes.map((height, index) => {
    const { x = 0, y = 0 } = graph.node(String(index));
    return [x - CHART.box / 2, y - height / 2, height] as const;
  });
  const ways = lines.map(([from, to]): Way => {
    const { points = [] } = graph.edge(String(from), String(to));
    const [start, [end, y, height]] = [placed[from]![0], placed[to]!];
    const columns = points.filter(
      ({ x }) => x > start + COLUMN && x < end && placed.some((box) => isAt(box, x)),
    );
    const passes = columns.flatMap(({ x, y }): Way => [
      [x - CHART.box / 2, y],
      [x + CHART.box / 2, y],
    ]);
    return [...passes, [end, y + height / 2]];
  });
  return moveIn(placed, ways);
}

/** Of the points that the layout gives, those within a column of boxes count: a line passes the column there. */
function isAt([left]: readonly [x: number, y: number, height: number], x: number): boolean {
  return Math.abs(left + CHART.box / 2 - x) < 1;
}

type Way = (readonly [x: number, y: number])[];

/** Lines may pass outside of all boxes; the chart is as large as both together. */
function moveIn(boxes: readonly (readonly [number, number, number])[], ways: readonly Way[]): ChartLayout {
  const corners = boxes.flatMap(([x, y, height]): Way => [
    [x, y],
    [x + CHART.box, y + height],
  ]);
  const points = [...corners, ...ways.flat()];
  const [left, right] = rangeOf(points.map(([x]) => x));
  const [top, bottom] = rangeOf(points.map(([, y]) => y));
  const moved = (x: number, y: number): [number, number] => [
    Math.round(x - left) + MARGIN,
    Math.round(y - top) + MARGIN,
  ];
  return {
    width: Math.ceil(right - left) + 2 * MARGIN,
    height: Math.ceil(bottom - top) + 2 * MARGIN,
    boxes: boxes.map(([x, y, height]) => [...moved(x, y), height]),
    lines: ways.map((way) => way.map(([x, y]) => moved(x, y))),
  };
}

function rangeOf(values: readonly number[]): [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)];
}
