import { escapeXml } from '../pages/_sitemap.ts';
import type { ChartLayout } from './chart-layout.ts';
import { CHART, keyOf, type ChartBox, type ChartPlan } from './chart-plan.ts';
import type { FormAnswer, GuideForm } from './guide-form.ts';
import { MARKS } from './marks.ts';

/** How a chart is used. */
export interface ChartUse {
  /** The style sheet of forms as seen from the chart; absent within a page, which has it, and whose list of steps comes first for keys. */
  sheet?: string;
  /** Where the page of a step lies, as seen from the chart. */
  address: (guide: string, step: string) => string;
  /** The step that is marked. */
  here?: string;
}

/** How parts look where no style sheet is found: a saved file looks like a printed one. */
const PLAIN = {
  box: 'fill="#fff" stroke="#78837c" stroke-width="2"',
  line: 'fill="none" stroke="#78837c" stroke-width="2"',
  text: 'font-family="system-ui, sans-serif" fill="#16211c"',
} as const;

const TIP =
  '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0 8 4 0 8z" fill="#78837c"/></marker>';

/**
 * A guide as a chart: each step a box with its answers, and a line from each answer to where it leads.
 *
 * @param plan of the guide in this language
 * @param layout of its shape
 */
export function drawChart(form: GuideForm, plan: ChartPlan, layout: ChartLayout, use: ChartUse): string {
  const { width, height } = layout;
  const ways = new Map(plan.lines.map(({ from, to }, index) => [`${from} ${to}`, layout.lines[index]!]));
  const parts = plan.boxes.map((box, index): Part => {
    const [x, y, tall] = layout.boxes[index]!;
    const { texts, rows } = writeTexts(form, box, { x: x + CHART.padding, y: y + CHART.padding });
    const lines = rows.map(({ answer, to, y: rowY }) => {
      const way = ways.get(`${box.key} ${to}`) ?? [];
      return `<path data-line="${box.key} ${answer} ${to}" d="${drawLine([x + CHART.box, rowY], way)}" marker-end="url(#tip)"/>`;
    });
    return { lines, box: drawBox(form, box, { x, y, height: tall, texts }, use) };
  });
  return [
    use.sheet === undefined ? '' : `<?xml-stylesheet type="text/css" href="${use.sheet}"?>\n`,
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" lang="${form.language}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${PLAIN.text}>\n`,
    `<title>${escapeXml(form.title.plain)}</title>\n<defs>${TIP}</defs>\n`,
    `<g class="lines" ${PLAIN.line}>${parts.flatMap(({ lines }) => lines).join('')}</g>\n`,
    ...parts.map(({ box }) => `${box}\n`),
    '</svg>\n',
  ].join('');
}

interface Part {
  lines: string[];
  box: string;
}

/** A line that leaves its answer and reaches its box level, and bends between. */
function drawLine([x, y]: readonly [number, number], way: ChartLayout['lines'][number]): string {
  let [fromX, fromY] = [x, y];
  const bends = way.map(([toX, toY]) => {
    const middle = Math.round((fromX + toX) / 2);
    const bend = fromY === toY ? `H${toX}` : `C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
    [fromX, fromY] = [toX, toY];
    return bend;
  });
  return `M${x} ${y}${bends.join('')}`;
}

interface Place {
  x: number;
  y: number;
  height: number;
  texts: string;
}

function drawBox(form: GuideForm, box: ChartBox, { x, y, height, texts }: Place, use: ChartUse): string {
  const { key, step } = box;
  const ending = step?.step.ending;
  const kinds = [
    'box',
    ending,
    step === undefined ? 'elsewhere' : undefined,
    key === use.here ? 'here' : undefined,
  ];
  const [guide = '', id = ''] = step === undefined ? key.split('/') : [form.id, key];
  const data =
    step === undefined ? `data-elsewhere="${key}"` : `data-step="${key}" data-kind="${ending ?? 'question'}"`;
  const mark =
    ending === undefined
      ? ''
      : `<path class="mark" transform="translate(${x + CHART.box - 28} ${y + 12})" d="${MARKS[ending]}" ${PLAIN.line}/>`;
  return [
    `<g class="${kinds.filter(Boolean).join(' ')}" ${data}>`,
    `<a href="${use.address(guide, id)}"${use.sheet === undefined ? ' tabindex="-1"' : ''}>`,
    `<rect x="${x}" y="${y}" width="${CHART.box}" height="${height}" rx="10" ${PLAIN.box}/>`,
    `${mark}${texts}</a></g>`,
  ].join('');
}

/** Where the line of an answer begins. */
interface RowStart {
  answer: string;
  /** The key of the box that it leads to. */
  to: string;
  y: number;
}

/** The texts of a box from above: what it is, its title, its answers; and where the line of each answer begins. */
function writeTexts(
  { id }: GuideForm,
  { kind, title, rows }: ChartBox,
  { x, y: top }: { x: number; y: number },
): { texts: string; rows: RowStart[] } {
  let y = top;
  const write = (lines: readonly string[], font: 'title' | 'small', attributes: string): string => {
    const { size, line } = CHART[font];
    const spans = lines.map((text, index) => {
      return `<tspan x="${x}" y="${y + size + index * line}">${escapeXml(text)}</tspan>`;
    });
    y += lines.length * line + CHART.gap;
    return lines.length === 0
      ? ((y -= CHART.gap), '')
      : `<text font-size="${size}" ${attributes}>${spans.join(' ')}</text>`;
  };
  const head = write(kind, 'small', 'class="kind"') + write(title, 'title', 'class="name" font-weight="600"');
  const starts: RowStart[] = [];
  const answers = rows.map(({ answer, lines }) => {
    if (!answer.exit || answer.number === undefined)
      starts.push({
        answer: answer.id,
        to: keyOf(id, answer.to),
        y: y + Math.round((lines.length * CHART.small.line) / 2),
      });
    return write(lines, 'small', rowAttributes(id, answer));
  });
  return { texts: head + answers.join(''), rows: starts };
}

function rowAttributes(guide: string, answer: FormAnswer): string {
  const kind = answer.exit ? ' class="exit"' : '';
  const lang = answer.lang === undefined ? '' : ` lang="${answer.lang}"`;
  return `data-answer="${answer.id}" data-to="${keyOf(guide, answer.to)}"${kind}${lang}`;
}
