import { make } from '../run/make.ts';
import { makeCopier, makeField } from './fields.ts';
import { keyOf, type Standing } from './gather.ts';
import type { Session } from './session.ts';
import { MOST, withSaid } from './state.ts';

/** Adds to a step what the agent says, what the agent does, and a line for what the customer said. */
export function showStep(session: Session, standing: Standing): void {
  const { page, run, guide } = standing;
  const heading = page.querySelector('h1');
  if (heading === null) return;
  const asks = page.querySelector('[data-choice]') !== null;
  const parts = [makeSay(session, standing, asks), ...makeDo(session, page)];
  // Beside the rail, where there is one.
  const text = heading.parentElement?.querySelector(':scope > .rail.pad');
  if (text) text.prepend(...parts);
  else (heading.closest('.landing') ?? heading).after(...parts);
  if (!asks) return;
  const list = page.querySelector('.answers');
  list?.after(
    guide.isPrivate(run.at)
      ? make('p', { className: 's soft said' }, session.file.words.step.private)
      : makeSaid(session, standing),
  );
}

/** The question as it is written is what to say; to a question of consent, word for word. */
function makeSay(session: Session, { guide, run }: Standing, asks: boolean): HTMLElement {
  const words = session.file.words.step;
  const question = guide.question(run.at);
  const consents = guide.steps[run.at]?.consent === true;
  const chat = makeCopier(
    words.copyChat,
    () => writeChat(question, asks ? answersOf(guide, run.at) : []),
    words,
  );
  const say = make('p', { className: 'say' }, make('b', { className: 'tag' }, words.say), ...chat);
  if (!consents) return say;
  return make(
    'div',
    { className: 'consent' },
    say,
    make('p', { className: 'lead' }, make('q', {}, question)),
    make('p', { className: 's soft' }, words.sayConsent),
  );
}

/** A question for a chat: its answers below it, numbered, since many chats show no lists. */
export function writeChat(question: string, answers: readonly string[]): string {
  return [question, ...answers.map((answer, index) => `${index + 1}. ${answer}`)].join('\n');
}

function answersOf(guide: Standing['guide'], at: string): string[] {
  return (guide.steps[at]?.choices ?? []).map(({ text }) => text);
}

/** The parts of the step that only agents see stand together; what belongs to one kind of device stays there. */
function makeDo({ file }: Session, page: HTMLElement): HTMLElement[] {
  const notes = [...page.querySelectorAll<HTMLElement>('.note.staff')].filter(
    (note) => note.closest('.variant') === null,
  );
  if (notes.length === 0) return [];
  for (const tag of notes.flatMap((note) => [...note.querySelectorAll('.tag')])) tag.remove();
  const heading = make('b', { className: 'tag' }, file.words.step.do);
  return [make('div', { className: 'do' }, make('p', {}, heading), ...notes)];
}

/** A line for what the customer said at this step. */
export function makeSaid(session: Session, standing: Standing): HTMLElement {
  const { step } = session.file.words;
  const key = keyOf(standing);
  const field = makeField({
    label: step.said,
    hint: step.saidHint,
    value: standing.held.said[key] ?? '',
    most: MOST.said,
    mask: session.mask,
    masked: step.masked,
    take: (text) => session.change((held) => withSaid(held, key, text)),
  });
  field.classList.add('said');
  return field;
}
