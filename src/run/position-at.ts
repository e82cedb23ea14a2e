import type { Structure } from '../guide/structure.ts';
import { leading, makeSizes, sum, type Position } from './numbering.ts';
import type { Given } from './trail.ts';

/** The trail with a number. @returns undefined if there are not so many */
export function positionAt({ steps }: Structure, number: number): Position | undefined {
  const sizeOf = makeSizes(steps);
  const root = passOver(steps, number, ({ id }) => sizeOf(id));
  if (root === undefined) return undefined;
  const trail: Given[] = [];
  let at = root.item.id;
  for (let left = root.left; left > 0;) {
    const next = passOver(leading(steps, at), left - 1, ({ to }) => sizeOf(to));
    if (next === undefined) return undefined;
    trail.push({ step: at, answer: next.item.id });
    at = next.item.to;
    left = next.left;
  }
  return { at, trail };
}

/** How many trails there are. */
export function countTrails({ steps }: Structure): number {
  return sum(steps.map(({ id }) => makeSizes(steps)(id)));
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
