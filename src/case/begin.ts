import sheet from './case.css?url';
import { make } from '../run/make.ts';
import type { Decorated } from '../run/shown.ts';
import { record } from '../work/record.ts';
import { countAt } from './count.ts';
import { jumpsOf, keyOf, type Standing } from './gather.ts';
import { makeHandover } from './handover.ts';
import { openJumps } from './jump-dialog.ts';
import { listenToKeys, showNumbers } from './keys.ts';
import { makeEnd } from './note-part.ts';
import { makePanel } from './panel.ts';
import { loadGuide } from './place.ts';
import { makeSession, type Session } from './session.ts';
import { isBlank, isCaseId, withoutRun } from './state.ts';
import { showStep } from './step-panel.ts';
import { openStore } from './store.ts';
import { tellTabsApart } from './tabs.ts';

const DECORATED: Decorated = 'ready';

/**
 * On the pages of a guide, adds what an agent needs to go through it with a customer.
 *
 * @param main the part of the page in which the run moves
 */
export async function begin(main: HTMLElement): Promise<void> {
  document.head.append(make('link', { rel: 'stylesheet', href: sheet }));
  const loaded = await loadGuide(location);
  if (loaded === undefined) return;
  const store = openStore();
  const session = makeSession(loaded, store, main);
  takeHandedOver(session);
  const jump = (): void => openJumps(session);
  const show = (): void => showAll(session, jump);
  tellTabsApart(
    () => store.open().id,
    (id) => {
      if (isBlank(store.open())) store.drop();
      else store.copy();
      session.change((held) => ({ ...held, copyOf: id }));
      document.querySelector('section.case')?.replaceWith(makePanel(session, jump));
    },
  );
  document.addEventListener('click', (event) => noteClick(session, event), true);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    store.reread();
    show();
  });
  listenToKeys(session, jump);
  // The run sends it in the middle of its work: what it adds after that is there a moment later.
  addEventListener(DECORATED, () => queueMicrotask(show));
  if (document.documentElement.dataset['stored'] !== undefined) show();
}

/** An address with a case in it is a handover. A case that this tab has already waits in it. */
function takeHandedOver({ store, guide }: Session): void {
  const id = new URLSearchParams(location.search).get('case') ?? '';
  const at = guide.stepAt(location.pathname);
  if (!isCaseId(id) || at === undefined || id === store.open().id) return;
  if (isBlank(store.open())) store.drop(id);
  else store.begin(id);
  store.change((held) => ({ ...held, came: held.came ?? { at: `${guide.note.id}/${at}` } }));
}

function showAll(session: Session, jump: () => void): void {
  const { main, store } = session;
  session.restart();
  for (const old of main.querySelectorAll('section.case')) old.remove();
  const standing = session.standing();
  if (standing !== undefined) {
    store.change((held) => ({ ...held, address: location.pathname + location.hash }));
    count(session, standing);
    addToPage(session, standing);
  }
  (main.querySelector('.side') ?? main).prepend(makePanel(session, jump));
}

function count({ store, guide, file }: Session, standing: Standing): void {
  const { run, language } = standing;
  const moved = run.earlier.length + run.trail.length + jumpsOf(standing).length > 0;
  const place = { language, guide: guide.note.id, at: run.at, step: file.steps[run.at], moved };
  const { events, held } = countAt(store.open(), place, Date.now());
  store.change(() => held);
  for (const event of events) record(event);
}

function addToPage(session: Session, standing: Standing): void {
  const { page, run } = standing;
  if (page.querySelector('.say') !== null) return;
  showStep(session, standing);
  showNumbers(session, page);
  if (session.file.steps[run.at]?.ending === undefined) return;
  const list = page.querySelector(':scope > .toc');
  const parts = [makeHandover(session, standing), makeEnd(session, standing)];
  for (const part of parts) if (part !== undefined) list?.before(part);
  foldCustomersNote(session, page);
  // The clock of the page goes on, and with it the hour of the promise.
  for (const promise of page.querySelectorAll('[data-answer]'))
    new MutationObserver(session.refresh).observe(promise, { childList: true });
}

/** Agents have a note of their own; that of customers stays, for those who are asked to send it. */
function foldCustomersNote({ file }: Session, page: HTMLElement): void {
  const slip = page.querySelector('.slip');
  if (slip === null) return;
  const fold = make('details', { className: 'fold' }, make('summary', {}, file.words.end.customersNote));
  slip.replaceWith(fold);
  fold.append(slip);
}

/** Before the run acts on a click: who erases the answers erases the case's run, and an answer may be consent. */
function noteClick(session: Session, event: MouseEvent): void {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey || altKey) return;
  if (target.closest('[data-erase]') !== null) session.store.change(withoutRun);
  const link = target.closest<HTMLElement>('a[data-choice]');
  if (link !== null) noteConsent(session, link);
}

/** The answer to a question of consent is recorded as it is given, with the time. */
function noteConsent(session: Session, link: HTMLElement): void {
  const standing = session.standing();
  const choice = link.dataset['choice'];
  if (standing === undefined || choice === undefined) return;
  const { guide, run } = standing;
  if (guide.steps[run.at]?.consent !== true) return;
  const consent = {
    question: guide.question(run.at),
    answer: guide.answer(run.at, choice),
    yes: choice === 'yes',
    at: Date.now(),
  };
  const key = keyOf(standing);
  session.store.change((held) => ({ ...held, consents: { ...held.consents, [key]: consent } }));
}
