import { offerDevices } from './device.ts';
import { goOn } from './go.ts';
import { keepLanguageChoice } from './language.ts';
import type { Shown } from './shown.ts';

const SHOWN: Shown = 'shown';

/** Buttons that need a script are hidden without one. */
function offerButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = !('clipboard' in navigator);
    button.addEventListener('click', () => void copyLink(button));
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

/** The result is said in a status line beside the button; its label stays, so that it can be pressed again. */
async function copyLink(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset['copy'] ?? location.href);
  const status = button.nextElementSibling ?? document.createElement('span');
  status.setAttribute('role', 'status');
  button.after(status);
  status.textContent = '';
  setTimeout(() => (status.textContent = button.dataset['done'] ?? ''), 50);
}

/** Notices go when their last day is over, also on a site that was not built again. */
function dropOldNotices(): void {
  const today = new Intl.DateTimeFormat('en-CA').format(new Date());
  for (const notice of document.querySelectorAll<HTMLElement>('[data-until]')) {
    notice.hidden = (notice.dataset['until'] ?? '') < today;
  }
}

/** Older browsers do not open what is folded when a link points into it. */
function openTarget(): void {
  const target = document.querySelector(':target');
  const folded = target?.closest('details:not([open])');
  if (folded instanceof HTMLDetailsElement) {
    folded.open = true;
    target?.scrollIntoView();
  }
}

/** Who comes from the guide itself knows where they are. */
function dropMidGuideNote(): void {
  const note = document.querySelector<HTMLElement>('[data-guide-path]');
  if (note === null || !URL.canParse(document.referrer)) return;
  const { origin, pathname } = new URL(document.referrer);
  note.hidden = origin === location.origin && pathname.startsWith(note.dataset['guidePath'] ?? '');
}

/** On pages of a run the fragment is the trail: links within the page move the focus and leave the address alone. */
function keepFragment(): void {
  if (document.querySelector('[data-run]') === null) return;
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const target = link === null ? null : document.getElementById(link.hash.slice(1));
    if (target === null) return;
    event.preventDefault();
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView();
  });
}

/** The list of languages closes as menus do. */
function closeLanguageList(): void {
  const list = document.querySelector<HTMLDetailsElement>('.lang');
  if (list === null) return;
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !list.contains(event.target)) list.open = false;
  });
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    list.open = false;
    list.querySelector('summary')?.focus();
  });
}

/** What a run needs, and the clock of its endings, come when the page works already. */
function loadLater(): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-later]'))
    document.head.append(template.content);
}

function work(): void {
  offerButtons();
  offerDevices();
}

work();
// A run shows another step in this document (src/run/run.ts).
addEventListener(SHOWN, work);
loadLater();
dropOldNotices();
dropMidGuideNote();
openTarget();
addEventListener('hashchange', openTarget);
keepFragment();
keepLanguageChoice();
closeLanguageList();
goOn();
