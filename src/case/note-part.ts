import { make } from '../run/make.ts';
import { labelled, makeCopier, makeField } from './fields.ts';
import { followUpOf, gatherCase, type Standing } from './gather.ts';
import { writeCase } from './note.ts';
import type { Session } from './session.ts';
import { MOST } from './state.ts';
import { makeSaid } from './step-panel.ts';

/** The note for the ticket, as it is now, with the way to copy it. */
export function makeNote(session: Session): HTMLElement {
  const { words } = session.file;
  const text = (): string => {
    const standing = session.standing();
    return standing === undefined ? '' : writeCase(gatherCase(standing, new Date()), words);
  };
  const shown = make('pre', { className: 'case-note' });
  session.watch(() => void (shown.textContent = text()));
  return make(
    'div',
    {},
    shown,
    make('p', { className: 'row' }, ...makeCopier(words.end.copy, text, words.step)),
  );
}

/** What every ending asks of the agent: when to call again, and what the customer would do next time. */
export function makeEnd(session: Session, standing: Standing): HTMLElement {
  const { end, step } = session.file.words;
  const day = make('input', {
    type: 'date',
    value: followUpOf(standing, new Date()),
    onchange: () => session.change((held) => ({ ...held, followUp: day.value })),
  });
  const again = makeField({
    label: end.ask,
    value: standing.held.again,
    most: MOST.again,
    mask: session.mask,
    masked: step.masked,
    take: (text) => session.change((held) => ({ ...held, again: text })),
  });
  return make(
    'section',
    { className: 'case-part' },
    make('h2', { className: 'h3' }, end.title),
    makeSaid(session, standing),
    labelled(end.followUp, day, end.followUpHint),
    again,
    makeNote(session),
  );
}
