import { count } from '../i18n/plural.ts';
import { offerToKeep } from './later.ts';
import { offerToPass } from './remedy.ts';
import { make } from './make.ts';
import type { Guide } from './stored-guide.ts';
import { offerTalk } from './talk.ts';
import { sayLeft, writeTrail, type Given } from './trail.ts';

/** What a step shows of the run. */
interface Shown {
  at: string;
  trail: Given[];
  struck: readonly Given[];
  /** Of the place, to read out. */
  code: string | undefined;
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
  const { trail } = shown;
  for (const note of run.querySelectorAll<HTMLElement>('[data-cut="internet"]'))
    note.textContent = guide.words.cutStored;
  const middle = run.querySelector<HTMLElement>('[data-guide-path]');
  if (middle !== null && trail.length > 0) middle.hidden = true;
  const path = run.querySelector('nav');
  if (run.querySelector('[data-choice]') !== null) path?.querySelector('ol')?.append(progress(guide, shown));
  path?.after(...answersGiven(guide, shown));
  offerToPass(run, guide, shown.at, pass);
  const list = run.querySelector<HTMLElement>(':scope > .toc');
  if (list !== null) offerToKeep(list, guide, shown);
  offerTalk(run, guide, shown.code);
}

function progress({ words, steps }: Guide, { at, trail }: Shown): HTMLElement {
  const left = sayLeft([...trail.map(({ step }) => steps[step]!.left), steps[at]!.left]);
  const sentence =
    left === undefined || left[1] === 0
      ? words.question
      : words.questionAhead.replace('{min}', String(left[0])).replace('{max}', String(left[1]));
  return make('li', { className: 'count' }, sentence.replace('{n}', String(trail.length + 1)));
}

/** The last answer, and the older ones folded, so that the question stays on the first screen. */
function answersGiven(guide: Guide, { trail, struck }: Shown): HTMLElement[] {
  const { words } = guide;
  if (trail.length + struck.length === 0) return [];
  const items = trail.map((given, index) => answered(guide, given, index, trail));
  const older = items.slice(0, -1);
  const parts: HTMLElement[] = [];
  if (older.length > 0) {
    const name = count(document.documentElement.lang, words.yourAnswers, older.length);
    parts.push(
      make(
        'details',
        { className: 'fold rail' },
        make('summary', {}, name),
        listOf(older, words.answersSoFar),
      ),
    );
  }
  const recent = [...items.slice(-1), ...struck.map((given) => gone(guide, given))];
  parts.push(listOf(recent, words.answersSoFar), eraser(guide));
  return parts;
}

function listOf(items: readonly HTMLElement[], label: string): HTMLElement {
  return make('ol', { className: 'trail', role: 'list', ariaLabel: label }, ...items);
}

function answered(guide: Guide, given: Given, index: number, trail: readonly Given[]): HTMLElement {
  const item = lineOf(guide, given);
  const question = guide.question(given.step);
  const [name = '', rest = ''] = guide.words.change.split('{question}');
  const link = make(
    'a',
    { href: `../${given.step}/${writeTrail(trail.slice(0, index))}`, ariaLabel: name + question + rest },
    guide.words.changeShort,
  );
  link.dataset['change'] = String(index);
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
