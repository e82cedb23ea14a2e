import { make } from './make.ts';
import type { Run } from './earlier.ts';
import { makeWays } from './note-ways.ts';
import { gatherFacts } from './note-facts.ts';
import { makeLines, type NoteLine } from './note.ts';
import type { Guide } from './stored-guide.ts';

/** What was typed and chosen. It lives as long as this document, and is written nowhere. */
export interface Kept {
  own: string;
  device: string;
  /** Ids of lines. */
  leftOut: Set<string>;
  /** When consent was given, by step. */
  consents: Map<string, Date>;
}

/** A note on the page. */
export interface Slip {
  section: HTMLElement;
  /** Shows it as it is now: the hour until which an answer is promised goes on, and boxes are ticked elsewhere. */
  refresh: () => void;
}

/** Longer texts than these are no use to anyone who reads them. */
const MOST = { own: 2000, device: 200 } as const;

/** Makes the part of a page that shows the note whole, with a box at each line, and the ways to pass it on. */
export function makeSlip(main: HTMLElement, guide: Guide, run: Run, kept: Kept): Slip {
  const { words } = guide.note;
  const masked = make('p', { className: 's half', role: 'status' });
  const list = make('ul', { className: 'lines', role: 'list' });
  const rows = new Map<string, Row>();
  const ways = makeWays(main, guide);
  const refresh = (): void => {
    const lines = makeLines(gatherFacts(main, guide, run, kept), words, kept.leftOut);
    showLines(list, rows, lines, kept.leftOut, refresh);
    ways.take(lines.filter(({ id }) => !kept.leftOut.has(id)));
    // Said once, not at every letter.
    const removed = lines.some(({ id, text }) => id in MOST && text.includes(words.removed));
    if (removed !== (masked.textContent !== '')) masked.textContent = removed ? words.masked : '';
  };
  const field = (name: keyof typeof MOST, tag: 'textarea' | 'input'): HTMLElement => {
    const control = make(tag, {
      maxLength: MOST[name],
      value: kept[name],
      autocomplete: 'off',
      oninput() {
        kept[name] = control.value;
        refresh();
      },
    });
    const optional = make('span', { className: 'soft' }, ` (${words.optional})`);
    return make('label', { className: 'f after' }, words[name], optional, control);
  };
  // A handover says so itself, above this part.
  const sent = main.querySelector('.frame') === null ? `${words.nothingSent} ` : '';
  const section = make(
    'section',
    { className: 'slip sec' },
    make('h2', { className: 'h3', id: 'your-notes' }, words.title),
    make('p', { className: 's soft half' }, sent + words.lead),
    field('own', 'textarea'),
    field('device', 'input'),
    masked,
    list,
    ways.part,
  );
  section.setAttribute('aria-labelledby', 'your-notes');
  refresh();
  return { section, refresh };
}

interface Row {
  item: HTMLElement;
  label: HTMLElement;
  text: HTMLElement;
}

/** Rows stay where they are as long as they can: a box that is moved would lose the focus. */
function showLines(
  list: HTMLElement,
  rows: Map<string, Row>,
  lines: readonly NoteLine[],
  leftOut: Set<string>,
  refresh: () => void,
): void {
  lines.forEach(({ id, label, text }, index) => {
    const row = rows.get(id) ?? makeRow(id, leftOut, refresh);
    rows.set(id, row);
    row.label.textContent = label;
    row.text.textContent = text;
    const there = list.children[index];
    if (there !== row.item) list.insertBefore(row.item, there ?? null);
  });
  while (list.children.length > lines.length) list.lastElementChild!.remove();
}

function makeRow(id: string, leftOut: Set<string>, refresh: () => void): Row {
  const box = make('input', {
    type: 'checkbox',
    checked: !leftOut.has(id),
    onchange() {
      leftOut[box.checked ? 'delete' : 'add'](id);
      refresh();
    },
  });
  const label = make('span', { className: 'soft' });
  const text = make('b', {});
  const item = make('li', {}, make('label', {}, box, make('span', {}, label, ' ', text)));
  return { item, label, text };
}
