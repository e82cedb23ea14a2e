import { isPaletteKey } from './keys.ts';

/**
 * Ctrl+K finds entries from every page of the agent edition; on the desk it goes to the field there. It is heard before
 * the search box of a page, which has the same key in the public edition.
 */
addEventListener(
  'keydown',
  (event) => {
    const address = document.querySelector<HTMLElement>('[data-desk]')?.dataset['desk'];
    if (address === undefined || !isPaletteKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = document.querySelector<HTMLInputElement>('[data-part=finder] input');
    if (field === null) void import('./palette.ts').then(({ openPalette }) => openPalette(address));
    else {
      field.focus();
      field.select();
    }
  },
  { capture: true },
);
