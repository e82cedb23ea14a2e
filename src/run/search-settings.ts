import { keptSearches, setKeeping, setKeys, usesKeys } from './kept-searches.ts';

/**
 * What a visitor can decide about the search: whether it listens to keys, and whether searches are kept on this device.
 *
 * @param fold the settings in the page, hidden without script
 */
export function offerSettings(fold: HTMLElement): void {
  const field = (name: string): HTMLInputElement => fold.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const status = fold.querySelector<HTMLElement>('[role=status]')!;
  const [keys, keep] = [field('keys'), field('keep')];
  const forget = fold.querySelector('button')!;
  const show = (): void => {
    keys.checked = usesKeys();
    keep.checked = keptSearches() !== undefined;
    forget.hidden = (keptSearches() ?? []).length === 0;
  };
  keys.addEventListener('change', () => setKeys(keys.checked));
  keep.addEventListener('change', () => {
    const had = (keptSearches() ?? []).length > 0;
    setKeeping(keep.checked);
    status.textContent = had && !keep.checked ? (status.dataset['done'] ?? '') : '';
    show();
  });
  forget.addEventListener('click', () => {
    setKeeping(true);
    status.textContent = status.dataset['done'] ?? '';
    keep.focus();
    show();
  });
  fold.addEventListener('toggle', show);
  show();
  fold.hidden = false;
}
