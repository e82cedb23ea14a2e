import { make } from '../run/make.ts';

/** Each hint has an id of its own. */
let hints = 0;

interface Field {
  label: string;
  hint?: string;
  value: string;
  /** Signs. */
  most: number;
  /** Takes out what nobody should write down. */
  mask: (text: string) => string;
  /** What is said if something was. */
  masked: string;
  take: (text: string) => void;
}

/** A line to write in, which keeps no secrets: what looks like one is taken out, and that is said. */
export function makeField({ label, hint, value, most, mask, masked, take }: Field): HTMLElement {
  const said = make('span', { className: 's warned', role: 'status' });
  const input = make('input', {
    type: 'text',
    maxLength: most,
    value,
    autocomplete: 'off',
    oninput() {
      const kept = mask(input.value);
      const refused = kept !== input.value;
      if (refused !== (said.textContent !== '')) said.textContent = refused ? masked : '';
      take(kept.trim());
    },
    onchange: () => void (input.value = mask(input.value).slice(0, most)),
  });
  return make('div', { className: 'line' }, labelled(label, input, hint), said);
}

/** A control with its label above it, and what helps to fill it in below. */
export function labelled(label: string, control: HTMLElement, hint?: string): HTMLElement {
  const name = make('label', { className: 'given' }, make('span', { className: 'f' }, label), control);
  if (hint === undefined) return name;
  hints += 1;
  const help = make('p', { className: 's soft hint', id: `case-hint-${hints}` }, hint);
  control.setAttribute('aria-describedby', help.id);
  return make('div', {}, name, help);
}

/** A box to tick. */
export function makeBox(label: string, checked: boolean, take: (checked: boolean) => void): HTMLElement {
  const box = make('input', { type: 'checkbox', checked, onchange: () => take(box.checked) });
  return make('label', { className: 'tick-line' }, box, make('span', {}, label));
}

/** A button, and beside it what became of pressing it. */
export function makeCopier(
  label: string,
  text: () => string,
  words: { copied: string; notCopied: string },
): HTMLElement[] {
  const said = make('span', { className: 's', role: 'status' });
  const copy = async (): Promise<void> => {
    said.textContent = '';
    said.textContent = await navigator.clipboard.writeText(text()).then(
      () => words.copied,
      () => words.notCopied,
    );
  };
  return [make('button', { className: 'btn quiet', type: 'button', onclick: copy }, label), said];
}
