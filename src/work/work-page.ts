import { make } from '../run/make.ts';
import type { Week } from '../schema/week.ts';
import { makeExport } from './export-view.ts';
import { dayOf, weekOf } from '../schema/iso-week.ts';
import { eraseWeeks, readWeeks } from './kept-weeks.ts';
import type { EntryTitles, HandedWork } from './page-words.ts';
import { entriesTable, gapsTable, weeksTable } from './work-tables.ts';

const place = document.querySelector<HTMLElement>('#work')!;
const handed = JSON.parse(place.dataset['work']!) as HandedWork;
const { words } = handed;
const said = make('p', { className: 'after' });
said.setAttribute('role', 'status');
const part = make('div', {});
let titles: EntryTitles = {};

/** Shows what this device has counted, as it is now. */
function show(): void {
  const weeks = readWeeks().toReversed();
  if (weeks.length === 0) {
    part.replaceChildren(make('p', { className: 'after' }, words.nothing));
    return;
  }
  const current = weekOf(dayOf(new Date()));
  const latest = weeks.find(({ week }) => week === current) ?? weeks[0]!;
  const out = make('div', {});
  const open = (week: Week, from: HTMLElement): void => {
    out.replaceChildren(
      makeExport(week, handed, {
        saved: () => say(words.saved),
        close: () => {
          out.replaceChildren();
          from.focus();
        },
      }),
    );
    out.querySelector<HTMLElement>('h2')!.focus();
  };
  const mine = make('button', { className: 'btn', type: 'button' }, words.export);
  mine.addEventListener('click', () => open(latest, mine));
  part.replaceChildren(
    weeksTable(weeks, { ...handed, current, open, erase: (week, button) => eraseTwice(button, week) }),
    make('div', { className: 'row after' }, mine, eraseButton()),
    out,
    entriesTable(latest, handed, titles),
    gapsTable(latest, handed),
  );
}

function eraseButton(): HTMLElement {
  const button = make('button', { className: 'btn quiet', type: 'button' }, words.eraseAll);
  button.addEventListener('click', () => eraseTwice(button));
  return button;
}

/** What is erased is gone, so it takes a second press; looking elsewhere takes the first one back. */
function eraseTwice(button: HTMLButtonElement, week?: string): void {
  if (button.dataset['asked'] === undefined) {
    const label = button.textContent;
    button.dataset['asked'] = '';
    button.textContent = words.really;
    say(words.really);
    button.addEventListener(
      'blur',
      () => {
        delete button.dataset['asked'];
        button.textContent = label;
        say('');
      },
      { once: true },
    );
    return;
  }
  const isGone = eraseWeeks(week);
  show();
  say(isGone ? words.erased : '');
  said.tabIndex = -1;
  said.focus();
}

function say(text: string): void {
  said.textContent = text;
}

async function loadTitles(): Promise<void> {
  const answer = await fetch(handed.entries).catch(() => undefined);
  if (answer?.ok !== true) return;
  titles = (await answer.json()) as EntryTitles;
  // Not while something is open or asked: ids stand there until the page is opened again.
  if (!part.contains(document.activeElement)) show();
}

place.replaceChildren(said, part);
show();
void loadTitles();
// Another tab counted something.
addEventListener('storage', () => {
  if (!part.contains(document.activeElement)) show();
});
