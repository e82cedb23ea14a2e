import { make } from '../run/make.ts';
import type { Composed } from '../replies/compose.ts';
import type { Reply, ReplyChannel, ReplyForm } from '../replies/model.ts';
import { copy } from './clipboard.ts';
import { fillPick, makePick, makeTabs, makeTick } from './controls.ts';
import { habits, keepHabit } from './device.ts';
import { neededBy, repliesFor, replyFor, writeDraft, type Draft, type Wording } from './draft.ts';
import type { Target } from './entry.ts';
import { altLetter } from './keys.ts';
import { customerAddress } from './lines.ts';
import { lineOf } from './listing.ts';
import type { Desk } from './load.ts';
import { MessageView } from './message-view.ts';
import { SlotFields } from './slot-fields.ts';

const CHANNELS: readonly ReplyChannel[] = ['email', 'chat', 'phone'];

/** What a composer asks of those around it. */
interface Around {
  /** Lets the agent choose an entry. */
  choose: () => void;
}

/** Writes a reply: a form, and beside it what the customer gets, and the same for the agent to read. */
export class Composer {
  readonly element = make('div', { className: 'composer' });
  readonly #desk: Desk;
  readonly #view: MessageView;
  readonly #fields: SlotFields;
  readonly #channel;
  readonly #form;
  readonly #gender;
  readonly #customer;
  readonly #reply;
  readonly #greeting;
  readonly #closing;
  readonly #first;
  readonly #last;
  readonly #plain;
  readonly #chosen = make('ul', { role: 'list', className: 'chosen' });
  readonly #copyLink;
  #targets: Target[] = [];
  /** In the language of the customer and, if it is another one, of the agent. */
  #wordings: Wording[] = [];
  #written: Composed | undefined;

