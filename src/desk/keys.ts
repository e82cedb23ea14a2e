/** What the desk must see of a key that is pressed. */
export interface Press {
  code: string;
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  getModifierState(name: string): boolean;
}

const POLISH = /^[ąćęłńóśźż]$/i;

/**
 * The letter that is pressed together with Alt alone. AltGr is no Alt, though some systems say so (as Ctrl with Alt), and
 * a Polish letter that a Mac types with Option is one: both are letters of the text.
 *
 * @returns in capitals; undefined for any other press
 */
export function altLetter(press: Press): string | undefined {
  const { code, key, altKey, ctrlKey, metaKey, shiftKey } = press;
  if (!altKey || ctrlKey || metaKey || shiftKey || press.getModifierState('AltGraph')) return undefined;
  return POLISH.test(key) ? undefined : /^Key([A-Z])$/.exec(code)?.[1];
}

/** Ctrl+K, or Cmd+K on a Mac. */
export function isPaletteKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Press): boolean {
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
