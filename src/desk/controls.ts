import { make } from '../run/make.ts';

/** A choice of few: radios that look like tabs. */
export interface Tabs<Value extends string> {
  element: HTMLFieldSetElement;
  value: Value | undefined;
}

/** @param changed is told when somebody chooses */
export function makeTabs<Value extends string>(
  name: string,
  legend: string,
  options: readonly (readonly [value: Value, text: string])[],
  changed: () => void,
): Tabs<Value> {
  const radios = options.map(([value]) => make('input', { type: 'radio', name, value }));
  const labels = options.map(([, text], i) => make('label', {}, radios[i]!, make('span', {}, text)));
  const element = make(
    'fieldset',
    { className: 'tabs' },
    make('legend', { className: 's' }, legend),
    ...labels,
  );
  element.addEventListener('change', () => changed());
  return {
    element,
    get value() {
      return radios.find(({ checked }) => checked)?.value as Value | undefined;
    },
    set value(value) {
      for (const radio of radios) radio.checked = radio.value === value;
    },
  };
}

/** A labelled box to tick. */
export function makeTick(text: string, changed: () => void): { element: HTMLElement; box: HTMLInputElement } {
  const box = make('input', { type: 'checkbox' });
  box.addEventListener('change', () => changed());
  return { element: make('label', { className: 'tick' }, box, make('span', {}, text)), box };
}

/** A labelled list to choose from. */
export function makePick(
  text: string,
  changed: () => void,
): { element: HTMLElement; select: HTMLSelectElement } {
  const select = make('select', {});
  select.addEventListener('change', () => changed());
  return { element: make('label', { className: 'pick' }, text, select), select };
}

/** Fills a list, and keeps what was chosen if it is still there. */
export function fillPick(
  select: HTMLSelectElement,
  options: readonly (HTMLOptionElement | HTMLOptGroupElement)[],
): void {
  const before = select.value;
  select.replaceChildren(...options);
  if ([...select.options].some(({ value }) => value === before)) select.value = before;
}
