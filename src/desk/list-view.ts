import { make } from '../run/make.ts';
import { makeOption } from './line-view.ts';
import type { Line } from './listing.ts';
import type { DeskSettings } from './settings.ts';

/** What the list shows: lines, or a sentence in their place that may lead somewhere. */
export type Shown = { lines: readonly Line[] } | { sentence: string; leads: boolean };

/** The list below the field: options, of which the field names the chosen one (`aria-activedescendant`). */
export class ListView {
  readonly element = make('ul', { role: 'listbox' });
  readonly #field: HTMLInputElement;
  readonly #settings: DeskSettings;
  #at = 0;

  constructor(field: HTMLInputElement, id: string, settings: DeskSettings) {
    this.#field = field;
    this.#settings = settings;
    Object.assign(this.element, { id, ariaLabel: settings.words.find.list });
    field.setAttribute('aria-controls', id);
    // The field keeps the focus.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** The place of the chosen line. */
  get at(): number {
    return this.#at;
  }

  show(shown: Shown, at = 0): void {
    const { id } = this.element;
    if ('lines' in shown) {
      const options = shown.lines.map((line, i) => makeOption(line, this.#settings, `${id}-${i}`));
      this.element.replaceChildren(...options);
    } else if (shown.sentence === '') this.element.replaceChildren();
    else {
      const option = make('li', { id: `${id}-0`, role: 'option' }, shown.sentence);
      option.ariaDisabled = String(!shown.leads);
      this.element.replaceChildren(option);
    }
    this.choose(at);
  }

  /** Chooses a line; before the first comes the last, and behind the last the first. */
  choose(at: number): void {
    const size = this.element.children.length;
    this.#at = size === 0 ? 0 : (at + size) % size;
    this.#field.removeAttribute('aria-activedescendant');
    for (const [i, option] of [...this.element.children].entries()) {
      option.ariaSelected = String(i === this.#at);
      if (i !== this.#at) continue;
      this.#field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Chooses the line that was clicked. @returns false if it was none */
  click({ target }: MouseEvent): boolean {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option === null) return false;
    this.choose([...this.element.children].indexOf(option));
    return true;
  }
}
