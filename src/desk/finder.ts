import { count } from '../i18n/plural.ts';
import { make } from '../run/make.ts';
import { readCode } from '../run/read-code.ts';
import { makeAddresses } from '../i18n/addresses.ts';
import { search } from '../search/client.ts';
import { act, ACTIONS, fileGap, type Action, type Doing, type Said } from './actions.ts';
import { habits, keepHabit, keptPins, recentKeys } from './device.ts';
import { altLetter } from './keys.ts';
import { makeOption } from './line-view.ts';
import { fillText } from './lines.ts';
import { linesOfKeys, mergeHits, withSearched, type Line } from './listing.ts';
import type { Desk, Shelf } from './load.ts';

/** How many lines are shown: more would not be read. */
const MOST = 12;
/** How long somebody must have stopped typing before the full text is searched, which needs the network. */
const PAUSE = 200;

/** What a finder tells those around it. */
export type Around = Pick<Doing, 'reply' | 'changed' | 'used'>;

/**
 * The field in which entries are found, with its list and what can be done with the chosen line: a combobox with a list
 * (ARIA Authoring Practices Guide), and buttons for those who do not use the keys.
 */
export class Finder {
  readonly field = make('input', { type: 'text', autocomplete: 'off', maxLength: 200, spellcheck: false });
  readonly element = make('div', { className: 'finder' });
  readonly #desk: Desk;
  readonly #around: Around;
  readonly #id: string;
  readonly #list = make('ul', { role: 'listbox' });
  readonly #counted = make('p', { className: 'vh', role: 'status' });
  readonly #said = make('p', { className: 's said', role: 'status' });
  readonly #customer = make('select', {});
  #lines: Line[] = [];
  #at = 0;
  #timer = 0;
  #waiting: AbortController | undefined;

