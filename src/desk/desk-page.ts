import { make } from '../run/make.ts';
import { BasketView } from './basket-view.ts';
import { Composer } from './composer.ts';
import { onCustomer } from './customer.ts';
import { Finder } from './finder.ts';
import { loadDesk, type Desk } from './load.ts';
import { PracticeView } from './practice-view.ts';
import { KeptView } from './kept-view.ts';

const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-part=${name}]`)!;

/** Fills the desk of the page. */
async function fillDesk(desk: Desk): Promise<void> {
  const composer = new Composer(desk, 'reply', { choose: () => finder.field.focus() });
  const kept = new KeptView(desk, { pins: part('pins'), recent: part('recent') }, () => finder.refresh());
  const basket = new BasketView(desk, part('basket'), (targets) => {
    void composer.answer(targets);
    part('composer').scrollIntoView();
  });
  const practice = new PracticeView(desk, part('practice'));
  const finder = new Finder(desk, 'find', {
    reply: ({ target }) => {
      void composer.answer([target]);
      part('composer').scrollIntoView({ block: 'nearest' });
    },
    changed: () => {
      void kept.show();
      void basket.show();
    },
    used: ({ target }) => practice.judge(target),
  });
  onCustomer(() => void basket.show());
  part('finder').append(finder.element);
  part('composer').append(composer.element);
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) finder.ask(asked.slice(0, 200));
  finder.field.focus();
  await Promise.all([kept.show(), basket.show()]);
}

const address = document.querySelector<HTMLElement>('[data-desk]')!.dataset['desk']!;
loadDesk(address)
  .then(fillDesk)
  .catch((cause: unknown) => {
    part('finder').append(make('p', { role: 'alert' }, String(cause)));
  });
