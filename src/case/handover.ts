import { make } from '../run/make.ts';
import { makeBox, makeCopier, makeField } from './fields.ts';
import { handoverLink, itemsOf, keyOf, type Standing } from './gather.ts';
import { missingOf } from './checklist.ts';
import { fill } from './note.ts';
import type { Session } from './session.ts';
import { MOST, withTick, type Accepted } from './state.ts';
import { sayMoment } from './times.ts';

/** At an ending where a tier takes over: the way to this place, what that tier needs, and who takes the case. */
export function makeHandover(session: Session, standing: Standing): HTMLElement | undefined {
  const { words } = session.file;
  const step = session.file.steps[standing.run.at];
  if (step?.to === undefined) return undefined;
  const { handover } = words;
  const key = keyOf(standing);
  const title = fill(handover.title, { tier: String(step.to.tier), team: step.to.team });
  return make(
    'section',
    { className: 'case-part' },
    make('h2', { className: 'h3' }, title),
    make('p', {}, make('span', { className: 'f' }, handover.link), make('code', {}, handoverLink(standing))),
    make(
      'p',
      { className: 'row' },
      ...makeCopier(handover.copyLink, () => handoverLink(session.standing() ?? standing), words.step),
    ),
    ...(standing.run.code === undefined
      ? []
      : [make('p', {}, `${handover.code}: `, make('b', {}, standing.run.code))]),
    make('h3', {}, handover.needs),
    makeChecks(session, standing),
    make('h3', {}, handover.whoAccepted),
    makeAcceptance(session, {
      name: handover.name,
      agrees: handover.agrees,
      button: handover.record,
      accepted: () => {
        const { handed } = session.store.open();
        return handed?.ending === key ? handed : undefined;
      },
      accept: (accepted) => session.change((held) => ({ ...held, handed: { ...accepted, ending: key } })),
    }),
  );
}

/** The boxes of the ending stand above already; what only the tier asks for stands here, and what lacks of both. */
function makeChecks(session: Session, standing: Standing): HTMLElement {
  const { handover } = session.file.words;
  const key = keyOf(standing);
  const tick = (id: string, done: boolean): void =>
    session.change((held) => withTick(held, `${key} ${id}`, done));
  const items = itemsOf(standing);
  const boxes = new Map<string, HTMLInputElement>();
  for (const label of standing.page.querySelectorAll('.checks label')) {
    const box = label.querySelector('input');
    const text = label.textContent.replace(/\s+/g, ' ').trim();
    const item = items.find((each) => each.text === text);
    if (box === null || item === undefined) continue;
    boxes.set(item.id, box);
    if (item.done) box.checked = true;
    else if (box.checked) tick(item.id, true);
    box.addEventListener('change', () => tick(item.id, box.checked));
  }
  const others = items.filter(({ id }) => !boxes.has(id));
  const missing = make('div', { role: 'status' });
  session.watch(() => {
    const now = session.standing();
    const texts = now === undefined ? [] : missingOf(itemsOf(now));
    missing.replaceChildren(
      ...(texts.length === 0
        ? [make('p', {}, handover.complete)]
        : [
            make('p', { className: 'warned' }, handover.missing),
            make('ul', {}, ...texts.map((text) => make('li', {}, text))),
          ]),
    );
  });
  return make(
    'div',
    {},
    ...others.map(({ id, text, done }) => makeBox(text, done, (checked) => tick(id, checked))),
    missing,
  );
}

interface Acceptance {
  name: string;
  agrees: string;
  button: string;
  accepted: () => Accepted | undefined;
  accept: (accepted: Accepted) => void;
}

/** Records who takes a case: nobody without a name, and nobody without the customer's word. */
export function makeAcceptance(
  session: Session,
  { name, agrees, button, accepted, accept }: Acceptance,
): HTMLElement {
  const { handover, step } = session.file.words;
  let written = accepted()?.name ?? '';
  let agreed = accepted() !== undefined;
  const said = make('p', { className: 'half', role: 'status' });
  const sayState = (): void => {
    const now = accepted();
    const time = now && sayMoment(document.documentElement.lang, now.at);
    said.textContent =
      now === undefined ? handover.notYet : fill(handover.accepted, { name: now.name, time: time ?? '' });
  };
  const press = (): void => {
    if (written === '') said.textContent = handover.nameNeeded;
    else if (!agreed) said.textContent = handover.agreeNeeded;
    else accept({ name: written, at: Date.now() });
  };
  const field = makeField({
    label: name,
    value: written,
    most: MOST.name,
    mask: session.mask,
    masked: step.masked,
    take: (text) => void (written = text),
  });
  const box = makeBox(agrees, agreed, (checked) => void (agreed = checked));
  const part = make(
    'div',
    {},
    field,
    box,
    make(
      'p',
      { className: 'row' },
      make('button', { className: 'btn quiet', type: 'button', onclick: press }, button),
    ),
    said,
  );
  session.watch(sayState);
  return part;
}
