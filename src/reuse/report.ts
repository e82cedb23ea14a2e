import { writeCsv } from '../library/csv.ts';
import { showText } from '../problem/problem.ts';
import type { Reuse } from './measure.ts';
import { medianOf, type Share } from './share.ts';
import { sentOf, usedOf, type EndingTally, type EntryTally } from './tally.ts';

/** How many lines of each list stand in the text; JSON and CSV have all. */
const LISTED = 10;

/** The measure for a terminal: shares first, then what to look at. */
export function reuseText(reuse: Reuse): string {
  const { from, to, weeks, left, solvedRuns, minutes, goal, tickets } = reuse;
  if (from === null || to === null) return ['Nothing was counted.', ...gapLines(reuse)].join('\n');
  const figures = [
    ['Solved at tier 1, runs', `${showShare(solvedRuns)}${showGoal(solvedRuns, goal)}`],
    ...(tickets === undefined
      ? []
      : [
          ['Solved at tier 1, tickets', `${showShare(tickets.tier1)}${showGoal(tickets.tier1, goal)}`],
          ['Answers with a link of ours', showShare(tickets.linked)],
          ['Answered in time', showShare(tickets.inTime)],
        ]),
    ['Time to an ending', minutes.median === null ? '-' : `${minutes.median} min (median of ${minutes.of})`],
  ];
  return [
    `From ${from} to ${to}: ${countOf(weeks, 'exported week')}${
      tickets === undefined ? '' : `, ${countOf(tickets.count, 'ticket')}`
    }.`,
    ...(left === 0 ? [] : [`${countOf(left, 'event')} more: a week was full and counted no more.`]),
    '',
    ...columns(figures),
    ...section(
      'Most used',
      ['used', 'copied', 'replies', 'opened', 'runs', 'tickets', 'entry'],
      reuse.entries.map((entry) => [
        usedOf(entry),
        entry.copied,
        entry.replied,
        entry.opened,
        entry.begun,
        entry.linked,
        nameOf(entry),
      ]),
    ),
    ...section(
      'Endings',
      ['times', 'minutes', 'ending', 'step'],
      reuse.endings.map((ending) => [
        ending.times,
        medianOf(ending.minutes) ?? '-',
        kindOf(ending),
        `${ending.guide}${ending.step === '' ? '' : `#${ending.step}`}`,
      ]),
    ),
    ...section(
      'Copied but not solved',
      ['sent', 'solved', 'not solved', 'entry'],
      reuse.notSolved.map((entry) => [sentOf(entry), entry.solved, entry.notSolved, nameOf(entry)]),
    ),
    ...gapLines(reuse),
  ].join('\n');
}

function gapLines({ gaps }: Reuse): string[] {
  return section(
    'Gaps: write an entry, or add the words to "asked" of the one that answers',
    ['agents', 'searches', 'language', 'words'],
    gaps.map(({ agents, customers, language, words }) => [agents, customers, language, showText(words)]),
  );
}

/** The measure for programs. */
export function reuseJson(reuse: Reuse): string {
  return JSON.stringify(reuse, null, 2);
}

/** Every entry as a table for spreadsheets (RFC 4180). */
export function reuseCsv({ entries }: Reuse): string {
  const head = [
    'id',
    'type',
    'title',
    'used',
    'copied',
    'replies',
    'opened',
    'runs',
    'tickets',
    'solved',
    'not solved',
  ];
  const rows = entries.map((entry) => [
    entry.id,
    entry.type,
    showText(entry.title),
    usedOf(entry),
    entry.copied,
    entry.replied,
    entry.opened,
    entry.begun,
    entry.linked,
    entry.solved,
    entry.notSolved,
  ]);
  return writeCsv([head, ...rows]);
}

type Row = readonly (string | number)[];

/** A heading and its lines, the first of them; nothing if there are none. */
function section(title: string, head: Row, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - LISTED;
  return [
    '',
    title,
    ...columns([head, ...rows.slice(0, LISTED)]),
    ...(more > 0 ? [`  and ${more} more, with --json`] : []),
  ];
}

/** Numbers stand to the right, as in sums. */
function columns(rows: readonly Row[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const numeric = rows[0]!.map((_, column) =>
    rows.slice(1).every((row) => /^(?:[\d.]+|-)$/.test(String(row[column]))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      rows.length > 1 && numeric[column]!
        ? String(cell).padStart(widths[column]!)
        : String(cell).padEnd(widths[column]!),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

function nameOf({ id, type, title }: EntryTally): string {
  return type === 'unknown' ? `${id} (no entry of this site now)` : `${showText(title)} (${id})`;
}

function kindOf({ kind, tier }: EndingTally): string {
  return kind === 'escalate' && tier !== undefined ? `escalate to tier ${tier}` : kind;
}

function showShare({ part, of, share }: Share): string {
  return share === null ? '-' : `${share.toFixed(2)} (${part} of ${of})`;
}

function showGoal({ share }: Share, goal: number): string {
  if (share === null) return '';
  return `, goal ${goal.toFixed(2)}: ${share >= goal ? 'reached' : 'not reached'}`;
}

function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
