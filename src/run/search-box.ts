import { count, type PluralForms } from '../i18n/plural.ts';
import { suggestPhrases } from '../search/client.ts';
import { keptSearches, usesKeys } from './kept-searches.ts';

/** What the page hands over on the form. */
interface Handed {
  base: string;
  label: string;
  /** How many suggestions there are. */
  count: PluralForms;
  /** What stands over searches that are kept here. */
  kept: string;
}

/** Something to choose: where it leads, and what it says. */
interface Option {
  text: string;
  url: string;
  type: string;
}

/** Between keys of somebody who types; suggestions in between would not be seen. */
const PAUSE = 60;

/** Turns the search field into a combobox with a list (ARIA Authoring Practices Guide, "Combobox"). */
function offerSuggestions(form: HTMLFormElement, field: HTMLInputElement): void {
  const handed = JSON.parse(form.dataset['box'] ?? '') as Handed;
  const language = document.documentElement.lang;
  const list = document.createElement('ul');
  const status = document.createElement('p');
  list.id = 'suggestions';
  list.className = 'suggest';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  field.after(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    field.setAttribute(name, value);

  let timer = 0;
  /** The place of the option that the arrows chose; -1 while it is the field itself. */
  let active = -1;
  const options = (): HTMLElement[] => [...list.children] as HTMLElement[];

  const activate = (at: number): void => {
    active = at;
    field.removeAttribute('aria-activedescendant');
    for (const [i, option] of options().entries()) {
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) {
        field.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    }
  };

  const show = (label: string, found: readonly Option[]): void => {
    list.setAttribute('aria-label', label);
    list.replaceChildren(...found.map(makeOption));
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = list.hidden ? '' : count(language, handed.count, found.length);
    activate(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    show(handed.label, []);
  };

  const offer = async (): Promise<void> => {
    const typed = field.value;
    if (typed.trim() === '') {
      const to = (query: string): string => `${form.action}?q=${encodeURIComponent(query)}`;
      const kept = keptSearches() ?? [];
      return show(
        handed.kept,
        kept.map((query) => ({ text: query, url: to(query), type: '' })),
      );
    }
    const found = await suggestPhrases(typed, { base: handed.base, language });
    // Somebody typed on, or went elsewhere, meanwhile.
    if (field.value === typed && document.activeElement === field) show(handed.label, found);
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void offer(), PAUSE);
  });
  field.addEventListener('focus', () => void offer());
  field.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // The field keeps the focus, so that a click arrives before the list is gone.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
    if (option !== null) location.assign(option.dataset['to'] ?? '');
  });
  field.addEventListener('keydown', (event) => {
    const last = list.children.length - 1;
    if (event.key === 'Escape' && !list.hidden) {
      close();
      // The next one empties the field, as browsers do.
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) void offer();
      else if (event.key === 'ArrowDown') activate(active === last ? -1 : active + 1);
      else activate(active === -1 ? last : active - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      location.assign(options()[active]!.dataset['to'] ?? '');
    }
  });
  if (document.activeElement === field) void offer();
}

function makeOption({ text, url, type }: Option, at: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `suggestion-${at}`;
  option.setAttribute('role', 'option');
  option.dataset['to'] = url;
  if (type !== '') option.dataset['type'] = type;
  option.textContent = text;
  return option;
}

/** `/` and Ctrl+K go to the search box, unless someone is typing or does not want it (WCAG 2.2, 2.1.4). */
function listenToKeys(field: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!(command || slash) || !usesKeys()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}

const form = document.querySelector<HTMLFormElement>('form[data-box]');
const field = form?.querySelector<HTMLInputElement>('[type=search]');
if (form && field) {
  offerSuggestions(form, field);
  listenToKeys(field);
}
