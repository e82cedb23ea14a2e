import { showText } from '../../problem/problem.ts';
import { listed, summary, urgencyOf, type StaleReport } from './report.ts';

/** The report as Markdown, for an issue or a mail: a table of what is for this week, or of all. */
export function staleMarkdown(report: StaleReport, options: { all: boolean }): string {
  const rows = listed(report, options.all).map((item) => [
    urgencyOf(item),
    item.title,
    item.language,
    item.owner,
    item.reasons.map(({ text }) => text).join(' '),
    item.reasons.map(({ check }) => check).join(' '),
    `${report.prefix}${item.file}`,
  ]);
  const head = ['When', 'Entry', 'Language', 'Owner', 'Why', 'What to check', 'File'];
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(escapeCell).join(' | ')} |`);
  return [
    summary(report),
    ...(rows.length === 0 ? [] : ['', ...table]),
    ...report.notes.flatMap((note) => ['', note]),
  ].join('\n');
}

/** The week's list of one owner, as the text of an issue that stays open from week to week. */
export function ownerIssue(report: StaleReport, owner: string): string {
  const items = report.items.filter((item) => item.owner === owner);
  const own = { ...report, items };
  const tasks = listed(own, false).map((item) => {
    const name = `**${escapeIssue(item.title)}** (${item.language}, ${escapeIssue(urgencyOf(item))}): \`${report.prefix}${item.file}\``;
    const reasons = item.reasons.map(({ text, check }) => `  - ${escapeIssue(text)} *${escapeIssue(check)}*`);
    return [`- [ ] ${name}`, ...reasons].join('\n');
  });
  const week = new Set(items.filter((item) => report.week.has(item)));
  return [
    summary({ ...own, week }),
    ...(tasks.length === 0 ? [] : ['', ...tasks]),
    '',
    'After a review: `npm run reviewed -- <id> --checked "what you tried, on which system"`.',
    ...report.notes.flatMap((note) => ['', note]),
  ].join('\n');
}

/** Text of content in an issue: it calls nobody and closes nothing, whatever it says. */
function escapeIssue(text: string): string {
  return escapeCell(showText(text)).replace(/[@#](?=\w)/g, '$&\u2060');
}

/** Text for a cell of a Markdown table: it stays in its line and cell, whatever it contains (GFM, "Tables"). */
export function escapeCell(text: string): string {
  return text.replace(/[\\|`*_<[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
