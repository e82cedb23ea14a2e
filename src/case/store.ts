import { attempt } from '../run/attempt.ts';
import { isCaseId, newCase, type Case } from './state.ts';

/** Of the tab: its cases, of which one is open. Raised when what is stored takes another form. */
const KEY = 'handrail:desk:cases:1';
/** Of the device: how the agent works, the same for all customers. */
const SETTINGS = 'handrail:desk:case-settings:1';
/** More customers than these wait in no tab. */
const MOST_CASES = 5;

/** What a tab holds, the open case first. */
type Cases = Case[];

export interface Settings {
  /** True if single keys answer and jump. */
  keys: boolean;
  /** The agent's tier; undefined: the lowest. */
  tier?: number | undefined;
}

/** The cases of this tab, and the way to change the open one. */
export interface Store {
  open(): Case;
  /** The case that waits behind the open one. */
  waiting(): Case | undefined;
  change(change: (held: Case) => Case): void;
  /** Opens a case: one that waits in this tab, or a new one. @param id of one that was handed over */
  begin(id?: string): void;
  /** Drops the open case for a new one; those that wait stay. @param id of one that was handed over */
  drop(id?: string): void;
  /** Reads again what the tab holds: a page that a browser kept whole does not know what came after it. */
  reread(): void;
  /** Gives the open case an id of its own: another tab has the one that it had. */
  copy(): void;
}

/** Keeps cases in the storage of the tab; blocked storage only means that they end with the page. */
export function openStore(): Store {
  let cases: Cases = read() ?? [];
  const write = (): void => {
    attempt(() => sessionStorage.setItem(KEY, JSON.stringify(cases)));
  };
  const make = (id?: string): Case => {
    const made = newCase(Date.now(), crypto.getRandomValues(new Uint8Array(8)));
    return id === undefined ? made : { ...made, id };
  };
  if (cases.length === 0) cases = [make()];
  return {
    open: () => cases[0]!,
    waiting: () => cases[1],
    change(change) {
      cases = [change(cases[0]!), ...cases.slice(1)];
      write();
    },
    begin(id) {
      const next = cases.find((each) => each.id === id) ?? make(id);
      cases = [next, ...cases.filter((each) => each !== next)].slice(0, MOST_CASES);
      write();
    },
    drop(id) {
      cases = [make(id), ...cases.slice(1)];
      write();
    },
    reread() {
      const stored = read() ?? [];
      if (stored.length > 0) cases = stored;
    },
    copy() {
      cases = [{ ...cases[0]!, id: make().id }];
      write();
    },
  };
}

function read(): Cases | undefined {
  const stored = attempt(() => JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as unknown);
  if (!Array.isArray(stored)) return undefined;
  const cases = (stored as Partial<Case>[]).filter(({ id }) => typeof id === 'string' && isCaseId(id));
  // What was damaged has its parts anew.
  return cases.map((each) => ({ ...newCase(Date.now(), new Uint8Array(8)), ...each }));
}

/** How the agent works on this device. */
export function readSettings(): Settings {
  const stored = attempt(() => JSON.parse(localStorage.getItem(SETTINGS) ?? '{}') as Partial<Settings>);
  return { keys: stored?.keys !== false, tier: typeof stored?.tier === 'number' ? stored.tier : undefined };
}

/** Keeps it. */
export function keepSettings(settings: Settings): void {
  attempt(() => localStorage.setItem(SETTINGS, JSON.stringify(settings)));
}
