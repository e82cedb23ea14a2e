import { make } from '../run/make.ts';
import { mondayOf } from '../schema/iso-week.ts';
import type { Week } from '../schema/week.ts';
import type { EntryTitles, HandedWork } from './page-words.ts';
import { entrySums, gapSums, sumsOf, type Sums } from './summary.ts';

const DAY = 86_400_000;
/** In the order of the columns. */
const COUNTED = ['copy', 'reply', 'open', 'run', 'ending'] as const;

/** What can be done with a week; the button gets the focus back. */
interface WeekActs {
  /** The week of today. */
  current: string;
  open: (week: Week, from: HTMLButtonElement) => void;
  erase: (week: string, from: HTMLButtonElement) => void;
}

/** A line for each week, the newest first, with what can be done with it. */
export function weeksTable(
  weeks: readonly Week[],
  { words, locale, current, open, erase }: HandedWork & WeekActs,
): HTMLElement {
  const head = [words.week, ...COUNTED.map((what) => words.columns[what]), words.columns.gap, words.act];
  const rows = weeks.map((week) => {
    const name = showWeek(week.week, locale);
    const sums = sumsOf(week);
    const full = week.left > 0 ? [make('br', {}), words.left.replace('{n}', String(week.left))] : [];
    const now = week.week === current ? [` (${words.thisWeek})`] : [];
    return [
      make('span', {}, name, ...now, ...full),
      ...[...COUNTED, 'gap' as const].map((what) => String(sums[what])),
      make(
        'span',
        {},
        actButton(words.exportShort, name, (button) => open(week, button)),
        ' ',
        actButton(words.erase, name, (button) => erase(week.week, button)),
      ),
    ];
  });
  return table(words.weeks, head, rows);
}

/** What was done with each entry in a week. */
export function entriesTable(week: Week, { words, locale }: HandedWork, titles: EntryTitles): HTMLElement {
  const used = entrySums(week);
  if (used.length === 0) return make('div', {});
  const rows = used.map(({ entry, sums }) => [nameOf(entry, titles, words), ...cellsOf(sums)]);
  const head = [words.entry, ...COUNTED.map((what) => words.columns[what])];
  return table(`${words.entries}: ${showWeek(week.week, locale)}`, head, rows);
}

/** What no entry answered in a week. */
export function gapsTable(week: Week, { words, locale }: HandedWork): HTMLElement {
  const gaps = gapSums(week);
  if (gaps.length === 0) return make('div', {});
  const rows = gaps.map(({ words: asked, language, times }) => [asked, language, String(times)]);
  return table(
    `${words.gaps}: ${showWeek(week.week, locale)}`,
    [words.asked, words.language, words.times],
    rows,
  );
}

function cellsOf(sums: Sums): string[] {
  return COUNTED.map((what) => String(sums[what]));
}

function nameOf(entry: string, titles: EntryTitles, words: HandedWork['words']): string | Node {
  if (entry === '') return words.withoutEntry;
  const known = Object.hasOwn(titles, entry) ? titles[entry] : undefined;
  return known === undefined ? entry : make('a', { href: known[1] }, known[0]);
}

function actButton(label: string, week: string, act: (button: HTMLButtonElement) => void): HTMLElement {
  const button = make('button', { className: 'link', type: 'button' }, label);
  button.setAttribute('aria-description', week);
  button.addEventListener('click', () => act(button));
  return button;
}

/** Monday to Sunday in words: "23 – 29 Nov 2026". */
function showWeek(week: string, locale: string): string {
  const monday = Date.parse(mondayOf(week));
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(monday, monday + 6 * DAY);
}

/** A table with a heading, which scrolls by itself on small screens. */
function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  const heads = head.map((name) => make('th', { scope: 'col' }, name));
  const lines = rows.map(([first = '', ...cells]) =>
    make('tr', {}, make('th', { scope: 'row' }, first), ...cells.map((cell) => make('td', {}, cell))),
  );
  const body = make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...lines));
  const frame = make('div', { className: 'scroll', tabIndex: 0 }, body);
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', caption);
  return make('section', {}, make('h2', { className: 'sec' }, caption), frame);
}
