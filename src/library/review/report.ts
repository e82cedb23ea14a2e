import { annotation } from '../../problem/reporters/github.ts';
import { showText, type Problem } from '../../problem/problem.ts';
import { writeCsv } from '../csv.ts';
import { planWeek } from './queue.ts';
import { countOf } from './reason.ts';
import type { ReviewState } from './staleness.ts';

/** A report on what needs someone. */
export interface StaleReport {
  /** `YYYY-MM-DD`. */
  today: string;
  /** Stands before file names: the content folder as typed. */
  prefix: string;
  /** Most urgent first. */
  items: readonly ReviewState[];
  /** Those of `items` that are asked for in this week. */
  week: ReadonlySet<ReviewState>;
  /** How many reviews a week one owner is asked for. */
  perWeek: number;
  /** What the report could not see, a sentence each. */
  notes: readonly string[];
  /** What is wrong with content so that it cannot be judged. */
  problems: readonly Problem[];
}

/** The items of this week, or all. */
export function listed(report: StaleReport, all: boolean): ReviewState[] {
  return report.items.filter((item) => all || report.week.has(item));
}

/** What this week's lists of all owners hold. */
export function weekOf(
  items: readonly ReviewState[],
  perWeek: number,
  today: string,
): ReadonlySet<ReviewState> {
  return new Set(planWeek(items, perWeek, today));
}

/** The report for programs, with all items; `thisWeek` says which are asked for now. */
export function staleJson({ items, week, prefix: _prefix, ...about }: StaleReport): string {
  const rows = items.map((item) => ({ ...item, thisWeek: week.has(item) }));
  return JSON.stringify({ ...about, count: items.length, items: rows }, null, 2);
}

const COLUMNS: readonly [name: string, cell: (item: ReviewState, report: StaleReport) => string | number][] =
  [
    ['this week', (item, { week }) => (week.has(item) ? 'yes' : 'no')],
    ['score', ({ score }) => score],
    ['id', ({ id }) => id],
    ['language', ({ language }) => language],
    ['owner', ({ owner }) => owner],
    ['file', ({ file }, { prefix }) => prefix + file],
    ['title', ({ title }) => title],
    ['due', ({ dates }) => dates?.due ?? ''],
    ['limit', ({ dates }) => dates?.limit ?? ''],
    ['days over', ({ daysOver }) => daysOver],
    ['kinds', ({ reasons }) => reasons.map(({ kind }) => kind).join(' ')],
    ['why', ({ reasons }) => reasons.map(({ text }) => text).join(' ')],
    ['check', ({ reasons }) => reasons.map(({ check }) => check).join(' ')],
  ];

/** The report as a table for spreadsheets (RFC 4180), with all items. */
export function staleCsv(report: StaleReport): string {
  const rows = report.items.map((item) =>
    COLUMNS.map(([, cell]) => {
      const value = cell(item, report);
      return typeof value === 'string' ? showText(value) : value;
    }),
  );
  return writeCsv([COLUMNS.map(([name]) => name), ...rows]);
}

/** This week's items as annotations of GitHub Actions, and what is wrong with content. */
export function staleGithub(report: StaleReport): string {
  const items = listed(report, false).map(({ file, title, reasons }) => {
    const place = { file: report.prefix + file, line: 1, column: 1, title: `Due for review: ${title}` };
    return annotation('warning', place, reasons.map(({ text, check }) => `${text} ${check}`).join('\n'));
  });
  const faults = report.problems.map((p) =>
    annotation(p.level, { ...p, file: report.prefix + p.file, title: p.id }, p.message),
  );
  return [...faults, ...items, ...report.notes.map((note) => `::notice::${note}`)].join('\n');
}

/** "7 files are due on 2026-11-20, 5 of them for this week." */
export function summary({ items, week, today }: StaleReport): string {
  if (items.length === 0) return `Nothing is due on ${today}.`;
  const these = items.length === 1 ? 'file is' : 'files are';
  const now = items.length === week.size ? '' : `, ${week.size} of them for this week`;
  return `${items.length} ${these} due on ${today}${now}.`;
}

/** How late an item is, in two words. */
export function urgencyOf({ reasons, daysOver, dates }: ReviewState): string {
  if (reasons.some(({ kind }) => kind === 'never-reviewed')) return 'never reviewed';
  if (daysOver > 0) return `${countOf(daysOver, 'day')} over`;
  return dates === undefined ? '-' : `by ${dates.limit}`;
}
