import type { Structure, StructureStep } from '../guide/structure.ts';
import type { Given } from './trail.ts';

/** Where a run stands: at a step, after the answers that lead there. */
export interface Position {
  at: string;
  trail: Given[];
}

/** Numbers all trails of a structure, whichever step they begin at. */
export interface Numbering {
  /** How many trails there are. */
  count: number;
  /** The number of a trail, from 0. @returns undefined if it does not fit the structure */
  numberOf(position: Position): number | undefined;
  /** The trail with a number. @returns undefined if there are not so many */
  positionAt(number: number): Position | undefined;
}

/**
 * A trail is numbered in the order of a depth-first walk: a step itself comes before all that follow its answers, so
 * the number of a trail is the sum of what was passed over. Those that begin at the start of the guide come first; then
 * those that begin at other steps, as they do behind a private step and after a link into the middle.
 *
 * @param structure without circles, as every guide is
 */
export function numberTrails({ steps }: Structure): Numbering {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const sizes = new Map<string, number>();
  const leading = (id: string): StructureStep['answers'] => {
    const step = byId.get(id);
    return step === undefined || step.private ? [] : step.answers.filter(({ to }) => byId.has(to));
  };
  const sizeOf = (id: string): number => {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    const size = leading(id).reduce((sum, { to }) => sum + sizeOf(to), 1);
    sizes.set(id, size);
    return size;
  };
  return {
    count: steps.reduce((sum, { id }) => sum + sizeOf(id), 0),
    numberOf: ({ at, trail }) => {
      const first = trail[0]?.step ?? at;
      const index = steps.findIndex(({ id }) => id === first);
      if (index < 0) return undefined;
      let number = steps.slice(0, index).reduce((sum, { id }) => sum + sizeOf(id), 0);
      let here = first;
      for (const { step, answer } of trail) {
        const answers = leading(step);
        const taken = answers.findIndex(({ id }) => id === answer);
        if (step !== here || taken < 0) return undefined;
        number += answers.slice(0, taken).reduce((sum, { to }) => sum + sizeOf(to), 1);
        here = answers[taken]!.to;
      }
      return here === at ? number : undefined;
    },
    positionAt: (number) => {
      const root = passOver(steps, number, ({ id }) => sizeOf(id));
      if (root === undefined) return undefined;
      const trail: Given[] = [];
      let at = root.item.id;
      for (let left = root.left; left > 0;) {
        const next = passOver(leading(at), left - 1, ({ to }) => sizeOf(to));
        if (next === undefined) return undefined;
        trail.push({ step: at, answer: next.item.id });
        at = next.item.to;
        left = next.left;
      }
      return { at, trail };
    },
  };
}

/** The item in which a number falls if each holds so many, and what is left of the number there. */
function passOver<Item>(
  items: readonly Item[],
  number: number,
  sizeOf: (item: Item) => number,
): { item: Item; left: number } | undefined {
  let left = number;
  for (const item of items) {
    const size = sizeOf(item);
    if (left < size) return { item, left };
    left -= size;
  }
  return undefined;
}
