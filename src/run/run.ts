import { checkEarlier, homeOf, partsOf } from './earlier.ts';
import { offerKept } from './later.ts';
import { forgetWayBack, leave } from './leave.ts';
import { offerNote } from './note-view.ts';
import { decorate } from './run-view.ts';
import type { Decorated, Shown } from './shown.ts';
import { makeGuide, type Guide } from './stored-guide.ts';
import type { StoredGuide } from './stored.ts';
import { codeOf } from './talk.ts';
import { giveAnswer, parseTrail, readTrail, type Answers, type From, type Given } from './trail.ts';
import { writeTrail } from './write-trail.ts';

const SHOWN: Shown = 'shown';
/** How long a run waits for the guides before this one. In milliseconds. */
const PATIENCE = 5000;

const DECORATED: Decorated = 'ready';

/** What a page of a run shows. */
interface View {
  title: string;
  html: string;
}

/** Where the run stands. It lives in this document and in its address, unless the reader keeps it (src/run/later.ts). */
interface State extends Answers {
  /** Undefined on the start page of the guide. */
  at: string | undefined;
  /** Answers that no longer fit. */
  struck: readonly Given[];
  /** Answers given after this step, while the reader changes the one here. */
  later: readonly Given[];
}

/** Where the run goes next, in this guide. */
type Next = Pick<State, 'at' | 'trail'> & Partial<Pick<State, 'struck' | 'later'>>;

const main = document.querySelector('main')!;
const first = document.querySelector<HTMLElement>('[data-run]')?.dataset['run'];
/** The address of the guide's start. */
const home = location.pathname.slice(0, first === undefined ? undefined : -`${first}/`.length);
/** The start page, if the run began there: all others are stored. */
const start: View | undefined =
  first === undefined ? { title: document.title, html: main.innerHTML } : undefined;

let state: State = { at: first, earlier: [], trail: [], struck: [], later: [] };

/** Loads all steps, and from then on moves within this document: without a request, also while the network is gone. */
async function begin(): Promise<void> {
  const others = new Map<string, Guide>();
  const { earlier, from } = parseTrail(location.hash);
  const [guide] = await Promise.all([
    load(home, others, from),
    ...earlier.map(async ({ guide: id }) => {
      const other = await load(homeOf(id, home));
      if (other) others.set(id, other);
    }),
  ]);
  if (guide === undefined) return;
  for (const source of guide.pictures) new Image().src = source;
  addEventListener('popstate', () => follow(guide));
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    const stood = state;
    take(link, event, guide);
    leave(link, guide, stood);
  });
  state = stateAt(first, location.hash, guide);
  state.later = from?.earlier[0]?.trail ?? [];
  addToPage(guide, state);
  forgetWayBack();
  document.documentElement.dataset['stored'] = '';
}

/** @returns undefined if the guide cannot be had: then its pages serve, and of an earlier one only the address tells */
async function load(at: string, others?: Guide['others'], from?: From): Promise<Guide | undefined> {
  try {
    // Where there is no internet, requests may hang: this guide does not wait for others.
    const signal = others ? null : AbortSignal.timeout(PATIENCE);
    const response = await fetch(`${at}steps.json`, { signal });
    return response.ok ? makeGuide((await response.json()) as StoredGuide, at, others, from) : undefined;
  } catch {
    return undefined;
  }
}

/** What an address says of the run. */
function stateAt(at: string | undefined, fragment: string, guide: Guide): State {
  const answers = readTrail(at === undefined ? '' : fragment, at ?? '', guide);
  const earlier = at === undefined ? [] : checkEarlier(guide, at, answers);
  return { at, earlier, trail: answers.trail, struck: [], later: [] };
}

/** The address may have changed by the browser's own buttons. */
function follow(guide: Guide): void {
  const at = guide.stepAt(location.pathname);
  if (at === undefined && start === undefined) return location.reload();
  show(guide, stateAt(at, location.hash, guide));
}

/** Takes a click on a link that leads to what is stored; all others are left to the browser. */
function take(link: HTMLAnchorElement, event: MouseEvent, guide: Guide): void {
  if (event.defaultPrevented || event.button > 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.origin !== location.origin)
    return;
  const next = nextState(link, guide);
  if (next === undefined || (next.at === undefined && start === undefined)) return;
  event.preventDefault();
  go(next, guide);
}

/** Answers in earlier guides stay as long as those in this one begin where they did: behind a private step they do not. */
function go(next: Next, guide: Guide): void {
  const same = beginOf(next) === beginOf(state);
  if (!same) guide.from = undefined;
  const earlier = same ? state.earlier : [];
  const moved = { struck: [], later: [], ...next, earlier };
  history.pushState(null, '', addressOf(moved));
  show(guide, moved);
}

function beginOf({ at, trail }: Next): string | undefined {
  return trail[0]?.step ?? at;
}

function nextState(link: HTMLAnchorElement, guide: Guide): Next | undefined {
  const { choice, change } = link.dataset;
  if (change !== undefined) {
    const index = Number(change);
    const later = state.trail.slice(index);
    return { at: later[0]!.step, trail: state.trail.slice(0, index), later };
  }
  if (choice !== undefined && state.at !== undefined) {
    if (guide.leads(state.at, choice) === undefined) return undefined;
    const given = { step: state.at, answer: choice };
    return giveAnswer(state.trail, given, state.later, guide);
  }
  if (link.pathname === home && link.hash === '') return { at: undefined, trail: [] };
  const at = guide.stepAt(link.pathname);
  if (at === undefined) return undefined;
  const { earlier, trail } = readTrail(link.hash, at, guide);
  // What was kept for later: the guides before this one are loaded with its page.
  if (earlier.length > state.earlier.length) return undefined;
  return { at, trail: trail.length > 0 ? trail : wayTo(at, guide) };
}

/** Goes on behind a remedy that the reader did before the run. */
function pass(guide: Guide, answer: string): void {
  if (state.at === undefined) return;
  const given: Given = { step: state.at, answer, before: true };
  go(giveAnswer(state.trail, given, state.later, guide), guide);
}

/** The answers that lead to a step which a text names: as far as the trail goes there, or could have gone. */
function wayTo(at: string, guide: Guide): readonly Given[] {
  for (let index = state.trail.length - 1; index >= 0; index -= 1) {
    const { step } = state.trail[index]!;
    if (step === at) return state.trail.slice(0, index);
    const answer = guide.answerTo(step, at);
    if (answer !== undefined) return [...state.trail.slice(0, index), { step, answer }];
  }
  return [];
}

function addressOf({ at, ...answers }: State): string {
  return at === undefined ? home : `${home}${at}/${writeTrail(answers)}`;
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
  const parts = partsOf(guide, shown);
  const code = at && codeOf(guide, { at, trail });
  if (at === undefined) offerKept(main, guide);
  else decorate(main, guide, { ...shown, at, code, parts }, (answer) => pass(guide, answer));
  // The note takes from the page what the clock writes there.
  dispatchEvent(new Event(DECORATED));
  offerNote(main, guide, { ...shown, code, parts });
  keepLanguages(shown);
}

/** The list of languages stays on the step, and keeps the answers. */
function keepLanguages({ at, ...answers }: State): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
    const [guide = ''] = /^.*\/guides\/[^/]+\//.exec(link.pathname) ?? [];
    if (guide !== '') link.href = at === undefined ? guide : `${guide}${at}/${writeTrail(answers)}`;
  }
}

void begin();
