import { reportText } from '../../problem/reporters/text.ts';
import { showText } from '../../problem/problem.ts';
import { listed, summary, urgencyOf, type StaleReport } from './report.ts';
import type { ReviewState } from './staleness.ts';

const RED = 31;
const YELLOW = 33;
const BOLD = 1;
const DIM = 2;

/**
 * The report for a terminal: a line per item in columns, its reasons below, each with what to check.
 *
 * @param options `all` lists what is not for this week too; `colour` adds ANSI colours
 */
export function staleText(report: StaleReport, options: { all: boolean; colour: boolean }): string {
  const paint = (code: number, text: string): string =>
    options.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const items = listed(report, options.all);
  const rows = items.map((item) => cellsOf(item, report));
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)));
  const lines = items.flatMap((item, i) => {
    const [urgency = '', owner = '', file = '', title = ''] = rows[i]!.map((cell, column) =>
      cell.padEnd(widths[column] ?? 0),
    );
    const colour = item.daysOver > 0 ? RED : YELLOW;
    return [
      [paint(colour, urgency), owner, file, paint(BOLD, title)].join('  '),
      ...item.reasons.flatMap(({ text, check }) => [`    ${showText(text)}`, paint(DIM, `    > ${check}`)]),
    ];
  });
  const more = report.items.length - items.length;
  const faults =
    report.problems.length === 0
      ? []
      : [reportText(report.problems, { ...report, colour: options.colour }), ''];
  return [
    ...faults,
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `${summary(report)}${more > 0 ? ' --all lists them all.' : ''}`,
    ...report.notes,
  ].join('\n');
}

function cellsOf(item: ReviewState, { prefix }: StaleReport): [string, string, string, string] {
  return [urgencyOf(item), item.owner, prefix + item.file, showText(item.title)];
}
