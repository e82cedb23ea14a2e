import { escapeCell } from '../library/review/report-markdown.ts';
import { CHANGE_KINDS, type PageChange } from './changes.ts';

/** Rows of a table in Markdown, over all languages: a summary of GitHub Actions takes one megabyte. */
const MOST_ROWS = 2000;

/** The list for a terminal: a line a page, by language. */
export function changesText(changes: readonly PageChange[]): string {
  const parts = [...byLanguage(changes)].map(([language, pages]) => {
    const widest = Math.max(...pages.map(({ path }) => path.length));
    const lines = pages.map(
      ({ kind, path, title, before }) =>
        `  ${kind.padEnd(7)}  /${path.padEnd(widest)}  ${plain(title)}${before === undefined ? '' : ` (was: ${plain(before)})`}`,
    );
    return [language, ...lines, ''].join('\n');
  });
  return [...parts, countOf(changes)].join('\n');
}

/** The list for programs: `{ added, changed, moved, removed, pages }`. */
export function changesJson(changes: readonly PageChange[]): string {
  const counts = CHANGE_KINDS.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]);
  return JSON.stringify({ ...Object.fromEntries(counts), pages: changes }, null, 2);
}

/** The list as Markdown, for the summary of a pull request. */
export function changesMarkdown(changes: readonly PageChange[]): string {
  const tables = [...byLanguage(changes.slice(0, MOST_ROWS))].map(([language, pages]) =>
    [`### ${language}`, '', '| | Page | Title |', '| --- | --- | --- |', ...pages.map(row), ''].join('\n'),
  );
  const more = changes.length - MOST_ROWS;
  return [countOf(changes), '', ...tables, ...(more > 0 ? [`And ${more} more.`, ''] : [])].join('\n');
}

function row({ kind, path, title, before }: PageChange): string {
  const was = before === undefined ? '' : ` (was: ${escapeCell(plain(before))})`;
  return `| ${kind} | ${escapeCell(`/${path}`)} | ${escapeCell(plain(title))}${was} |`;
}

function byLanguage(changes: readonly PageChange[]): Map<string, PageChange[]> {
  return Map.groupBy(changes, ({ language }) => language);
}

function countOf(changes: readonly PageChange[]): string {
  if (changes.length === 0) return 'No page has changed.';
  const counts = CHANGE_KINDS.map((kind) => ({
    kind,
    count: changes.filter((change) => change.kind === kind).length,
  }));
  const parts = counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} ${kind}`);
  return `Pages: ${parts.join(', ')}.`;
}

/** Titles come from proposals of others, and must neither command a terminal nor pass for our own lines. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
}
