import { make } from '../run/make.ts';
import type { Target } from './entry.ts';
import { fillText } from './lines.ts';
import { titleOf, type Desk } from './load.ts';
import { isRight, nextMessage, type PracticeMessage } from './practice.ts';

/** Shows what a customer typed, and says whether what a newcomer sends answers it. */
export class PracticeView {
  readonly #desk: Desk;
  readonly #message = make('blockquote', { className: 'h3 after', hidden: true });
  readonly #show: HTMLButtonElement;
  readonly #status = make('p', { className: 'said', role: 'status' });
  readonly #seen = new Set<number>();
  #current: PracticeMessage | undefined;

  constructor(desk: Desk, place: HTMLElement) {
    const { practice } = desk.words;
    this.#desk = desk;
    const button = (text: string, act: () => void): HTMLButtonElement =>
      make('button', { type: 'button', className: 'btn quiet', onclick: act }, text);
    this.#show = button(practice.show, () => void this.#say(practice.answer));
    this.#show.hidden = true;
    place.append(
      make('p', { className: 's soft half' }, practice.lead),
      this.#message,
      make(
        'div',
        { className: 'row after' },
        button(practice.next, () => void this.#next()),
        this.#show,
      ),
      this.#status,
    );
  }

  /** Is told what somebody sent. */
  judge(found: Target): void {
    if (this.#current === undefined) return;
    const { practice } = this.#desk.words;
    if (isRight(this.#current, found)) void this.#say(practice.right);
    else this.#status.textContent = practice.wrong;
  }

  async #next(): Promise<void> {
    const { settings, words } = this.#desk;
    const messages = await this.#desk.practice(settings.language).catch(() => undefined);
    this.#current = nextMessage(messages ?? [], this.#seen, Math.random());
    this.#message.textContent = this.#current?.words ?? '';
    this.#message.hidden = this.#show.hidden = this.#current === undefined;
    this.#status.textContent =
      messages === undefined ? words.find.failed : this.#current === undefined ? words.practice.none : '';
  }

  /** Says a sentence with the title of the answer, which ends this message. */
  async #say(text: string): Promise<void> {
    const shelf = await this.#desk.shelf(this.#desk.settings.language).catch(() => undefined);
    if (shelf === undefined || this.#current === undefined) return;
    const title = titleOf(shelf, this.#current.answer) ?? this.#current.answer.id;
    this.#status.textContent = fillText(text, { title });
    this.#current = undefined;
    this.#show.hidden = true;
  }
}
