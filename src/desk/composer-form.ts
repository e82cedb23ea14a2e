import { make } from '../run/make.ts';
import type { Reply, ReplyChannel, ReplyForm } from '../replies/model.ts';
import { fillPick, makePick, makeTabs, makeTick } from './controls.ts';
import { habits, keepHabit } from './device.ts';
import { neededBy, repliesFor, type Draft, type Wording } from './draft.ts';
import type { Target } from './entry.ts';
import type { Desk } from './load.ts';
import { SlotFields } from './slot-fields.ts';

const CHANNELS: readonly ReplyChannel[] = ['email', 'chat', 'phone'];

/** What an agent chooses for a reply: channel, form of address, which reply, and what its slots hold. */
export class ComposerForm {
  readonly fields: SlotFields;
  readonly reply;
  readonly plain;
  readonly #desk: Desk;
  readonly #channel;
  readonly #form;
  readonly #gender;
  readonly #greeting;
  readonly #closing;
  readonly #first;
  readonly #last;

  /** @param changed is told on each change */
  constructor(desk: Desk, id: string, changed: () => void) {
    const { compose } = desk.words;
    this.#desk = desk;
    this.#channel = makeTabs(`${id}-channel`, compose.channel, named(CHANNELS, compose.channels), () => {
      keepHabit('channel', this.channel);
      changed();
    });
    this.#channel.value = CHANNELS.find((channel) => channel === habits().channel) ?? 'email';
    const forms = named<ReplyForm>(['formal', 'familiar'], compose.forms);
    this.#form = makeTabs(`${id}-form`, compose.form, forms, changed);
    this.#form.value = 'formal';
    const genders = named<'man' | 'woman'>(['woman', 'man'], compose.genders);
    this.#gender = makeTabs(`${id}-gender`, compose.gender, genders, changed);
    this.reply = makePick(compose.reply, changed);
    this.#greeting = makePick(compose.greeting, changed);
    this.#closing = makePick(compose.closing, changed);
    this.#first = makeTick(compose.first, changed);
    this.#last = makeTick(compose.last, changed);
    this.#first.box.checked = this.#last.box.checked = true;
    this.plain = makeTick(compose.plain, changed);
    this.fields = new SlotFields(desk, id, changed);
  }

  get channel(): ReplyChannel {
    return this.#channel.value ?? 'email';
  }

  /** The parts of the form in their order. @param chosen stands behind the reply; `customer` beside the channel */
  parts({ customer, chosen }: { customer: HTMLElement; chosen: HTMLElement }): HTMLElement[] {
    const around = [this.#greeting, this.#closing, this.#first, this.#last].map(({ element }) => element);
    return [
      make('div', { className: 'row' }, this.#channel.element, customer),
      make('div', { className: 'row' }, this.#form.element, this.#gender.element),
      this.reply.element,
      chosen,
      this.fields.element,
      make(
        'details',
        { className: 'fold' },
        make('summary', {}, this.#desk.words.compose.around),
        make('div', {}, ...around),
      ),
    ];
  }

  turnForm(): void {
    this.#form.value = this.#form.value === 'formal' ? 'familiar' : 'formal';
  }

  /** Forgets what is of one customer. */
  clear(): void {
    this.#gender.value = undefined;
    this.#first.box.checked = this.#last.box.checked = true;
    this.fields.clear();
  }

  /** Shows the replies and fields that there are for what is chosen. @param own the replies in the agent's language */
  fit({ replies, language }: Wording, own: Wording, targets: readonly Target[]): Draft {
    this.#fillReplies(replies, own);
    const draft = this.#draft(targets);
    const needed = neededBy(draft, replies);
    this.#gender.element.hidden = !needed.gender;
    this.fields.show(needed.slots, language);
    this.#first.element.hidden = this.#last.element.hidden = draft.channel === 'email';
    this.plain.element.hidden = draft.channel !== 'email';
    return draft;
  }

  #draft(targets: readonly Target[]): Draft {
    return {
      reply: this.reply.select.value,
      greeting: chosenIn(this.#greeting.select),
      closing: chosenIn(this.#closing.select),
      form: this.#form.value ?? 'formal',
      gender: this.#gender.value,
      channel: this.channel,
      first: this.#first.box.checked,
      last: this.#last.box.checked,
      targets: [...targets],
      values: this.fields.values(),
    };
  }

  /** Titles are for the agent, in their language, where the reply has it. */
  #fillReplies(replies: Wording['replies'], own: Wording): void {
    const { compose } = this.#desk.words;
    const option = ({ id, matter }: Reply): HTMLOptionElement =>
      make('option', { value: id }, own.replies.get(id)?.matter.title ?? matter.title);
    const groups = repliesFor(this.channel, replies.values());
    const groupOf = ([use, some]: (typeof groups)[number]): HTMLOptGroupElement =>
      make('optgroup', { label: compose.uses[use] }, ...some.map(option));
    fillPick(this.reply.select, groups.map(groupOf));
    const of = (wanted: string): HTMLOptionElement[] =>
      groups.flatMap(([use, some]) => (use === wanted ? some.map(option) : []));
    fillAround(this.#greeting.select, of('greeting'), compose.noReply);
    fillAround(this.#closing.select, of('closing'), compose.noReply);
  }
}

function named<Name extends string>(
  names: readonly Name[],
  texts: Readonly<Record<Name, string>>,
): (readonly [Name, string])[] {
  return names.map((name) => [name, texts[name]] as const);
}

function chosenIn({ value }: HTMLSelectElement): string | undefined {
  return value === '' ? undefined : value;
}

/** At first the shortest id is chosen, which is the plain one: `hello` before `hello-again`. */
function fillAround(select: HTMLSelectElement, options: HTMLOptionElement[], none: string): void {
  const isFirst = select.options.length === 0;
  fillPick(select, [...options, make('option', { value: '' }, none)]);
  const ids = options.map(({ value }) => value).toSorted((a, b) => a.length - b.length);
  if (isFirst) select.value = ids[0] ?? '';
}
