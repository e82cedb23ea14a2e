import { attempt } from '../run/attempt.ts';
import { MOST_RECENT, readKeys, readPins, type Pin } from './kept.ts';

/** What the desk keeps on this device, and nowhere else. Blocked storage only means that nothing is remembered. */
const RECENT = 'handrail:desk:recent:1';
const PINS = 'handrail:desk:pins:1';
const HABITS = 'handrail:desk:habits:1';
/** For one tab, so that two customers never share a basket. */
const BASKET = 'handrail:desk:basket:1';
const MOST_IN_BASKET = 20;

/** What an agent need not choose anew each time. */
export interface Habits {
  /** The language of the customer. */
  customer?: string;
  agent?: string;
  channel?: string;
}

function read(storage: () => Storage, key: string): unknown {
  return attempt((): unknown => JSON.parse(storage().getItem(key) ?? 'null'));
}

function write(storage: () => Storage, key: string, value: unknown): void {
  attempt(() => storage().setItem(key, JSON.stringify(value)));
}

// Even to name them throws where they are blocked.
const forGood = (): Storage => localStorage;
const forTab = (): Storage => sessionStorage;

export const recentKeys = (): string[] => readKeys(read(forGood, RECENT), MOST_RECENT);
export const keepRecent = (keys: readonly string[]): void => write(forGood, RECENT, keys);

export const keptPins = (): Pin[] => readPins(read(forGood, PINS));
export const keepPins = (pins: readonly Pin[]): void => write(forGood, PINS, pins);

export const basketKeys = (): string[] => readKeys(read(forTab, BASKET), MOST_IN_BASKET);
export const keepBasket = (keys: readonly string[]): void =>
  write(forTab, BASKET, keys.slice(0, MOST_IN_BASKET));

export function habits(): Habits {
  const kept = read(forGood, HABITS);
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([name, value]) => ['customer', 'agent', 'channel'].includes(name) && typeof value === 'string',
    ),
  );
}

export function keepHabit(name: keyof Habits, value: string): void {
  write(forGood, HABITS, { ...habits(), [name]: value.slice(0, 100) });
}
