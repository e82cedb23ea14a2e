import { make } from '../run/make.ts';
import { SLOT_NAMES, type SlotName } from '../replies/slots.ts';
import { habits, keepHabit } from './device.ts';
import { promiseBy, type Draft } from './draft.ts';
import type { Desk } from './load.ts';

type Values = Draft['values'];
type Typed = Exclude<SlotName, 'entry' | 'step'>;

const TYPED = SLOT_NAMES.filter((slot): slot is Typed => slot !== 'entry' && slot !== 'step');

/**
 * The small form for the slots of a reply. All fields are made once and hidden while no slot needs them, so that
 * nothing typed is lost on the way from one reply to another, nor the focus.
 */
export class SlotFields {
  readonly element = make('div', { className: 'slots' });
  readonly #fields = new Map<Typed, HTMLElement>();
  readonly #controls = new Map<Typed, HTMLInputElement | HTMLTextAreaElement>();
  readonly #teams = make('datalist', {});
  readonly #desk: Desk;

  /** @param changed is told on each change of a value */
  constructor(desk: Desk, id: string, changed: () => void) {
    this.#desk = desk;
    this.#teams.id = `${id}-teams`;
    for (const slot of TYPED) this.#add(slot, `${id}-${slot}`);
    this.element.append(this.#teams);
    this.#controls.get('agent')!.value = habits().agent ?? '';
    this.element.addEventListener('input', () => changed());
    this.element.addEventListener('change', ({ target }) => {
      if (target === this.#controls.get('agent')) keepHabit('agent', (target as HTMLInputElement).value);
    });
  }

  /** Shows the fields of these slots only. @param language of the customer */
  show(slots: readonly SlotName[], language: string): void {
    for (const [slot, field] of this.#fields) field.hidden = !slots.includes(slot);
    const teams = this.#desk.settings.teams[language] ?? [];
    this.#teams.replaceChildren(...teams.map((value) => make('option', { value })));
  }

  /** The first field that has no value. */
  firstEmpty(slots: readonly string[]): HTMLElement | undefined {
    return slots.flatMap((slot) => this.#controls.get(slot as Typed) ?? []).find(({ value }) => value === '');
  }

  /** Empties all but the name of the agent. */
  clear(): void {
    for (const [slot, control] of this.#controls) if (slot !== 'agent') control.value = '';
    for (const select of this.element.querySelectorAll('select')) select.value = '';
  }

  values(): Values {
    const text = (slot: Typed): string => this.#controls.get(slot)!.value;
    const promise = text('promise');
    const time = Number(text('time'));
    return {
      customer: text('customer'),
      agent: text('agent'),
      team: text('team'),
      reason: text('reason'),
      instead: text('instead'),
      problem: text('problem'),
      ticket: text('ticket'),
      details: text('details')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      ...(promise === '' ? {} : { promise: new Date(promise) }),
      ...(time > 0 ? { time } : {}),
    };
  }

  #add(slot: Typed, id: string): void {
    const { compose } = this.#desk.words;
    const control = makeControl(slot);
    control.id = id;
    const field = make('div', {}, make('label', { className: 'f', htmlFor: id }, compose.slots[slot]));
    const hint = slot === 'details' ? compose.detailsHint : isClause(slot) ? compose.clauseHint : undefined;
    if (hint !== undefined) {
      field.append(make('p', { className: 's soft', id: `${id}-hint` }, hint));
      control.setAttribute('aria-describedby', `${id}-hint`);
    }
    if (slot === 'team') control.setAttribute('list', this.#teams.id);
    field.append(control);
    if (slot === 'promise') field.append(this.#makePromises(control));
    this.#fields.set(slot, field);
    this.#controls.set(slot, control);
    this.element.append(field);
  }

  /** Day and time from the hours of a channel. */
  #makePromises(control: HTMLInputElement | HTMLTextAreaElement): HTMLElement {
    const { settings, words } = this.#desk;
    const select = make('select', {}, make('option', { value: '' }, '–'));
    for (const [i, { name }] of settings.channels.entries())
      select.append(make('option', { value: String(i) }, name));
    select.addEventListener('change', () => {
      const channel = settings.channels[Number(select.value)];
      const by =
        select.value === '' ? undefined : channel && promiseBy(channel, settings.holidays, new Date());
      control.value = by === undefined ? '' : localTime(by);
      control.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return make('label', { className: 'pick' }, `${words.compose.promiseOf} `, select);
  }
}

function isClause(slot: SlotName): boolean {
  return slot === 'reason' || slot === 'instead';
}

function makeControl(slot: Typed): HTMLInputElement | HTMLTextAreaElement {
  switch (slot) {
    case 'details':
      return make('textarea', { rows: 3, maxLength: 1000 });
    case 'promise':
      return make('input', { type: 'datetime-local' });
    case 'time':
      return make('input', { type: 'number', min: '1', max: '600' });
    default:
      return make('input', { type: 'text', autocomplete: 'off', maxLength: 300 });
  }
}

/** As a field for day and time wants it: on the clock of the device, to the minute. */
function localTime(moment: Date): string {
  const shifted = new Date(moment.valueOf() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
