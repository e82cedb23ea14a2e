import type { Content, Edition } from './model.ts';
import type { NewsPaper } from './news-paper.ts';
import type { ReviewState } from './review/staleness.ts';
import type { Trace } from './traced.ts';

/** The content of one edition on one day, read and checked. */
export interface Handed {
  settings: Content['settings'];
  entries: Content['entries'];
  edition: Edition;
  /** `YYYY-MM-DD`. */
  today: string;
  /** What changed lately, by language; absent in `dev`, and where nobody knows. */
  news?: Readonly<Record<string, NewsPaper>> | undefined;
  /** In the agent edition only. */
  review?: ReviewOverview | undefined;
}

/** Content as pages take it. */
export interface Shelved extends Handed {
  /** Is told what pages ask for; absent where nobody keeps them. */
  trace?: Trace | undefined;
}

/** How reviews stand, for staff. */
export interface ReviewOverview {
  /** All files that are kept true. */
  states: readonly ReviewState[];
  /** Those that need someone, most urgent first. */
  due: readonly ReviewState[];
  /** Those that are asked for in this week. */
  week: readonly ReviewState[];
  /** What could not be seen, a sentence each, in English. */
  notes: readonly string[];
}

/**
 * Content is read and checked before Astro works with it, and Astro bundles its own copies of our modules into the same
 * process: what they share lies in a slot of the process.
 */
const SLOT: unique symbol = Symbol.for('handrail.content');

const shelf: typeof globalThis & { [SLOT]?: Shelved | undefined } = globalThis;

/** Puts content where the pages find it; undefined when the build has ended. */
export function handOver(content: Shelved | undefined): void {
  shelf[SLOT] = content;
}

/** The content that pages show. @returns undefined where an editor loads the code, and in `dev` until content is right */
export function takeHanded(): Shelved | undefined {
  return shelf[SLOT];
}
