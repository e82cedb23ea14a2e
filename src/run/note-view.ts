import { attempt } from './attempt.ts';
import type { Run } from './earlier.ts';
import { make } from './make.ts';
import { findEnding } from './note-facts.ts';
import { makeSlip, type Kept } from './note-slip.ts';
import type { DeviceKey } from './device.ts';
import { EXIT, type Guide } from './stored-guide.ts';
import type { WithNotes } from './trail.ts';
import { writeTrail } from './write-trail.ts';

const WITH_NOTES: WithNotes = '&notes';
const DEVICE: DeviceKey = 'handrail.device';

const MINUTE = 60_000;

/** A run, also on the start page of its guide. */
type AnyRun = Omit<Run, 'at'> & { at: string | undefined };

const kept: Kept = { own: '', device: '', leftOut: new Set(), consents: new Map() };

/** What the reader has ready, by step and number. */
const ready = new Set<string>();

let refresh: () => void = () => undefined;
/** True until the first page of the run has been looked at. */
let first = true;

/**
 * Adds the note to the page of a step: whole at endings where someone else goes on, on demand at questions. At a solved
 * ending, the way on if the problem comes back takes the answers along.
 */
export function offerNote(main: HTMLElement, guide: Guide, run: AnyRun): void {
  if (first) begin(guide);
  refresh = () => undefined;
  carryToContact(guide, run);
  noteConsent(guide, run);
  first = false;
  const page = main.querySelector<HTMLElement>('[data-run]');
  const { at } = run;
  if (at === undefined || page === null) return;
  const open = (): HTMLElement => {
    const slip = makeSlip(main, guide, { ...run, at }, kept);
    ({ refresh } = slip);
    return slip.section;
  };
  const ending = findEnding(page);
  if (page.querySelector('.landing') !== null) goOnFrom(page, guide, { ...run, at });
  else if (ending === null) offerOnDemand(page, guide, open);
  else {
    page
      .querySelector('.frame > .prose')
      ?.after(make('p', { className: 'after' }, guide.note.words.checkNotes));
    keepReady(page, at);
    ending.append(open());
  }
}

/** What the reader chose for texts that differ by device is offered as theirs; they see it, and may change it. */
function begin({ note }: Guide): void {
  // Not by `memory.ts`: a file that the first view shared with this one would be one more request for every page.
  const device = attempt(() => localStorage.getItem(DEVICE));
  kept.device = note.words.devices[device ?? ''] ?? '';
  setInterval(() => refresh(), MINUTE);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('[data-erase]') === null) return;
    kept.own = kept.device = '';
    for (const part of [kept.leftOut, kept.consents, ready]) part.clear();
  });
}

/** Links to the contact page take the answers along in their fragment, so that it can lead back to the note. */
function carryToContact({ home, note }: Guide, { at, ...answers }: AnyRun): void {
  const trail = writeTrail(answers);
  const hash = trail && `notes=${note.id}/${at}/${trail.slice('#t='.length)}`;
  const contact = home.replace(/[^/]+\/[^/]+\/$/, 'contact/');
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href^="${contact}"]`))
    if (/^(?:#notes=|$)/.test(link.hash)) link.hash = hash;
}

/** When consent was given is known only of what was answered in this document. */
function noteConsent(guide: Guide, { trail }: AnyRun): void {
  const last = trail.at(-1);
  if (first || last === undefined || last.answer !== 'yes' || kept.consents.has(last.step)) return;
  if (guide.steps[last.step]?.consent === true) kept.consents.set(last.step, new Date());
}

/** Boxes of what to have ready stay ticked when the reader goes back to a question and returns. */
function keepReady(page: HTMLElement, at: string): void {
  page.querySelectorAll<HTMLInputElement>('.checks input').forEach((box, index) => {
    const key = `${at} ${index}`;
    if (ready.has(key)) box.checked = true;
    box.addEventListener('change', () => {
      ready[box.checked ? 'add' : 'delete'](key);
      refresh();
    });
  });
}

function offerOnDemand(page: HTMLElement, { note }: Guide, open: () => HTMLElement): void {
  const button = make('button', { className: 'link', type: 'button' }, note.words.show);
  let shown: HTMLElement | undefined;
  const toggle = (): void => {
    if (shown === undefined) page.append((shown = open()));
    else {
      shown.remove();
      shown = undefined;
      refresh = () => undefined;
    }
    button.setAttribute('aria-expanded', String(shown !== undefined));
  };
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', toggle);
  page.querySelector(':scope > .toc')?.append(make('li', {}, button));
  if (!location.hash.endsWith(WITH_NOTES)) return;
  toggle();
  page.lastElementChild!.scrollIntoView();
}

/**
 * A problem that comes back goes to a person, who must know what fixed it at first: the way leads where the last step
 * leads those whom it did not help at all. If that is no person, the page's own way on stays.
 */
function goOnFrom(page: HTMLElement, guide: Guide, { at, earlier, trail }: Run): void {
  const last = trail.at(-1);
  const link = page.querySelector<HTMLAnchorElement>('.landing ~ p > a');
  const to = last && guide.leads(last.step, EXIT);
  if (link === null || to === undefined || !guide.steps[to]!.handsOver) return;
  const back = { step: last!.step, answer: EXIT, solved: at };
  link.href = `../${to}/${writeTrail({ earlier, trail: [...trail.slice(0, -1), back] })}`;
}
