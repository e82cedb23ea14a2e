import type { ReplyUse } from './model.ts';

/** Every slot that a reply may hold, with what stands there when it is sent. The list is closed. */
export const SLOTS = {
  customer: 'The customer’s name, as they gave it.',
  agent: 'The name of the agent who writes.',
  entry: 'The title of an article or guide; a link where links are possible.',
  step: 'The question of a step of a guide; a link where links are possible.',
  promise: 'Day and time by which we answer, such as Friday 27 November at 18:00.',
  team: 'The name of the team that takes over.',
  reason: 'Why, as a clause without a full stop: "the line belongs to your provider".',
  instead: 'What we can do in its place, without a full stop.',
  problem: 'What is wrong, in the customer’s own words.',
  details: 'What we need to know: a list where it stands alone in a paragraph.',
  ticket: 'The number of the ticket.',
  time: 'How long a hold or a wait takes, in minutes.',
} as const;

export type SlotName = keyof typeof SLOTS;

export const SLOT_NAMES = Object.keys(SLOTS) as SlotName[];

export function isSlot(name: string): name is SlotName {
  return Object.hasOwn(SLOTS, name);
}

/**
 * What each wording of a reply must hold by what it is for: one slot of each group. A digit does for `time`, so that a
 * reply may say "one minute" as "1 minute" itself.
 */
export const NEEDS: Readonly<Record<ReplyUse, readonly (readonly SlotName[])[]>> = {
  greeting: [],
  ask: [['details']],
  consent: [],
  hold: [['time']],
  back: [],
  transfer: [['team'], ['reason']],
  cannot: [['reason'], ['instead']],
  delay: [['promise']],
  fixed: [],
  answer: [['entry', 'step']],
  closing: [],
  complaint: [['promise']],
  calm: [],
};

/** Slots that say what comes next, or ask for it. */
export const NEXT_STEPS: ReadonlySet<SlotName> = new Set([
  'entry',
  'step',
  'promise',
  'details',
  'instead',
  'time',
]);

/** How many signs one chat message may have, and how many lines before its link or question. */
export const CHAT_SIGNS = 500;
export const CHAT_LINES = 2;
