import { make } from '../run/make.ts';
import type { Composed } from '../replies/compose.ts';
import { record } from '../work/record.ts';
import { counted } from './actions.ts';
import { copy } from './clipboard.ts';
import { ComposerForm } from './composer-form.ts';
import { makePick } from './controls.ts';
import { fillLanguages, onCustomer, setCustomer } from './customer.ts';
import { replyFor, writeDraft, type Wording } from './draft.ts';
import type { Target } from './entry.ts';
import { altLetter } from './keys.ts';
import { customerAddress, fillText } from './lines.ts';
import { lineOf } from './listing.ts';
import type { Desk } from './load.ts';
import { MessageView } from './message-view.ts';

/** What a composer asks of those around it. */
interface Around {
  /** Lets the agent choose an entry. */
  choose: () => void;
}

/** Writes a reply: a form, and below it what the customer gets, beside the same for the agent to read. */
export class Composer {
  readonly element = make('div', { className: 'composer' });
  readonly #desk: Desk;
  readonly #form: ComposerForm;
  readonly #view: MessageView;
  readonly #customer;
  readonly #chosen = make('ul', { role: 'list', className: 'chosen' });
  readonly #copyLink;
  #targets: Target[] = [];
  /** In the language of the customer and, if it is another one, of the agent. */
  #wordings: Wording[] = [];
  #written: Composed | undefined;

  /** @param id what ids and names in it begin with: a page may have two */
  constructor(desk: Desk, id: string, { choose }: Around) {
    this.#desk = desk;
    const { find, compose } = desk.words;
    this.#customer = makePick(find.customerReads, () => setCustomer(this.#customer.select.value));
    fillLanguages(this.#customer.select, desk.settings);
    onCustomer(() => {
      fillLanguages(this.#customer.select, desk.settings);
      void this.#load();
    });
    this.#form = new ComposerForm(desk, id, () => this.#show());
    this.#view = new MessageView(desk, () => void this.#copy());
    const button = (text: string, className: string, onclick: () => void): HTMLButtonElement =>
      make('button', { type: 'button', className, onclick }, text);
    this.#copyLink = button(compose.copyLink, 'btn quiet', () => void this.#copyAddress());
    const chosen = make(
      'div',
      {},
      make('p', { className: 'f' }, compose.slots.entry),
      this.#chosen,
      button(compose.choose, 'link', choose),
    );
    this.element.append(
      button(compose.fresh, 'link', () => this.#begin()),
      ...this.#form.parts({ customer: this.#customer.element, chosen }),
      this.#view.element,
      make('div', { className: 'row after' }, this.#view.button, this.#copyLink, this.#form.plain.element),
      this.#view.status,
    );
    this.element.addEventListener('keydown', (event) => this.#press(event));
    void this.#load();
  }

  /** Begins an answer that sends the customer to entries. */
  async answer(targets: readonly Target[]): Promise<void> {
    this.#targets = [...targets];
    await this.#load();
    const { select } = this.#form.reply;
    const wording = this.#wordings[0];
    const reply = wording && replyFor(this.#targets, this.#form.channel, wording);
    if (reply !== undefined) select.value = reply;
    this.#show();
    select.focus();
  }

  /** Nothing of one customer goes to the next. */
  #begin(): void {
    this.#targets = [];
    this.#form.clear();
    this.#show();
    this.#form.reply.select.focus();
  }

  /** Loads what the languages need, and shows it. */
  async #load(): Promise<void> {
    const customer = this.#customer.select.value;
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
    const [{ byId }, all] = await Promise.all([this.#desk.shelf(language), this.#desk.replies(language)]);
    const replies = new Map(all.map((reply) => [reply.id, reply]));
    return { language, entries: byId, replies, published: this.#desk.settings.published };
  }

  #show(): void {
    const [wording, own = wording] = this.#wordings;
    if (wording === undefined || own === undefined) return;
    const draft = this.#form.fit(wording, own, this.#targets);
    this.#copyLink.hidden = this.#targets.length !== 1;
    this.#showChosen(own);
    this.#written = writeDraft(draft, wording);
    this.#view.show(draft, {
      written: this.#written,
      language: wording.language,
      ...(own === wording ? {} : { reading: writeDraft(draft, own), readingLanguage: own.language }),
      plain: this.#form.plain.box.checked,
    });
  }

  #showChosen({ entries }: Wording): void {
    const { compose } = this.#desk.words;
    const lines = this.#targets.flatMap((target) => lineOf(target, entries) ?? []);
    const items = lines.map(({ title, target, lang }) => {
      const remove = make('button', { type: 'button', className: 'link' }, '×');
      remove.ariaLabel = fillText(compose.remove, { title });
      remove.addEventListener('click', () => {
        this.#targets = this.#targets.filter((one) => one.id !== target.id || one.step !== target.step);
        this.#show();
      });
      return make('li', {}, make('span', lang === undefined ? {} : { lang }, title), remove);
    });
    const none = make('li', { className: 's soft' }, compose.noEntry);
    this.#chosen.replaceChildren(...(items.length > 0 ? items : [none]));
  }

  #press(event: KeyboardEvent): void {
    if (altLetter(event) === 'T') {
      this.#form.turnForm();
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
      this.#form.fields.firstEmpty(written.unfilled)?.focus();
      return this.#view.say(this.#view.missing(written.unfilled));
    }
    const html = this.#form.plain.box.checked ? undefined : written.html;
    if (!(await copy(written.text, html))) return this.#view.say(find.copyFailed);
    this.#view.say(html === undefined ? compose.copiedPlain : compose.copied);
    const reply = { what: 'reply', language: this.#customer.select.value } as const;
    if (this.#targets.length === 0) record(reply);
    for (const target of this.#targets) record({ ...reply, ...counted(target) });
  }

  async #copyAddress(): Promise<void> {
    const [target] = this.#targets;
    if (target === undefined) return;
    const { settings, words } = this.#desk;
    const language = this.#customer.select.value;
    const address = customerAddress(settings, language, target);
    if (!(await copy(address))) return this.#view.say(words.find.copyFailed);
    this.#view.say(fillText(words.find.copied, { address }));
    record({ what: 'copy', language, ...counted(target) });
  }
}
