import type { StoredChoice } from '../run/stored.ts';
import type { Answers } from '../run/trail.ts';
import type { CaseStep } from './case-file.ts';

/** What of a guide the rules need: its steps in order, with their answers. */
export interface Tree {
  steps: Readonly<Record<string, { choices: readonly Pick<StoredChoice, 'id' | 'to'>[]; consent?: true }>>;
  /** What only `case.json` says of them. */
  facts: Readonly<Record<string, CaseStep>>;
}

/**
 * True if whoever starts at this step comes to an account before anyone asked for consent: the step touches one, or its
 * answers lead to one that does. Behind a question of consent, what comes is for that question to allow.
 */
export function needsConsent({ steps, facts }: Tree, step: string): boolean {
  if (facts[step]?.account) return true;
  if (steps[step]?.consent) return false;
  return (steps[step]?.choices ?? []).some(
    ({ to }) => to !== undefined && needsConsent({ steps, facts }, to),
  );
}

/** The questions of consent whose "yes" leads to this step, in the order of the guide. */
export function consentsFor(tree: Tree, step: string): string[] {
  return Object.entries(tree.steps)
    .filter(([, { consent }]) => consent)
    .filter(([, { choices }]) => {
      const yes = choices.find(({ id }) => id === 'yes')?.to;
      return yes !== undefined && reaches(tree, yes, step);
    })
    .map(([id]) => id);
}

function reaches({ steps, facts }: Tree, from: string, to: string): boolean {
  return (
    from === to ||
    (steps[from]?.choices ?? []).some((c) => c.to !== undefined && reaches({ steps, facts }, c.to, to))
  );
}

/**
 * The question of consent that an agent must ask before they may jump to a step.
 *
 * @param given says of a question of consent whether the customer answered "yes" to it in this run
 * @returns undefined if nothing stands in the way; an empty text if no question of this guide could allow it
 */
export function consentBefore(
  tree: Tree,
  step: string,
  given: (consent: string) => boolean,
): string | undefined {
  if (!needsConsent(tree, step)) return undefined;
  const asked = consentsFor(tree, step);
  return asked.some(given) ? undefined : (asked[0] ?? '');
}

/** The step at which the answers of an address begin, as `guide/step`. */
export function beginOf(guide: string, at: string, { earlier, trail }: Answers): string {
  const [first] = earlier;
  return first === undefined
    ? `${guide}/${trail[0]?.step ?? at}`
    : `${first.guide}/${first.trail[0]?.step ?? ''}`;
}

/**
 * The jumps that lie behind a place. An address knows the answers since the last jump; who goes back over a jump is
 * again where it was not made yet, and behind a private step all begins anew.
 *
 * @param begin where the answers of the address begin
 */
export function jumpsBehind<Jump extends { to: string }>(jumps: readonly Jump[], begin: string): Jump[] {
  return jumps.slice(0, jumps.findLastIndex(({ to }) => to === begin) + 1);
}
