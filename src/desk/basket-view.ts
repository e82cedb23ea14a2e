import { make, makeButton } from '../run/make.ts';
import { customerLanguage } from './customer.ts';
import { basketKeys, keepBasket } from './device.ts';
import { keyOf, type Target } from './entry.ts';
import { customerAddress, fillText } from './lines.ts';
import { linesOfKeys, type Line } from './listing.ts';
import type { Desk, Shelf } from './load.ts';

/** The entries that become one reply, or one page to print. */
export class BasketView {
  readonly #desk: Desk;
  readonly #list = make('ol', { className: 'basket' });
  readonly #empty: HTMLElement;
  readonly #buttons: HTMLElement;

  /** @param write begins one reply with these entries */
  constructor(desk: Desk, place: HTMLElement, write: (targets: Target[]) => void) {
    const { basket } = desk.words;
    this.#desk = desk;
    this.#empty = make('p', { className: 's soft half' }, basket.empty);
    const button = (text: string, act: () => void): HTMLElement =>
      make('button', { type: 'button', className: 'btn quiet', onclick: act }, text);
    this.#buttons = make(
      'div',
      { className: 'row after' },
      button(
        basket.write,
        () => void this.#lines().then((lines) => write(lines.map(({ target }) => target))),
      ),
      button(basket.print, () => this.#print()),
      makeButton(basket.clear, () => this.#keep([])),
    );
    place.append(this.#list, this.#empty, this.#buttons);
    addEventListener('afterprint', () => document.body.classList.remove('prints-basket'));
  }

  /** In the language of the customer, since that is what is sent and printed. */
  async show(): Promise<void> {
    const { settings, words } = this.#desk;
    const language = customerLanguage(this.#desk.settings);
    const shelf = await this.#shelf();
    const lines = await this.#lines();
    const keys = lines.map(({ target }) => keyOf(target));
    this.#list.replaceChildren(
      ...lines.map(({ target, title }, i) => {
        const address = customerAddress(settings, language, target);
        const up = makeButton('↑', () => this.#keep(keys.with(i, keys[i - 1]!).with(i - 1, keys[i]!)));
        up.ariaLabel = fillText(words.basket.up, { title });
        up.hidden = i === 0;
        const remove = makeButton('×', () => this.#keep(keys.toSpliced(i, 1)));
        remove.ariaLabel = fillText(words.basket.remove, { title });
        const text = make(
          'div',
          { lang: language },
          make('b', {}, title),
          make('p', { className: 's' }, shelf?.byId.get(target.id)?.summary ?? ''),
          make('p', { className: 's soft' }, address),
        );
        return make('li', {}, text, up, remove);
      }),
    );
    this.#empty.hidden = lines.length > 0;
    this.#buttons.hidden = this.#list.hidden = lines.length === 0;
  }

  #shelf(): Promise<Shelf | undefined> {
    return this.#desk.shelf(customerLanguage(this.#desk.settings)).catch(() => undefined);
  }

  async #lines(): Promise<Line[]> {
    const shelf = await this.#shelf();
    return shelf === undefined ? [] : linesOfKeys(basketKeys(), shelf.byId);
  }

  #keep(keys: readonly string[]): void {
    keepBasket(keys);
    void this.show();
  }

  /** The page without anything but the basket (desk.css). */
  #print(): void {
    document.body.classList.add('prints-basket');
    print();
  }
}
