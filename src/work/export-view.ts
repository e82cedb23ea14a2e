import { make } from '../run/make.ts';
import type { Week } from '../schema/week.ts';
import { exportName, exportText } from './export-week.ts';
import type { HandedWork } from './page-words.ts';

/**
 * Shows the whole text of an export, and the button that saves it: nobody should have to trust us about what is in it.
 *
 * @param done what happens when it is saved, and when it is closed
 */
export function makeExport(
  week: Week,
  { words }: HandedWork,
  done: { saved: () => void; close: () => void },
): HTMLElement {
  const text = exportText(week);
  const heading = make('h2', { className: 'sec', tabIndex: -1 }, words.preview);
  const shown = make('pre', { className: 'scroll', tabIndex: 0 }, text);
  shown.setAttribute('role', 'region');
  shown.setAttribute('aria-label', exportName(week));
  const save = make('button', { className: 'btn', type: 'button' }, words.save);
  save.addEventListener('click', () => {
    saveFile(exportName(week), text);
    done.saved();
  });
  const close = make('button', { className: 'btn quiet', type: 'button' }, words.close);
  close.addEventListener('click', done.close);
  return make('section', {}, heading, shown, make('div', { className: 'row after' }, save, close));
}

function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  make('a', { href: address, download: name }).click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
