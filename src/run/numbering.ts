import type { Structure, StructureStep } from '../guide/structure.ts';
import type { Given } from './trail.ts';

/** Where a run stands: at a step, after the answers that lead there. */
export interface Position {
  at: string;
  trail: readonly Given[];
}

type Steps = Structure['steps'];

/** What the number of a trail is made of. */
export interface Summands {
  /** Of the trail that begins and ends at this step. */
  alone: number;
  /** By answer: what it adds, and where it leads. */
  answers: Map<string, { adds: number; to: string }>;
}

/**
 * A trail is numbered in the order of a depth-first walk: a step itself comes before all that follow its answers, so
 * the number of a trail is the sum of what was passed over. Those that begin at the start of the guide come first; then
 * those that begin at other steps, as they do behind a private step and after a link into the middle.
 *
 * @param structure without circles, as every guide is
 * @returns by step
 */
export function summandsOf({ steps }: Structure): Map<string, Summands> {
  const sizeOf = makeSizes(steps);
  let alone = 0;
  return new Map(
    steps.map(({ id }): [string, Summands] => {
      let adds = 1;
      const answers = new Map<string, { adds: number; to: string }>();
      for (const { id: answer, to } of leading(steps, id)) {
        answers.set(answer, { adds, to });
        adds += sizeOf(to);
      }
      const summands = { alone, answers };
      alone += sizeOf(id);
      return [id, summands];
    }),
  );
}

/** The number of a trail, from 0. @returns undefined if it does not fit the structure */
export function numberOf(structure: Structure, { at, trail }: Position): number | undefined {
  const summands = summandsOf(structure);
  let here = trail[0]?.step ?? at;
  let number = summands.get(here)?.alone;
  for (const { step, answer } of trail) {
    const taken = summands.get(step)?.answers.get(answer);
    if (number === undefined || step !== here || taken === undefined) return undefined;
    number += taken.adds;
    here = taken.to;
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
