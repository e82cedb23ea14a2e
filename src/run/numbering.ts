import type { Structure, StructureStep } from '../guide/structure.ts';
import type { Given } from './trail.ts';

/** Where a run stands: at a step, after the answers that lead there. */
export interface Position {
  at: string;
  trail: Given[];
}

type Steps = Structure['steps'];

/**
 * A trail is numbered in the order of a depth-first walk: a step itself comes before all that follow its answers, so
 * the number of a trail is the sum of what was passed over. Those that begin at the start of the guide come first; then
 * those that begin at other steps, as they do behind a private step and after a link into the middle.
 *
 * @param structure without circles, as every guide is
 * @returns from 0; undefined if the trail does not fit the structure
 */
export function numberOf({ steps }: Structure, { at, trail }: Position): number | undefined {
  const sizeOf = makeSizes(steps);
  let here = trail[0]?.step ?? at;
  const index = steps.findIndex(({ id }) => id === here);
  if (index < 0) return undefined;
  let number = sum(steps.slice(0, index).map(({ id }) => sizeOf(id)));
  for (const { step, answer } of trail) {
    const answers = leading(steps, step);
    const taken = answers.findIndex(({ id }) => id === answer);
    if (step !== here || taken < 0) return undefined;
    number += 1 + sum(answers.slice(0, taken).map(({ to }) => sizeOf(to)));
    here = answers[taken]!.to;
  }
  return here === at ? number : undefined;
}

/** The answers that lead on within the guide, and are recorded. */
export function leading(steps: Steps, id: string): StructureStep['answers'] {
  const step = steps.find((one) => one.id === id);
  return step === undefined || step.private
    ? []
    : step.answers.filter(({ to }) => steps.some((s) => s.id === to));
}

/** Counts the trails that begin at a step. */
export function makeSizes(steps: Steps): (id: string) => number {
  const sizes = new Map<string, number>();
  const sizeOf = (id: string): number => {
    const size = sizes.get(id) ?? 1 + sum(leading(steps, id).map(({ to }) => sizeOf(to)));
    sizes.set(id, size);
    return size;
  };
  return sizeOf;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
