import type { Week } from '../schema/week.ts';

/** The text of an exported week: what is shown before it is saved, and what is saved. */
export function exportText(week: Week): string {
  return `${JSON.stringify(week, null, 2)}\n`;
}

/** Exports of a whole team lie in one folder, so names must differ; the id says nothing of anybody. */
export function exportName({ week, id }: Week): string {
  return `work-${week}-${id.slice(0, 6)}.json`;
}