  /** @param id what ids in it begin with: a page may have two */
  constructor(desk: Desk, id: string, around: Around) {
    this.#desk = desk;
    this.#around = around;
    this.#id = id;
    this.#build();
    this.field.addEventListener('input', () => void this.#show());
    this.element.addEventListener('keydown', (event) => this.#press(event));
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#click(event));
    void this.#show();
  }

  /** Of the customer, as chosen last. */
  get customer(): string {
    return this.#customer.value;
  }

  /** Looks for some words as if they were typed. */
  ask(query: string): void {
    this.field.value = query;
    void this.#show();
  }

  /** Shows what is kept anew, if that is what is shown. */
  refresh(): void {
    if (this.field.value.trim() === '') void this.#show();
  }

  #build(): void {
    const { settings, words } = this.#desk;
    const { find } = words;
    const [id, list] = [`${this.#id}-words`, `${this.#id}-list`];
    Object.assign(this.field, { id, role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'true' });
    this.field.setAttribute('aria-controls', list);
    this.field.placeholder = find.hint;
    Object.assign(this.#list, { id: list, ariaLabel: find.list });
    const wanted = habits().customer;
    for (const { language, name } of settings.languages)
      this.#customer.append(make('option', { value: language, lang: language }, name));
    this.#customer.value = settings.languages.some(({ language }) => language === wanted)
      ? wanted!
      : settings.language;
    this.#customer.addEventListener('change', () => {
      keepHabit('customer', this.#customer.value);
      void this.#show();
    });
    this.element.append(
      make(
        'div',
        { className: 'pal' },
        make('label', { className: 'vh', htmlFor: id }, find.label),
        this.field,
        this.#list,
        this.#makeButtons(),
      ),
      this.#counted,
      this.#said,
      make(
        'div',
        { className: 'row half' },
        make('label', { className: 'pick' }, `${find.customerReads} `, this.#customer),
        make('button', { type: 'button', className: 'link', onclick: () => void this.#gap() }, find.noneFits),
      ),
    );
  }

  #makeButtons(): HTMLElement {
    const { find } = this.#desk.words;
    const buttons = Object.entries(ACTIONS).map(([name, letter]) => {
      const action = name as Action;
      const keys = letter === undefined ? 'Enter' : `Alt+${letter}`;
      const button = make('button', { type: 'button' }, find[action], make('kbd', {}, keys));
      button.setAttribute('aria-keyshortcuts', keys);
      button.addEventListener('click', () => void this.#do(action));
      return button;
    });
    const group = make('div', { className: 'keys', role: 'group', ariaLabel: find.actions }, ...buttons);
    return group;
  }

  async #show(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting?.abort();
    const query = this.field.value;
    const { settings, words } = this.#desk;
    const languages = [...new Set([this.#customer.value, settings.language])];
    let own: Shelf;
    let lines: Line[];
    try {
      own = await this.#desk.shelf(settings.language);
      const shelves = await Promise.all(languages.map((language) => this.#desk.shelf(language)));
      if (query !== this.field.value) return;
      lines = mergeHits(
        shelves.map(({ find }) => find(query, MOST)),
        own.byId,
        MOST,
      );
    } catch {
      return this.#say({ text: words.find.failed });
    }
    const isEmpty = query.trim() === '';
    if (isEmpty)
      lines = linesOfKeys([...new Set([...keptPins().map(({ key }) => key), ...recentKeys()])], own.byId);
    this.#fill(lines);
    this.#counted.textContent = isEmpty ? '' : this.#countOf(lines);
    if (!isEmpty) this.#timer = window.setTimeout(() => void this.#searchToo(query, languages, own), PAUSE);
  }

  #countOf(lines: readonly Line[]): string {
    const { find } = this.#desk.words;
    return lines.length === 0 ? find.nothing : count(this.#desk.settings.language, find.found, lines.length);
  }

  /** What stands only in the text of entries comes behind, when it is there. */
  async #searchToo(query: string, languages: readonly string[], { byId }: Shelf): Promise<void> {
    const { signal } = (this.#waiting = new AbortController());
    const { base } = this.#desk.settings;
    const answers = await Promise.all(
      languages.map((language) => search(query, { base, language, limit: MOST, signal })),
    );
    if (signal.aborted || query !== this.field.value) return;
    const results = answers.flatMap((answer) =>
      answer.state === 'found' && (!answer.weak || this.#lines.length === 0) ? answer.results : [],
    );
    const lines = withSearched(this.#lines, results, byId, MOST);
    if (lines.length === this.#lines.length) return;
    this.#fill(lines, this.#at);
    this.#counted.textContent = this.#countOf(lines);
  }

  #fill(lines: Line[], at = 0): void {
    this.#lines = lines;
    const options = lines.map((line, i) => makeOption(line, this.#desk.settings, `${this.#id}-${i}`));
    const code = readCode(this.field.value);
    if (lines.length === 0) {
      const text =
        code === undefined
          ? this.field.value.trim() === ''
            ? ''
            : this.#desk.words.find.nothing
          : fillText(this.#desk.words.find.code, { code: this.field.value.trim().toUpperCase() });
      this.#list.replaceChildren(
        ...(text === ''
          ? []
          : [make('li', { role: 'option', ariaDisabled: String(code === undefined) }, text)]),
      );
    } else this.#list.replaceChildren(...options);
    this.#choose(at);
  }

  #choose(at: number): void {
    this.#at = at;
    this.field.removeAttribute('aria-activedescendant');
    for (const [i, option] of [...this.#list.children].entries()) {
      option.ariaSelected = String(i === at);
      if (i !== at || option.id === '') continue;
      this.field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  #press(event: KeyboardEvent): void {
    const letter = altLetter(event);
    const action = Object.entries(ACTIONS).find(([, key]) => key !== undefined && key === letter)?.[0];
    if (action !== undefined) {
      event.preventDefault();
      void this.#do(action as Action);
    } else if (event.target === this.field) this.#move(event);
  }

  #move(event: KeyboardEvent): void {
    const last = this.#lines.length - 1;
    if (event.key === 'Enter') void this.#do('open');
    else if (event.key === 'ArrowDown') this.#choose(this.#at >= last ? 0 : this.#at + 1);
    else if (event.key === 'ArrowUp') this.#choose(this.#at <= 0 ? last : this.#at - 1);
    else return;
    event.preventDefault();
  }

  #click({ target }: MouseEvent): void {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option === null) return;
    this.#choose([...this.#list.children].indexOf(option));
    if (this.#lines.length === 0) void this.#do('open');
  }

  async #do(action: Action): Promise<void> {
    const line = this.#lines[this.#at];
    if (line !== undefined) this.#say(await act(action, line, this.#doing()));
    else if (action === 'open' && readCode(this.field.value) !== undefined) {
      const { base, language } = this.#desk.settings;
      const code = encodeURIComponent(this.field.value.trim());
      location.assign(`${makeAddresses(base).codes(language)}?code=${code}`);
    } else this.#say({ text: this.#desk.words.find.pickFirst });
  }

  async #gap(): Promise<void> {
    this.#say(await fileGap(this.#doing()));
  }

  #doing(): Doing {
    return { desk: this.#desk, customer: this.customer, query: this.field.value, ...this.#around };
  }

  #say(said: Said | undefined): void {
    this.#said.replaceChildren(said?.text ?? '');
    if (said?.link !== undefined)
      this.#said.append(' ', make('a', { href: said.link.address }, said.link.text));
  }
}
