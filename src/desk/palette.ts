import { make } from '../run/make.ts';
import { Composer } from './composer.ts';
import { Finder } from './finder.ts';
import { loadDesk, type Desk } from './load.ts';

interface Palette {
  dialog: HTMLDialogElement;
  finder: Finder;
}

let palette: Promise<Palette> | undefined;

/**
 * Opens the list of entries over the page; it keeps what was typed.
 *
 * @param address of the desk
 */
export async function openPalette(address: string): Promise<void> {
  palette ??= loadDesk(address).then(makePalette);
  try {
    const { dialog, finder } = await palette;
    if (!dialog.open) dialog.showModal();
    finder.field.focus();
    finder.field.select();
    finder.refresh();
  } catch {
    // The connection is gone: the desk itself says so when it is opened.
    palette = undefined;
    location.assign(address);
  }
}

function makePalette(desk: Desk): Palette {
  const { find, compose } = desk.words;
  const dialog = make('dialog', { className: 'palette', ariaLabel: find.title });
  const reply = make('section', { hidden: true, ariaLabel: compose.title });
  const show = (writes: boolean): void => {
    reply.hidden = !writes;
    finder.element.hidden = writes;
    dialog.ariaLabel = writes ? compose.title : find.title;
  };
  const back = (): void => {
    show(false);
    finder.field.focus();
  };
  const composer = new Composer(desk, 'palette-reply', { choose: back });
  const finder = new Finder(desk, 'palette', {
    changed: () => undefined,
    reply: ({ target }) => {
      show(true);
      void composer.answer([target]);
    },
  });
  const close = make(
    'button',
    { type: 'button', className: 'link', onclick: () => dialog.close() },
    find.close,
  );
  const toList = make('button', { type: 'button', className: 'link', onclick: back }, compose.back);
  reply.append(toList, composer.element);
  dialog.append(make('div', { className: 'over' }, finder.element, reply, close));
  dialog.addEventListener('close', () => show(false));
  document.body.append(dialog);
  return { dialog, finder };
}
