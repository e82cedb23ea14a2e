import { offerKept } from './later.ts';
import { forgetWayBack, leave } from './leave.ts';
import { offerNote } from './note-view.ts';
import { decorate } from './run-view.ts';
import type { Decorated, Shown } from './shown.ts';
import { makeGuide, type Guide } from './stored-guide.ts';
import type { StoredGuide } from './stored.ts';
import { codeOf } from './talk.ts';
import { giveAnswer, readTrail, writeTrail, type Given } from './trail.ts';

const SHOWN: Shown = 'shown';
const DECORATED: Decorated = 'ready';

/** What a page of a run shows. */
interface View {
  title: string;
  html: string;
}

/** Where the run stands. It lives in this document and in its address, unless the reader keeps it (src/run/later.ts). */
interface State {
  /** Undefined on the start page of the guide. */
  at: string | undefined;
  trail: Given[];
  /** Answers that no longer fit. */
  struck: Given[];
  /** Answers given after this step, while the reader changes the one here. */
  later: Given[];
}

const main = document.querySelector('main')!;
const first = document.querySelector<HTMLElement>('[data-run]')?.dataset['run'];
/** The address of the guide's start. */
const home = first === undefined ? location.pathname : location.pathname.slice(0, -`${first}/`.length);
/** The start page, if the run began there: all others are stored. */
const start: View | undefined =
  first === undefined ? { title: document.title, html: main.innerHTML } : undefined;

let state: State = { at: first, trail: [], struck: [], later: [] };

/** Loads all steps, and from then on moves within this document: without a request, also while the network is gone. */
async function begin(): Promise<void> {
  const response = await fetch(`${home}steps.json`);
  if (!response.ok) return;
  const guide = makeGuide((await response.json()) as StoredGuide, home);
  for (const source of guide.pictures) new Image().src = source;
  addEventListener('popstate', () => follow(guide));
  document.addEventListener('click', (event) => {
    take(event, guide);
    leave(event, guide, state);
  });
  if (first !== undefined) state.trail = readTrail(location.hash, first, guide);
  addToPage(guide, state);
  forgetWayBack();
  document.documentElement.dataset['stored'] = '';
}

/** The address may have changed by the browser's own buttons. */
function follow(guide: Guide): void {
  const at = guide.stepAt(location.pathname);
  if (at === undefined && start === undefined) return location.reload();
  const trail = at === undefined ? [] : readTrail(location.hash, at, guide);
  show(guide, { at, trail, struck: [], later: [] });
}

/** Takes a click on a link that leads to what is stored; all others are left to the browser. */
function take(event: MouseEvent, guide: Guide): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.origin !== location.origin)
    return;
  const next = nextState(link, guide);
  if (next === undefined || (next.at === undefined && start === undefined)) return;
  event.preventDefault();
  history.pushState(null, '', addressOf(next));
  show(guide, next);
}

function nextState(link: HTMLAnchorElement, guide: Guide): State | undefined {
  const { choice, change } = link.dataset;
  if (change !== undefined) {
    const index = Number(change);
    const later = state.trail.slice(index);
    return { at: later[0]!.step, trail: state.trail.slice(0, index), struck: [], later };
  }
  if (choice !== undefined && state.at !== undefined) {
    if (guide.leads(state.at, choice) === undefined) return undefined;
    const given = { step: state.at, answer: choice };
    return { ...giveAnswer(state.trail, given, state.later, guide), later: [] };
  }
  if (link.pathname === home && link.hash === '') return { at: undefined, trail: [], struck: [], later: [] };
  const at = guide.stepAt(link.pathname);
  if (at === undefined) return undefined;
  const carried = readTrail(link.hash, at, guide);
  return { at, trail: carried.length > 0 ? carried : wayTo(at, guide), struck: [], later: [] };
}

/** Goes on behind a remedy that the reader did before the run. */
function pass(guide: Guide, answer: string): void {
  if (state.at === undefined) return;
  const given: Given = { step: state.at, answer, before: true };
  const next = { ...giveAnswer(state.trail, given, state.later, guide), later: [] };
  history.pushState(null, '', addressOf(next));
  show(guide, next);
}

/** The answers that lead to a step which a text names: as far as the trail goes there, or could have gone. */
function wayTo(at: string, guide: Guide): Given[] {
  for (let index = state.trail.length - 1; index >= 0; index -= 1) {
    const { step } = state.trail[index]!;
    if (step === at) return state.trail.slice(0, index);
    const answer = guide.answerTo(step, at);
    if (answer !== undefined) return [...state.trail.slice(0, index), { step, answer }];
  }
  return [];
}

function addressOf({ at, trail }: State): string {
  return at === undefined ? home : `${home}${at}/${writeTrail(trail)}`;
}

function show(guide: Guide, next: State): void {
  state = next;
  const { at } = next;
  const view = at === undefined ? start! : guide.steps[at]!;
  main.innerHTML = view.html;
  document.title = view.title;
  dispatchEvent(new Event(SHOWN));
  addToPage(guide, next);
  const heading = main.querySelector('h1');
  if (heading === null) return;
  scrollTo(0, 0);
  heading.tabIndex = -1;
  heading.focus();
}

/** Adds to the page what only the run knows. */
function addToPage(guide: Guide, shown: State): void {
  const { at, trail } = shown;
  const code = at && codeOf(guide, { at, trail });
  if (at === undefined) offerKept(main, guide);
  else decorate(main, guide, { ...shown, at, code }, (answer) => pass(guide, answer));
  // The note takes from the page what the clock writes there.
  dispatchEvent(new Event(DECORATED));
  offerNote(main, guide, { ...shown, code });
  keepLanguages(shown);
}

/** The list of languages stays on the step, and keeps the answers. */
function keepLanguages({ at, trail }: State): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
    const [guide = ''] = /^.*\/guides\/[^/]+\//.exec(link.pathname) ?? [];
    if (guide !== '') link.href = at === undefined ? guide : `${guide}${at}/${writeTrail(trail)}`;
  }
}

void begin();
