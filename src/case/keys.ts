import { make } from '../run/make.ts';
import type { Session } from './session.ts';

/** Keys that stand for themselves there. */
const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * One key answers or jumps, but only while the focus is in the step, and never in a field; it can be switched off
 * (WCAG 2.1.4).
 */
export function listenToKeys(session: Session, jump: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!session.settings.keys || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const page = session.main.querySelector('[data-run]');
    if (!(target instanceof Element) || page?.contains(target) !== true || target.closest(FIELDS)) return;
    if (/^j$/i.test(key)) jump();
    else if (/^[1-9]$/.test(key) && target.closest('.ask') !== null)
      answersIn(page)[Number(key) - 1]?.click();
    else return;
    event.preventDefault();
  });
}

/** The number of each answer stands beside it, as long as the key works. */
export function showNumbers(session: Session, page: HTMLElement): void {
  session.watch(() => {
    for (const number of page.querySelectorAll('.answers kbd')) number.remove();
    answersIn(page).forEach((link, index) => {
      if (!session.settings.keys || index > 8) return link.removeAttribute('aria-keyshortcuts');
      link.setAttribute('aria-keyshortcuts', String(index + 1));
      link.prepend(make('kbd', { ariaHidden: 'true' }, String(index + 1)));
    });
  });
}

function answersIn(page: Element): HTMLAnchorElement[] {
  return [...page.querySelectorAll<HTMLAnchorElement>('.answers a[data-choice]')];
}
