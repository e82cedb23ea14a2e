import type { Run } from './earlier.ts';
import type { Entry, NoteFacts, Task } from './note.ts';
import { EXIT, type Guide } from './stored-guide.ts';
import type { Given } from './trail.ts';
import { writeTrail } from './write-trail.ts';

/** What only this page knows of the run: what was typed, and when consent was given. */
export interface Told {
  own: string;
  device: string;
  /** By step. */
  consents: ReadonlyMap<string, Date>;
}

/**
 * Gathers what a note may tell, from the run and from the page of its step as it is shown now: there the clock of the
 * page (`open-now.ts`) has written by when an answer is promised, and goes on to.
 */
export function gatherFacts(main: HTMLElement, guide: Guide, run: Run, told: Told): NoteFacts {
  const page = main.querySelector('[data-run]')!;
  const title = textOf(page.querySelector('h1'));
  const ended = findEnding(page) !== null;
  return {
    guide: run.parts.map(({ guide: one }) => one.note.guide).join('; '),
    own: told.own,
    device: told.device,
    entries: entriesOf(guide, run, told.consents),
    ...(ended ? { outcome: { title, reason: reasonOf(page) } } : { now: title }),
    tasks: tasksOf(page),
    who: textOf(page.querySelector('.frame .facts b, .ask .note h2 span')),
    promise: textOf(page.querySelector('[data-answer]')),
    code: run.code,
    address: location.origin + location.pathname + writeTrail(run),
  };
}

/** The part of a page that says how a guide ended, other than solved. */
export function findEnding(page: ParentNode): HTMLElement | null {
  if (page.querySelector('[data-choice]') !== null) return null;
  return page.querySelector('.frame, .halt, .ask > .pad');
}

/** What is known of a run begins at its first step, unless someone came into the middle, or a private step lies before. */
function entriesOf(here: Guide, { at, earlier, parts }: Run, consents: Told['consents']): Entry[] {
  const { guide, trail } = parts[0]!;
  const missing = parts.length <= earlier.length;
  const entry = { id: '', question: here.note.words.earlier, answer: '' };
  return [
    ...(missing || (trail[0]?.step ?? at) !== guide.first
      ? [{ ...entry, kind: missing ? 'notLoaded' : 'notRecorded' } as const]
      : []),
    ...parts.flatMap((part) => part.trail.flatMap((given) => entryOf(here, part.guide, given, consents))),
  ];
}

/** Steps of two guides may have one name, so those of earlier guides bear their guide's too. */
function entryOf(
  here: Guide,
  guide: Guide,
  { step, answer, before, solved }: Given,
  consents: Told['consents'],
): Entry[] {
  const id = guide === here ? step : `${guide.note.id}/${step}`;
  const remedy = guide.steps[step]?.remedy !== undefined;
  const entry = { id, question: guide.question(step), answer: guide.answer(step, answer) };
  const fix = solved === undefined ? undefined : guide.answerTo(step, solved);
  if (solved !== undefined && fix !== undefined) {
    return [
      { ...entry, answer: guide.answer(step, fix), kind: remedy ? 'tried' : 'answered' },
      { id: `${id}.${solved}`, question: guide.question(solved), answer: '', kind: 'cameBack' },
    ];
  }
  if (before) return [{ ...entry, kind: 'triedBefore' }];
  if (remedy) return [{ ...entry, kind: answer === EXIT ? 'skipped' : 'tried' }];
  const given = consents.get(id);
  const time = given?.toLocaleString(guide.note.locale, { dateStyle: 'full', timeStyle: 'short' });
  return [{ ...entry, kind: 'answered', ...(time === undefined ? {} : { time }) }];
}

/** A handover says why before it says who; other endings go on with what to do instead. */
function reasonOf(page: Element): string {
  const whole = [...page.querySelectorAll('.frame > .prose > p')];
  return (whole.length > 0 ? whole : [page.querySelector('.prose > p')]).map(textOf).join(' ');
}

function tasksOf(page: Element): Task[] {
  return [...page.querySelectorAll('.checks label')].map((label) => ({
    text: textOf(label),
    done: label.querySelector('input')?.checked === true,
  }));
}

/** What an element says, on one line. */
function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
