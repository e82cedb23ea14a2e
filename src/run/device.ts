import { recall, remember } from './memory.ts';

/** Where the choice is kept. A type, as the note's script must share no file with the first view. */
export type DeviceKey = 'handrail.device';

const KEY: DeviceKey = 'handrail.device';

interface Group {
  variants: Map<string, HTMLElement>;
  radios: Map<string, HTMLInputElement>;
}

/**
 * Makes each group of instructions for kinds of devices a choice, so that nobody follows those for another device. The
 * reader is asked once: the choice is kept, and holds for every group that has this kind of device. What is hidden can
 * still be found in the page.
 */
export function offerDevices(): void {
  const groups = [...document.querySelectorAll<HTMLElement>('.variants')]
    .map(makeGroup)
    .filter((group) => group !== undefined);
  if (groups.length === 0) return;
  for (const group of groups) {
    group.radios.forEach((radio, device) =>
      radio.addEventListener('change', () => {
        remember(KEY, device);
        for (const each of groups) show(each, device);
      }),
    );
  }
  const kept = recall(KEY);
  if (kept !== null) for (const group of groups) show(group, kept);
  const showTarget = (): void => {
    for (const group of groups) showVariantOf(group, document.querySelector(':target'));
  };
  showTarget();
  addEventListener('hashchange', showTarget);
}

function makeGroup(element: HTMLElement, index: number): Group | undefined {
  const sections = [...element.querySelectorAll<HTMLElement>(':scope > .variant')];
  if (sections.length < 2) return undefined;
  const group: Group = { variants: new Map(), radios: new Map() };
  const fieldset = document.createElement('fieldset');
  fieldset.className = 'tabs';
  const legend = document.createElement('legend');
  legend.textContent = element.dataset['legend'] ?? '';
  fieldset.append(legend);
  for (const section of sections) {
    const device = section.dataset['platform'] ?? '';
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = `device-${index}`;
    const name = document.createElement('span');
    name.textContent = section.firstElementChild?.textContent ?? device;
    const label = document.createElement('label');
    label.append(radio, name);
    fieldset.append(label);
    group.variants.set(device, section);
    group.radios.set(device, radio);
    section.setAttribute('hidden', 'until-found');
    section.addEventListener('beforematch', () => show(group, device));
  }
  element.prepend(fieldset);
  return group;
}

/** A group without this kind of device stays as it is. */
function show(group: Group, device: string): void {
  const radio = group.radios.get(device);
  if (radio === undefined) return;
  radio.checked = true;
  group.variants.forEach((section, other) => {
    section.classList.toggle('chosen', other === device);
    if (other === device) section.removeAttribute('hidden');
    else section.setAttribute('hidden', 'until-found');
  });
}

/** A link never leads into what is hidden. */
function showVariantOf(group: Group, target: Element | null): void {
  group.variants.forEach((section, device) => {
    if (target !== null && section.contains(target)) show(group, device);
  });
}
