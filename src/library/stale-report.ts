import type { StaleItem } from './staleness.ts';

/** What a report is about, beside its items. */
export interface StaleAbout {
  /** `YYYY-MM-DD`. */
  today: string;
  /** Stands before file names: the content folder as typed. */
  prefix: string;
}

/** The report for a terminal: a line per item in columns, its reasons below. */
export function staleText(items: readonly StaleItem[], about: StaleAbout): string {
  if (items.length === 0) return `Nothing is stale on ${about.today}.`;
  const rows = items.map((item) => [urgencyOf(item), item.owner, `${about.prefix}${item.file}`, item.title]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = items.flatMap((item, i) => [
    rows[i]!.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
    ...item.reasons.map((reason) => `    ${reason.text}`),
  ]);
  return [...lines, '', countOf(items, about.today)].join('\n');
}

/** The report for programs: `{ today, count, items }`. */
export function staleJson(items: readonly StaleItem[], about: StaleAbout): string {
  return JSON.stringify({ today: about.today, count: items.length, items }, null, 2);
}

/** The report as a Markdown table, for an issue or a mail. */
export function staleMarkdown(items: readonly StaleItem[], about: StaleAbout): string {
  if (items.length === 0) return `Nothing is stale on ${about.today}.`;
  const rows = items.map((item) => [
    urgencyOf(item),
    item.title,
    item.language,
    item.owner,
    item.reasons.map((reason) => reason.text).join(' '),
    `${about.prefix}${item.file}`,
  ]);
  const head = ['Over', 'Entry', 'Language', 'Owner', 'Why', 'File'];
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(escapeCell).join(' | ')} |`);
  return [countOf(items, about.today), '', ...table].join('\n');
}

function urgencyOf(item: StaleItem): string {
  if (item.reasons.some((reason) => reason.kind === 'never-reviewed')) return 'never reviewed';
  if (item.daysOver === 0) return '-';
  return `${item.daysOver} ${item.daysOver === 1 ? 'day' : 'days'}`;
}

function countOf(items: readonly StaleItem[], today: string): string {
  return `${items.length} ${items.length === 1 ? 'file needs' : 'files need'} someone on ${today}.`;
}

/** Text for a cell of a Markdown table: it stays in its line and cell, whatever it contains (GFM, "Tables"). */
export function escapeCell(text: string): string {
  return text.replace(/[\\|`*_<[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
