import type { Content, Edition } from './model.ts';

/** The content of one edition on one day, read and checked. */
export interface Handed {
  settings: Content['settings'];
  entries: Content['entries'];
  edition: Edition;
  /** `YYYY-MM-DD`. */
  today: string;
}

/**
 * A build has read the content before Astro begins, and Astro bundles its own copies of our modules into the same
 * process: what they share lies in a slot of the process. Reading twice, and writing everything into Astro's store and
 * back, took a third of a build of 11,000 entries.
 */
const SLOT: unique symbol = Symbol.for('handrail.content');

const shelf: typeof globalThis & { [SLOT]?: Handed | undefined } = globalThis;

/** Puts content where the pages of this build find it; undefined when the build has ended. */
export function handOver(content: Handed | undefined): void {
  shelf[SLOT] = content;
}

/** The content of the build that runs. @returns undefined in `dev`, and where an editor loads the content */
export function takeHanded(): Handed | undefined {
  return shelf[SLOT];
}
