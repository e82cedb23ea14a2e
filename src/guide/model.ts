import type { Platform } from '../schema/common.ts';

/** A spot in a source file; line and column count from 1. */
export interface Spot {
  line: number;
  column: number;
}

export const ENDINGS = ['solved', 'escalate', 'refer', 'stop'] as const;
export type EndingKind = (typeof ENDINGS)[number];

export const CUTS = ['internet', 'device', 'call'] as const;
export type Cut = (typeof CUTS)[number];

export const RISKS = ['data', 'power', 'account', 'money'] as const;
export type Risk = (typeof RISKS)[number];

/** Where an answer leads: a step of this guide, or of another one (`step` absent: its start). */
export interface Target {
  /** Guide id; absent for this guide. */
  guide?: string;
  /** Step id; absent for the start of another guide. */
  step?: string;
}

/** A choice that leads from a step to another. */
export interface Answer {
  /** The link title, else the step id of the target (or the guide id, if the target names none). */
  id: string;
  /** Inline Markdown of the answer. */
  text: string;
  /** The same without marks. */
  plain: string;
  to: Target;
  spot: Spot;
}

/** Instructions for one kind of device. */
export interface Variant {
  platform: Platform;
  /** The heading without attributes, as plain text: "Windows". */
  title: string;
  /** The heading's inline Markdown. */
  heading: string;
  /** Markdown. */
  body: string;
  spot: Spot;
}

/** What a step's body was found to contain, so that rules need not parse again. */
export interface BodyFacts {
  /** Has a paragraph of text outside callouts, lists and quotes. */
  text: boolean;
  /** Has an ordered list in the body or a variant: a remedy. */
  actions: boolean;
  /** Has a task list: what to have ready. */
  tasks: boolean;
  /** Has a block quote that is no callout: what to say. */
  quote: boolean;
  /** Has a link outside the answers. */
  link: boolean;
  /** A warning or caution callout stands above the first action, or above the first text if there is no action. */
  warningFirst: boolean;
}

/** One question, one thing to do, or an ending, as one language writes it. */
export interface Step {
  id: string;
  /** Present if the file gives no id of its own to this step, an error; `id` is made up so that the rest can be checked. */
  nameless?: true;
  /** The heading without attributes, as plain text. */
  title: string;
  /** The heading's inline Markdown. */
  heading: string;
  /** Markdown between the heading and the first variant or the answers; for `include`, empty until resolved. */
  body: string;
  variants: Variant[];
  answers: Answer[];
  ending?: EndingKind;
  account: boolean;
  consent: boolean;
  private: boolean;
  again: boolean;
  minutes?: number;
  cuts?: Cut;
  risk?: Risk;
  tier?: number;
  /** Contact id of a `refer` ending. */
  to?: string;
  include?: Required<Target>;
  /** Where the exit answer of this step leads, if not as the guide says. */
  otherwise?: Target;
  /** A day; older translations of this step are hidden. */
  urgent?: string;
  formerly: string[];
  facts: BodyFacts;
  spot: Spot;
}

/** A guide file, parsed: the tree as one language writes it. */
export interface GuideTree {
  /** Markdown above the first step: what the reader needs. */
  intro: string;
  /** In the order of the file; the first is the start. */
  steps: Step[];
}

/** The id of the answer that the site adds to every step, "None of these, or I cannot do this". */
export const OTHERWISE = 'otherwise';
