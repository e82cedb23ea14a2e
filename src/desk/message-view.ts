import { count } from '../i18n/plural.ts';
import type { Composed } from '../replies/compose.ts';
import { make } from '../run/make.ts';
import type { Draft } from './draft.ts';
import { fillText } from './lines.ts';
import type { Desk } from './load.ts';
import { remarksOn } from './remarks.ts';

/** A message in the customer's language, and the same in the agent's if that is another one. */
export interface ShownMessage {
  written: Composed;
  language: string;
  reading?: Composed;
  readingLanguage?: string;
  /** True to show a mail as plain text. */
  plain: boolean;
}

/** Shows a message as it will be sent, and says what an agent should know before copying it. */
export class MessageView {
  readonly element = make('div', {});
  readonly button: HTMLButtonElement;
  /** What was done. */
  readonly status = make('p', { className: 's said', role: 'status' });
  readonly #desk: Desk;
  readonly #pair = make('div', { className: 'pair after' });
  readonly #remarks = make('ul', { role: 'list', className: 'remarks after' });

  constructor(desk: Desk, copy: () => void) {
    this.#desk = desk;
    this.button = make(
      'button',
      { type: 'button', className: 'btn', onclick: copy },
      desk.words.compose.copy,
      make('kbd', {}, 'Ctrl+Enter'),
    );
    this.button.setAttribute('aria-keyshortcuts', 'Control+Enter');
    // Read out when it changes, and not on each key.
    const live = make('div', { role: 'status' }, this.#remarks);
    this.element.append(this.#pair, live);
  }

  show({ channel }: Pick<Draft, 'channel'>, message: ShownMessage): void {
    const { compose } = this.#desk.words;
    const { written, reading } = message;
    const label = channel === 'phone' ? compose.say : compose.preview;
    const shown = [makeText(label, written, message.language, message.plain)];
    if (reading !== undefined && message.readingLanguage !== undefined) {
      const beside = makeText(compose.reading, reading, message.readingLanguage, message.plain);
      beside.classList.add('soft');
      shown.push(beside);
    }
    this.#pair.replaceChildren(...shown);
    this.#showRemarks(written);
    this.say('');
  }

  say(text: string): void {
    this.status.textContent = text;
  }

  /** "Still missing: ..." */
  missing(unfilled: Composed['unfilled']): string {
    const { compose } = this.#desk.words;
    const names = unfilled.map((slot) => (slot === 'gender' ? compose.gender : compose.slots[slot]));
    return fillText(compose.missing, { names: names.join(', ') });
  }

  #showRemarks(written: Composed): void {
    const { compose } = this.#desk.words;
    const found = remarksOn(written, compose, this.missing(written.unfilled));
    const signs = count(this.#desk.settings.language, compose.signs, written.signs);
    const lines = [...(found.length === 0 ? [compose.ready] : found), signs];
    const before = [...this.#remarks.children].map(({ textContent }) => textContent);
    if (before.slice(0, -1).join('\n') === lines.slice(0, -1).join('\n')) {
      // The number alone is not worth being read out.
      const last = this.#remarks.lastElementChild;
      if (last !== null) last.textContent = signs;
    } else {
      const items = lines.map((line) => make('li', {}, line));
      items.at(-1)!.setAttribute('aria-hidden', 'true');
      this.#remarks.replaceChildren(...items);
    }
    this.#remarks.classList.toggle('lack', found.length > 0);
    this.button.ariaDisabled = String(written.unfilled.length > 0);
  }
}

/** The HTML is ours: what an agent typed is text in it, whatever signs it has (src/replies/fill.ts). */
function makeText(label: string, written: Composed, language: string, plain: boolean): HTMLElement {
  const body = make('div', { lang: language, className: 'message' });
  if (written.html === undefined || plain) {
    body.classList.add('plain');
    body.textContent = written.text;
  } else body.innerHTML = written.html;
  // To be read, not followed: the agent would leave the page.
  for (const link of body.querySelectorAll('a')) link.target = '_blank';
  return make('div', {}, make('p', { className: 's soft' }, label), body);
}