  /** @param id what ids and names in it begin with: a page may have two */
  constructor(desk: Desk, id: string, { choose }: Around) {
    this.#desk = desk;
    const { compose, find } = desk.words;
    const changed = (): void => this.#show();
    const reload = (): void => void this.#load();
    this.#channel = makeTabs(
      `${id}-channel`,
      compose.channel,
      CHANNELS.map((channel) => [channel, compose.channels[channel]] as const),
      () => {
        keepHabit('channel', this.#channel.value ?? '');
        this.#show();
      },
    );
    const kept = CHANNELS.find((channel) => channel === habits().channel);
    this.#channel.value = kept ?? 'email';
    const { formal, familiar } = compose.forms;
    this.#form = makeTabs<ReplyForm>(
      `${id}-form`,
      compose.form,
      [
        ['formal', formal],
        ['familiar', familiar],
      ],
      changed,
    );
    this.#form.value = 'formal';
    const { man, woman } = compose.genders;
    this.#gender = makeTabs(
      `${id}-gender`,
      compose.gender,
      [
        ['woman', woman],
        ['man', man],
      ],
      changed,
    );
    this.#customer = makePick(find.customerReads, reload);
    for (const { language, name } of desk.settings.languages)
      this.#customer.select.append(make('option', { value: language, lang: language }, name));
    this.#customer.select.value = habits().customer ?? desk.settings.language;
    this.#reply = makePick(compose.reply, changed);
    this.#greeting = makePick(compose.greeting, changed);
    this.#closing = makePick(compose.closing, changed);
    this.#first = makeTick(compose.first, changed);
    this.#last = makeTick(compose.last, changed);
    this.#plain = makeTick(compose.plain, changed);
    this.#first.box.checked = this.#last.box.checked = true;
    this.#fields = new SlotFields(desk, id, changed);
    this.#view = new MessageView(desk, () => void this.#copy());
    this.#copyLink = make(
      'button',
      { type: 'button', className: 'btn quiet', onclick: () => void this.#copyAddress() },
      compose.copyLink,
    );
    this.#build(choose);
    this.element.addEventListener('keydown', (event) => this.#press(event));
    void this.#load();
  }

  /**
   * Begins an answer that sends the customer to entries.
   *
   * @param customer the language of the customer
   */
  async answer(targets: readonly Target[], customer: string): Promise<void> {
    this.#targets = [...targets];
    this.#customer.select.value = customer;
    await this.#load();
    const wording = this.#wordings[0];
    const reply = wording && replyFor(this.#targets, this.#channel.value ?? 'email', wording);
    if (reply !== undefined) this.#reply.select.value = reply;
    this.#show();
    this.#reply.select.focus();
  }

  #build(choose: () => void): void {
    const { compose } = this.#desk.words;
    this.element.append(
      make('div', { className: 'row' }, this.#channel.element, this.#customer.element),
      make('div', { className: 'row' }, this.#form.element, this.#gender.element),
      this.#reply.element,
      make(
        'div',
        { className: 'entries' },
        make('p', { className: 'f' }, compose.slots.entry),
        this.#chosen,
        make('button', { type: 'button', className: 'link', onclick: choose }, compose.choose),
      ),
      this.#fields.element,
      make(
        'details',
        { className: 'fold' },
        make('summary', {}, compose.around),
        make(
          'div',
          {},
          this.#greeting.element,
          this.#closing.element,
          this.#first.element,
          this.#last.element,
        ),
      ),
      this.#view.element,
      make('div', { className: 'row after' }, this.#view.button, this.#copyLink, this.#plain.element),
      this.#view.status,
    );
  }

  /** Loads what the languages need, and shows it. */
  async #load(): Promise<void> {
    const customer = this.#customer.select.value;
    keepHabit('customer', customer);
    try {
      const languages = [...new Set([customer, this.#desk.settings.language])];
      const wordings = await Promise.all(languages.map((language) => this.#wordingOf(language)));
      if (customer !== this.#customer.select.value) return;
      this.#wordings = wordings;
      this.#show();
    } catch {
      this.#view.say(this.#desk.words.find.failed);
    }
  }

  async #wordingOf(language: string): Promise<Wording> {
    const [{ byId }, replies] = await Promise.all([this.#desk.shelf(language), this.#desk.replies(language)]);
    const { published } = this.#desk.settings;
    return {
      language,
      entries: byId,
      replies: new Map(replies.map((reply) => [reply.id, reply])),
      published,
    };
  }

  #show(): void {
    const [wording, own = wording] = this.#wordings;
    if (wording === undefined || own === undefined) return;
    this.#fillReplies(wording, own);
    const draft = this.#draft();
    const needed = neededBy(draft, wording.replies);
    this.#gender.element.hidden = !needed.gender;
    this.#fields.show(needed.slots, wording.language);
    this.#first.element.hidden = this.#last.element.hidden = draft.channel === 'email';
    this.#plain.element.hidden = draft.channel !== 'email';
    this.#copyLink.hidden = this.#targets.length !== 1;
    this.#showChosen(own);
    this.#written = writeDraft(draft, wording);
    this.#view.show(draft, {
      written: this.#written,
      language: wording.language,
      ...(own === wording ? {} : { reading: writeDraft(draft, own), readingLanguage: own.language }),
      plain: this.#plain.box.checked,
    });
  }

  /** Titles are for the agent, in their language, where the reply has it. */
  #fillReplies({ replies }: Wording, own: Wording): void {
    const { compose } = this.#desk.words;
    const option = ({ id, matter }: Reply): HTMLOptionElement =>
      make('option', { value: id }, own.replies.get(id)?.matter.title ?? matter.title);
    const groups = repliesFor(this.#channel.value ?? 'email', replies.values());
    fillPick(
      this.#reply.select,
      groups.map(([use, some]) => make('optgroup', { label: compose.uses[use] }, ...some.map(option))),
    );
    const of = (wanted: string): HTMLOptionElement[] =>
      groups.flatMap(([use, some]) => (use === wanted ? some.map(option) : []));
    const none = (): HTMLOptionElement => make('option', { value: '' }, compose.noReply);
    this.#fillAround(this.#greeting.select, [...of('greeting'), none()]);
    this.#fillAround(this.#closing.select, [...of('closing'), none()]);
  }

  /** The shortest id is the plain one: `hello` before `hello-again`. */
  #fillAround(select: HTMLSelectElement, options: HTMLOptionElement[]): void {
    const isFirst = select.options.length === 0;
    fillPick(select, options);
    const ids = options.map(({ value }) => value).filter((id) => id !== '');
    if (isFirst) select.value = ids.toSorted((a, b) => a.length - b.length)[0] ?? '';
  }

  #draft(): Draft {
    const orNone = (select: HTMLSelectElement): string | undefined =>
      select.value === '' ? undefined : select.value;
    return {
      reply: this.#reply.select.value,
      greeting: orNone(this.#greeting.select),
      closing: orNone(this.#closing.select),
      form: this.#form.value ?? 'formal',
      gender: this.#gender.value,
      channel: this.#channel.value ?? 'email',
      first: this.#first.box.checked,
      last: this.#last.box.checked,
      targets: this.#targets,
      values: this.#fields.values(),
    };
  }

  #showChosen({ entries }: Wording): void {
    const { compose } = this.#desk.words;
    const lines = this.#targets.flatMap((target) => lineOf(target, entries) ?? []);
    const items = lines.map(({ title, target, lang }) => {
      const name = make('span', lang === undefined ? {} : { lang }, title);
      const remove = make('button', { type: 'button', className: 'link' }, '×');
      remove.ariaLabel = compose.remove.replace('{title}', title);
      remove.addEventListener('click', () => {
        this.#targets = this.#targets.filter((one) => one.id !== target.id || one.step !== target.step);
        this.#show();
      });
      return make('li', {}, name, remove);
    });
    this.#chosen.replaceChildren(
      ...(items.length > 0 ? items : [make('li', { className: 's soft' }, compose.noEntry)]),
    );
  }

  #press(event: KeyboardEvent): void {
    if (altLetter(event) === 'T') {
      this.#form.value = this.#form.value === 'formal' ? 'familiar' : 'formal';
      this.#show();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#copy();
    else return;
    event.preventDefault();
  }

  async #copy(): Promise<void> {
    const { compose, find } = this.#desk.words;
    const written = this.#written;
    if (written === undefined) return;
    if (written.unfilled.length > 0) {
      this.#fields.firstEmpty(written.unfilled)?.focus();
      return this.#view.say(this.#view.missing(written.unfilled));
    }
    const html = this.#plain.box.checked ? undefined : written.html;
    const isDone = await copy(written.text, html);
    this.#view.say(!isDone ? find.copyFailed : html === undefined ? compose.copiedPlain : compose.copied);
  }

  async #copyAddress(): Promise<void> {
    const [target] = this.#targets;
    if (target === undefined) return;
    const { settings, words } = this.#desk;
    const address = customerAddress(settings, this.#customer.select.value, target);
    const isDone = await copy(address);
    this.#view.say(isDone ? words.find.copied.replace('{address}', address) : words.find.copyFailed);
  }
}
