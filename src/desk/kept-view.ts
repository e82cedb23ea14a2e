import { make, makeButton } from '../run/make.ts';
import { keepPins, keepRecent, keptPins, recentKeys } from './device.ts';
import { readKey } from './entry.ts';
import { groupPins, withLabel, withPinTurned, type Pin } from './kept.ts';
import { kindOf } from './line-view.ts';
import { fillText, pathOf } from './lines.ts';
import { lineOf, linesOfKeys, type Line } from './listing.ts';
import type { Desk, Shelf } from './load.ts';

/** The lists of what was pinned, by label, and of what was used last. */
export class KeptView {
  readonly #desk: Desk;
  readonly #pins = make('div', {});
  readonly #recent = make('div', {});
  readonly #changed: () => void;

  /**
   * @param places sections with their headings
   * @param changed is told when something was unpinned or forgotten
   */
  constructor(desk: Desk, places: { pins: HTMLElement; recent: HTMLElement }, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
    places.pins.append(this.#pins);
    places.recent.append(this.#recent);
  }

  async show(): Promise<void> {
    const { settings, words } = this.#desk;
    const shelf = await this.#desk.shelf(settings.language).catch(() => undefined);
    if (shelf === undefined) return;
    const groups = groupPins(keptPins(), settings.language);
    const pinned = groups.flatMap(([label, pins]) => {
      const items = pins.flatMap((pin) => this.#pinItem(pin, shelf) ?? []);
      const name = label === '' ? words.noLabel : label;
      const heading = groups.length === 1 && label === '' ? [] : [make('h3', { className: 'h3 half' }, name)];
      return [...heading, make('ul', { role: 'list', className: 'kept' }, ...items)];
    });
    this.#pins.replaceChildren(
      ...(pinned.length > 0 ? pinned : [make('p', { className: 's soft half' }, words.noPins)]),
    );
    const used = linesOfKeys(recentKeys(), shelf.byId).map((line) => make('li', {}, this.#linkTo(line)));
    const forget = makeButton(words.forgetAll, () => this.#change(() => keepRecent([])));
    this.#recent.replaceChildren(
      make('ul', { role: 'list', className: 'kept' }, ...used),
      ...(used.length > 0 ? [forget] : []),
    );
    this.#recent.parentElement!.hidden = used.length === 0;
  }

  #pinItem({ key, label }: Pin, { byId }: Shelf): HTMLElement | undefined {
    const { words } = this.#desk;
    const target = readKey(key);
    const line = target && lineOf(target, byId);
    if (line === undefined) return undefined;
    const { title } = line;
    const field = make('input', { type: 'text', value: label, maxLength: 40, placeholder: words.noLabel });
    field.ariaLabel = fillText(words.label, { title });
    field.addEventListener('change', () =>
      this.#change(() => keepPins(withLabel(keptPins(), key, field.value))),
    );
    const remove = makeButton('×', () => this.#change(() => keepPins(withPinTurned(keptPins(), key))));
    remove.ariaLabel = fillText(words.unpin, { title });
    return make('li', {}, this.#linkTo(line), field, remove);
  }

  #linkTo(line: Line): HTMLElement {
    const { settings } = this.#desk;
    const link = make('a', { href: pathOf(settings.base, settings.language, line.target) }, line.title);
    if (line.lang !== undefined) link.lang = line.lang;
    return make('span', {}, link, make('small', { className: 'soft' }, kindOf(line, settings)));
  }

  #change(change: () => void): void {
    change();
    this.#changed();
    void this.show();
  }
}
