import { make, makeButton } from '../run/make.ts';
import { labelled, makeBox, makeField } from './fields.ts';
import { makeAcceptance } from './handover.ts';
import { fill } from './note.ts';
import { makeNote } from './note-part.ts';
import type { Session } from './session.ts';
import { isBlank, MOST } from './state.ts';

/** The panel of the case: whose it is, and what the agent can do at any step. */
export function makePanel(session: Session, jump: () => void): HTMLElement {
  const { panel, jump: jumpWords, step, end } = session.file.words;
  const standing = session.standing();
  const held = session.store.open();
  const customer = makeField({
    label: panel.customer,
    hint: panel.customerHint,
    value: held.label,
    most: MOST.label,
    mask: session.mask,
    masked: step.masked,
    take: (label) => session.change((now) => ({ ...now, label })),
  });
  const asks = standing !== undefined && session.file.steps[standing.run.at]?.ending === undefined;
  const part = make(
    'section',
    { className: 'case' },
    make('h2', { id: 'case-title' }, panel.title),
    make('p', { className: 's' }, make('b', {}, fill(panel.id, { id: held.id }))),
    ...(held.copyOf === undefined
      ? []
      : [make('p', { className: 's warned', role: 'status' }, fill(panel.copyOf, { id: held.copyOf }))]),
    ...makeTaking(session),
    customer,
    ...(standing === undefined ? [] : [make('p', {}, makeJumpButton(session, jumpWords.open, jump))]),
    ...(asks
      ? [make('details', { className: 'fold' }, make('summary', {}, end.soFar), makeNote(session))]
      : []),
    labelled(panel.tier, makeTiers(session)),
    makeBox(panel.keys, session.settings.keys, (keys) => session.set({ keys })),
    make('p', { className: 's soft' }, panel.keysHint),
    make(
      'p',
      {},
      makeButton(panel.fresh, () => beginAnew(session)),
    ),
    ...makeWaiting(session),
  );
  part.setAttribute('aria-labelledby', 'case-title');
  return part;
}

/** The key stands on it, as long as it works. */
function makeJumpButton(session: Session, label: string, jump: () => void): HTMLElement {
  const key = make('kbd', { ariaHidden: 'true' }, 'J');
  const button = make('button', { className: 'btn quiet', type: 'button', onclick: jump }, label, key);
  session.watch(() => void (key.hidden = !session.settings.keys));
  return button;
}

/** To whom a case was handed over, they accept it first. */
function makeTaking(session: Session): HTMLElement[] {
  const { handover } = session.file.words;
  const { id, came } = session.store.open();
  if (came === undefined) return [];
  return [
    make('h3', {}, handover.accept),
    make('p', { className: 's' }, fill(handover.acceptLead, { id })),
    makeAcceptance(session, {
      name: handover.yourName,
      agrees: handover.agrees,
      button: handover.acceptCase,
      accepted: () => session.store.open().came?.accepted,
      accept: (accepted) => session.change((held) => ({ ...held, came: { at: came.at, accepted } })),
    }),
  ];
}

function makeTiers(session: Session): HTMLElement {
  const { tiers } = session.file;
  const list = make('select', { onchange: () => session.set({ tier: Number(list.value) }) });
  for (const { tier, name } of tiers) list.append(make('option', { value: String(tier) }, name));
  list.value = String(session.settings.tier ?? tiers[0]?.tier);
  return list;
}

/** The next customer begins at the start of the guide, in a new document: nothing of this one is left in it. */
function beginAnew({ store, file, guide }: Session): void {
  const { id } = store.open();
  if (!isBlank(store.open()) && !confirm(fill(file.words.panel.freshSure, { id }))) return;
  store.drop();
  location.assign(guide.home);
}

function makeWaiting({ store, file }: Session): HTMLElement[] {
  const waiting = store.waiting();
  if (waiting === undefined || waiting.address === '') return [];
  const { panel } = file.words;
  const back = makeButton(fill(panel.backTo, { id: waiting.id }), () => {
    store.begin(waiting.id);
    location.assign(waiting.address);
  });
  return [make('p', { className: 's' }, fill(panel.waits, { id: waiting.id }), ' ', back)];
}
