import { makeAddresses } from '../i18n/addresses.ts';
import { count } from '../i18n/plural.ts';
import { make } from '../run/make.ts';
import { readCode } from '../run/read-code.ts';
import { search } from '../search/client.ts';
import { act, ACTIONS, fileGap, type Action, type Doing, type Said } from './actions.ts';
import { customerLanguage, fillLanguages, onCustomer, setCustomer } from './customer.ts';
import { keptPins, recentKeys } from './device.ts';
import { altLetter } from './keys.ts';
import { fillText } from './lines.ts';
import { ListView, type Shown } from './list-view.ts';
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
  readonly #list: ListView;
  readonly #counted = make('p', { className: 'vh', role: 'status' });
  readonly #said = make('p', { className: 's said', role: 'status' });
  #lines: Line[] = [];
  #timer = 0;
  #waiting: AbortController | undefined;

  /** @param id what ids in it begin with: a page may have two */
  constructor(desk: Desk, id: string, around: Around) {
    this.#desk = desk;
    this.#around = around;
    this.#list = new ListView(this.field, `${id}-list`, desk.settings);
    this.#build(`${id}-words`);
    this.field.addEventListener('input', () => void this.#show());
    this.element.addEventListener('keydown', (event) => this.#press(event));
    this.#list.element.addEventListener('click', (event) => {
      if (this.#list.click(event) && this.#lines.length === 0) void this.#do('open');
    });
    onCustomer(() => void this.#show());
    void this.#show();
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

  #build(id: string): void {
    const { settings, words } = this.#desk;
    const { find } = words;
    Object.assign(this.field, { id, role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'true' });
    this.field.placeholder = find.hint;
    const customer = make('select', { onchange: () => setCustomer(customer.value) });
    fillLanguages(customer, settings);
    onCustomer(() => fillLanguages(customer, settings));
    const label = make('label', { className: 'vh', htmlFor: id }, find.label);
    this.element.append(
      make('div', { className: 'pal' }, label, this.field, this.#list.element, this.#makeButtons()),
      this.#counted,
      this.#said,
      make(
        'div',
        { className: 'row half' },
        make('label', { className: 'pick' }, `${find.customerReads} `, customer),
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
    return make('div', { className: 'keys', role: 'group', ariaLabel: find.actions }, ...buttons);
  }

  async #show(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting?.abort();
    const query = this.field.value;
    const { settings, words } = this.#desk;
    const languages = [...new Set([customerLanguage(settings), settings.language])];
    const shelves = await Promise.all(languages.map((language) => this.#desk.shelf(language))).catch(
      () => undefined,
    );
    const own = shelves?.at(-1);
    if (shelves === undefined || own === undefined) return this.#say({ text: words.find.failed });
    // Somebody typed on meanwhile.
    if (query !== this.field.value) return;
    const isEmpty = query.trim() === '';
    const kept = (): string[] => [...new Set([...keptPins().map(({ key }) => key), ...recentKeys()])];
    const found = shelves.map(({ find }) => find(query, MOST));
    this.#fill(isEmpty ? linesOfKeys(kept(), own.byId) : mergeHits(found, own.byId, MOST));
    if (!isEmpty) this.#timer = window.setTimeout(() => void this.#searchToo(query, languages, own), PAUSE);
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
    if (lines.length > this.#lines.length) this.#fill(lines, this.#list.at);
  }

  #fill(lines: Line[], at = 0): void {
    const { settings, words } = this.#desk;
    this.#lines = lines;
    this.#list.show(lines.length > 0 ? { lines } : this.#sentence(), at);
    this.#counted.textContent =
      this.field.value.trim() === ''
        ? ''
        : lines.length === 0
          ? words.find.nothing
          : count(settings.language, words.find.found, lines.length);
  }

  #sentence(): Shown {
    const { find } = this.#desk.words;
    const typed = this.field.value.trim();
    if (readCode(typed) === undefined) return { sentence: typed === '' ? '' : find.nothing, leads: false };
    return { sentence: fillText(find.code, { code: typed.toUpperCase() }), leads: true };
  }

  #press(event: KeyboardEvent): void {
    const letter = altLetter(event);
    const action = Object.entries(ACTIONS).find(([, key]) => key !== undefined && key === letter)?.[0];
    if (action !== undefined) void this.#do(action as Action);
    else if (event.target !== this.field) return;
    else if (event.key === 'Enter') void this.#do('open');
    else if (event.key === 'ArrowDown') this.#list.choose(this.#list.at + 1);
    else if (event.key === 'ArrowUp') this.#list.choose(this.#list.at - 1);
    else return;
    event.preventDefault();
  }

  async #do(action: Action): Promise<void> {
    const line = this.#lines[this.#list.at];
    const { base, language } = this.#desk.settings;
    const typed = this.field.value.trim();
    if (line !== undefined) this.#say(await act(action, line, this.#doing()));
    else if (action === 'open' && readCode(typed) !== undefined)
      location.assign(`${makeAddresses(base).codes(language)}?code=${encodeURIComponent(typed)}`);
    else this.#say({ text: this.#desk.words.find.pickFirst });
  }

  async #gap(): Promise<void> {
    this.#say(await fileGap(this.#doing()));
  }

  #doing(): Doing {
    const customer = customerLanguage(this.#desk.settings);
    return { desk: this.#desk, customer, query: this.field.value, ...this.#around };
  }

  #say(said: Said | undefined): void {
    this.#said.replaceChildren(said?.text ?? '');
    if (said?.link === undefined) return;
    this.#said.append(' ', make('a', { href: said.link.address }, said.link.text));
  }
}
