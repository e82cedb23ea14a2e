/** What an agent pinned, and under which label. */
export interface Pin {
  /** As {@link keyOf} writes it. */
  key: string;
  /** Empty for none. */
  label: string;
}

export const MOST_RECENT = 20;
export const MOST_PINS = 100;
const LONGEST_LABEL = 40;

/** The keys used last with one more, the newest first, each once. */
export function withUsed(recent: readonly string[], key: string): string[] {
  return [key, ...recent.filter((other) => other !== key)].slice(0, MOST_RECENT);
}

/** Pins with one more, or without it if it was pinned. When there are too many, the oldest goes. */
export function withPinTurned(pins: readonly Pin[], key: string): Pin[] {
  const others = pins.filter((pin) => pin.key !== key);
  return others.length < pins.length ? others : [...others, { key, label: '' }].slice(-MOST_PINS);
}

export function withLabel(pins: readonly Pin[], key: string, label: string): Pin[] {
  const short = [...label.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_LABEL).join('');
  return pins.map((pin) => (pin.key === key ? { ...pin, label: short } : pin));
}

/** Pins by label, labels in the order of the alphabet, those without one last. */
export function groupPins(pins: readonly Pin[], language: string): [label: string, pins: Pin[]][] {
  const { compare } = new Intl.Collator(language);
  return [...Map.groupBy(pins, ({ label }) => label)].toSorted(
    ([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b),
  );
}

/** Reads a list of keys that a browser kept; what is none is left out. */
export function readKeys(kept: unknown, most: number): string[] {
  const keys = Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  return keys.slice(0, most);
}

/** Reads pins that a browser kept; what is none is left out. */
export function readPins(kept: unknown): Pin[] {
  const all: unknown[] = Array.isArray(kept) ? kept : [];
  return all.filter(isPin).slice(-MOST_PINS);
}

function isPin(one: unknown): one is Pin {
  if (typeof one !== 'object' || one === null) return false;
  const { key, label } = one as Partial<Record<keyof Pin, unknown>>;
  return typeof key === 'string' && typeof label === 'string';
}
