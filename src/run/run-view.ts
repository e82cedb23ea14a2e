import { carryOn, changeAddress, type Part, type Run } from './earlier.ts';
import { offerToKeep } from './later.ts';
import { offerToPass } from './remedy.ts';
import { make } from './make.ts';
import type { Guide } from './stored-guide.ts';
import { offerTalk } from './talk.ts';
import { sayLeft, type Given } from './trail.ts';

/** What a step shows of the run. */
interface Shown extends Run {
  struck: readonly Given[];
}

/** Adds to the page of a step what only the run knows: the answers given, the number of the question, and what is stored. */
export function decorate(
  main: HTMLElement,
  guide: Guide,
  shown: Shown,
  pass: (answer: string) => void,
): void {
  const run = main.querySelector<HTMLElement>('[data-run]');
  if (run === null) return;
  for (const note of run.querySelectorAll<HTMLElement>('[data-cut="internet"]'))
    note.textContent = guide.words.cutStored;
  const middle = run.querySelector<HTMLElement>('[data-guide-path]');
  if (middle !== null && shown.earlier.length + shown.trail.length > 0) middle.hidden = true;
  const path = run.querySelector('nav');
  if (run.querySelector('[data-choice]') !== null) path?.querySelector('ol')?.append(progress(guide, shown));
  path?.after(...answersGiven(guide, shown));
  carryOn(run, guide, shown);
  offerToPass(run, guide, shown.at, pass);
  const list = run.querySelector<HTMLElement>(':scope > .toc');
  if (list !== null) offerToKeep(list, guide, shown);
  offerTalk(run, guide, shown.code);
}

function progress({ words, steps }: Guide, { at, parts }: Shown): HTMLElement {
  const before = parts.flatMap(({ guide, trail }) => trail.map(({ step }) => guide.steps[step]!.left));
  const left = sayLeft([...before, steps[at]!.left]);
  const sentence =
    left === undefined || left[1] === 0
      ? words.question
      : words.questionAhead.replace('{min}', String(left[0])).replace('{max}', String(left[1]));
  return make('li', { className: 'count' }, sentence.replace('{n}', String(before.length + 1)));
}

/** The last answer, and the older ones folded, so that the question stays on the first screen. */
function answersGiven(guide: Guide, shown: Shown): HTMLElement[] {
  const { words } = guide;
  const { parts, struck } = shown;
  const items = parts.flatMap((part) => part.trail.map((_, index) => answered(guide, shown, part, index)));
  if (items.length + struck.length === 0) return [];
  const older = items.slice(0, -1);
  const view: HTMLElement[] = [];
  if (older.length > 0) {
    view.push(
      make(
        'details',
        { className: 'fold rail' },
        make('summary', {}, words.yourAnswers[older.length]!),
        listOf(older, words.answersSoFar),
      ),
    );
  }
  const recent = [...items.slice(-1), ...struck.map((given) => gone(guide, given))];
  view.push(listOf(recent, words.answersSoFar), eraser(guide));
  return view;
}

function listOf(items: readonly HTMLElement[], label: string): HTMLElement {
  return make('ol', { className: 'trail', role: 'list', ariaLabel: label }, ...items);
}

/** An answer in an earlier guide is changed there, and those behind it wait in the address. */
function answered(here: Guide, run: Run, part: Part, index: number): HTMLElement {
  const { guide } = part;
  const given = part.trail[index]!;
  const item = lineOf(guide, given);
  const ariaLabel = here.words.change.replace('{question}', () => guide.question(given.step));
  const link = make('a', { href: changeAddress(here, run, part, index), ariaLabel }, here.words.changeShort);
  if (guide === here) link.dataset['change'] = String(index);
  item.append(link);
  return item;
}

function gone(guide: Guide, given: Given): HTMLElement {
  const item = lineOf(guide, given);
  item.className = 'gone';
  item.append(make('span', {}, guide.words.noLongerFits));
  return item;
}

function lineOf(guide: Guide, { step, answer, before, solved }: Given): HTMLElement {
  const cameBack = solved !== undefined && guide.answerTo(step, solved) !== undefined;
  const given = guide.answer(step, answer);
  const said = before ? guide.words.triedBefore.replace('{answer}', given) : given;
  const text = make('b', {}, cameBack ? guide.note.words.cameBack : said);
  return make('li', {}, make('span', {}, guide.question(step)), text);
}

/** Back to the start of the guide, in a new page: nothing of the run is left in it. */
function eraser({ words }: Guide): HTMLElement {
  const link = make('a', { href: '../' }, words.erase);
  link.dataset['erase'] = '';
  return make('p', { className: 'rail s' }, link);
}
