/** What one customer's case holds. It lives in the storage of its tab, and nowhere else. */
export interface Case {
  /** Five signs, made up: nothing in it tells who the customer is. */
  id: string;
  /** When its first run began, in milliseconds since 1970. */
  began: number;
  /** What the agent calls the customer: never in the note. */
  label: string;
  /** The case whose tab this one was copied from. */
  copyOf?: string | undefined;
  /** What the customer said, by `guide/step`. */
  said: Record<string, string>;
  /** Answers to questions of consent, by `guide/step`. */
  consents: Record<string, Consent>;
  jumps: Jump[];
  /** What is there for the next tier, by the key of its text, behind `guide/step `. */
  ticked: string[];
  /** The day that the agent chose for the follow-up call; undefined: the usual one. */
  followUp?: string | undefined;
  /** What the customer would do if it happens again. */
  again: string;
  /** Who took the case from here, and at which ending. */
  handed?: (Accepted & { ending: string }) | undefined;
  /** Set if the case came by a handover: at which step, and who accepted it, once someone did. */
  came?: { at: string; accepted?: Accepted | undefined } | undefined;
  /** Guides and endings that were counted. */
  counted: string[];
  /** Where it stood last, to get back to it. */
  address: string;
}

/** A handover that was accepted, with the customer's word for it. */
export interface Accepted {
  name: string;
  at: number;
}

export interface Consent {
  question: string;
  answer: string;
  yes: boolean;
  at: number;
}

/** A jump over steps, with what lies before it: addresses know only what comes after. */
export interface Jump {
  /** `guide/step` */
  to: string;
  fromTitle: string;
  toTitle: string;
  reason: string;
  /** The run up to there, since the jump before; ids are `guide/step`, or empty. */
  lines: { id: string; label: string; text: string }[];
}

/** Texts of a tab are not to grow without end. */
export const MOST = {
  label: 60,
  said: 500,
  reason: 200,
  again: 500,
  name: 60,
  jumps: 40,
  steps: 200,
} as const;

/** Signs that are not taken for each other when they are read out. */
const SIGNS = 'ABCDEFHJKLMNPRTUVWXY346789';
const LENGTH = 5;
const ID = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);

/**
 * A case about which nothing is known yet.
 *
 * @param random numbers from 0 to 255, at least five
 */
export function newCase(now: number, random: Uint8Array): Case {
  const id = Array.from({ length: LENGTH }, (_, index) => SIGNS[random[index]! % SIGNS.length]).join('');
  return {
    id,
    began: now,
    label: '',
    said: {},
    consents: {},
    jumps: [],
    ticked: [],
    again: '',
    counted: [],
    address: '',
  };
}

/** True if a text is formed as the id of a case. */
export function isCaseId(text: string): boolean {
  return ID.test(text);
}

/** True if a case holds nothing that anyone would miss. */
export function isBlank(held: Case): boolean {
  const { label, said, consents, jumps, ticked, again, handed, came } = held;
  return (
    [label, again].every((text) => text === '') &&
    [said, consents].every((map) => Object.keys(map).length === 0) &&
    jumps.length + ticked.length === 0 &&
    handed === undefined &&
    came === undefined
  );
}

/**
 * The case with what the customer said at a step; nothing takes it out.
 *
 * @param said free of secrets already
 */
export function withSaid(held: Case, step: string, said: string): Case {
  const { [step]: _, ...others } = held.said;
  const kept = Object.entries(others).slice(-MOST.steps);
  return {
    ...held,
    said: Object.fromEntries(said === '' ? kept : [...kept, [step, said.slice(0, MOST.said)]]),
  };
}

/** The case with another jump; those that were taken back are dropped. @param behind the jumps that still count */
export function withJump(held: Case, behind: readonly Jump[], jump: Jump): Case {
  return { ...held, jumps: [...behind, jump].slice(-MOST.jumps) };
}

/** The case without its run: the same customer begins again, and nothing of before counts. */
export function withoutRun(held: Case): Case {
  const { id, began, label, copyOf, came, address } = held;
  const empty = { said: {}, consents: {}, jumps: [], ticked: [], again: '', counted: [] };
  return { ...empty, id, began, label, copyOf, came, address };
}

/** The case with a thing that is there for the next tier, or is not. */
export function withTick(held: Case, id: string, ticked: boolean): Case {
  const others = held.ticked.filter((each) => each !== id);
  return { ...held, ticked: ticked ? [...others, id] : others };
}
