import { make } from '../run/make.ts';
import { labelled, makeField } from './fields.ts';
import { consented, jumpsOf, keyOf, linesSince, type Standing } from './gather.ts';
import { consentBefore } from './jump-rules.ts';
import { fill } from './note.ts';
import type { Session } from './session.ts';
import { MOST, withJump } from './state.ts';

/** Rows of the list that are seen at once. */
const ROWS = 8;

/** Opens the list of all steps. Nothing moves before a step and a reason are chosen. */
export function openJumps(session: Session): void {
  const standing = session.standing();
  if (standing === undefined || document.querySelector('dialog.jump') !== null) return;
  const { jump: words, step: stepWords } = session.file.words;
  const said = make('p', { className: 'warned', role: 'status' });
  const toConsent = make('button', { className: 'btn quiet', type: 'button', hidden: true }, words.toConsent);
  const list = make('select', { size: ROWS });
  const filter = make('input', { type: 'search', autocomplete: 'off' });
  const reason = make('select', { required: true });
  reason.append(make('option', { value: '' }, words.choose));
  for (const [id, text] of Object.entries(words.reasons)) reason.append(make('option', { value: id }, text));
  let own = '';

  const show = (): void => {
    const chosen = list.value;
    const found = findSteps(standing, filter.value, words.ending);
    list.replaceChildren(...found.map(([id, text]) => make('option', { value: id }, text)));
    list.value = found.some(([id]) => id === chosen) ? chosen : (found[0]?.[0] ?? '');
    check();
    if (found.length === 0) said.textContent = words.none;
  };
  const check = (): boolean => {
    const fault = faultOf(session, standing, list.value);
    said.textContent = fault?.text ?? '';
    toConsent.hidden = !fault?.consent;
    toConsent.value = fault?.consent ?? '';
    return fault === undefined;
  };
  const close = (): void => {
    dialog.close();
    dialog.remove();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!check()) return list.focus();
    if (reason.value === 'other' && own === '') return void (said.textContent = words.ownNeeded);
    const text = words.reasons[reason.value as keyof typeof words.reasons];
    const why = reason.value === 'other' ? own : [text, own].filter((each) => each !== '').join('. ');
    const to = list.value;
    close();
    jump(session, standing, to, why);
  };

  toConsent.addEventListener('click', () => {
    const { value } = toConsent;
    filter.value = '';
    show();
    list.value = value;
    check();
    reason.focus();
  });
  filter.addEventListener('input', show);
  filter.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.focus();
  });
  list.addEventListener('change', check);
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    reason.focus();
  });
  const form = make(
    'form',
    { onsubmit: submit },
    make('h2', { id: 'jump-title' }, words.open),
    labelled(words.filter, filter),
    labelled(words.steps, list),
    said,
    toConsent,
    labelled(words.reason, reason),
    makeField({
      label: words.own,
      value: '',
      most: MOST.reason,
      mask: session.mask,
      masked: stepWords.masked,
      take: (text) => void (own = text),
    }),
    make(
      'p',
      { className: 'row' },
      make('button', { className: 'btn' }, words.go),
      make('button', { className: 'btn quiet', type: 'button', onclick: close }, words.cancel),
    ),
  );
  const dialog = make('dialog', { className: 'jump', onclose: () => dialog.remove() }, form);
  dialog.setAttribute('aria-labelledby', 'jump-title');
  document.body.append(dialog);
  dialog.showModal();
  show();
  filter.focus();
}

/** Steps by their words, in the order of the guide; signs above letters do not count. */
function findSteps({ guide, file }: Standing, wanted: string, ending: string): [id: string, text: string][] {
  const plain = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase();
  return Object.entries(guide.steps)
    .map(([id, { question }], index): [string, string] => {
      const title = file.steps[id]?.ending === undefined ? question : fill(ending, { title: question });
      return [id, `${index + 1}. ${title}`];
    })
    .filter(([, text]) => plain(text).includes(plain(wanted.trim())));
}

/** Why this step cannot be jumped to, and the question of consent that would change that. */
function faultOf(
  { file }: Session,
  standing: Standing,
  to: string,
): { text: string; consent?: string } | undefined {
  const { jump: words } = file.words;
  const { guide, run } = standing;
  if (to === '') return { text: words.chooseStep };
  if (to === run.at) return { text: words.here };
  const tree = { steps: guide.steps, facts: file.steps };
  const consent = consentBefore(tree, to, (step) => consented(standing, step));
  if (consent === undefined) return undefined;
  if (consent === '') return { text: words.noConsent };
  const said = standing.held.consents[`${guide.note.id}/${consent}`];
  const text = fill(words.consent, { question: guide.question(consent) });
  return { text: said?.yes === false ? `${words.noConsent} ${text}` : text, consent };
}

/**
 * Records the jump, and moves the run as the browser's own buttons do. The address holds no answers then: those before
 * the jump do not lead to where it goes.
 */
function jump(session: Session, standing: Standing, to: string, reason: string): void {
  const { guide } = standing;
  const behind = jumpsOf(standing);
  const made = {
    to: `${guide.note.id}/${to}`,
    fromTitle: guide.question(standing.run.at),
    toTitle: guide.question(to),
    reason,
    lines: withHere(standing),
  };
  session.change((held) => withJump(held, behind, made));
  history.pushState(null, '', `${guide.home}${to}/`);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** What the customer said at the step that is left belongs to it, though it has no answer. */
function withHere(standing: Standing): ReturnType<typeof linesSince> {
  const key = keyOf(standing);
  const lines = linesSince(standing);
  if (standing.held.said[key] === undefined) return lines;
  return [...lines, { id: key, label: standing.guide.question(standing.run.at), text: '' }];
}
