import type { Structure } from '../guide/structure.ts';
import type { Code } from './code.ts';
import { numberOf, type Position } from './numbering.ts';
import { positionAt } from './position-at.ts';

/** What the codes of a guide's letters mean: the file that a code is looked up in. */
export interface CodeFile {
  /** The guide that has the letters now, with the ids that it had before. */
  guide: { id: string; formerly: readonly string[] } | undefined;
  /** Ids that its steps had before, and those that they have now. */
  steps: Readonly<Record<string, string>>;
  /** The newest last. */
  versions: readonly { version: number; guide: string; structure: Structure }[];
}

/** Where a code leads: a place, the start of a guide that has changed, or nowhere. */
export type Place =
  ({ kind: 'place'; guide: string } & Position) | { kind: 'changed'; guide: string } | { kind: 'nowhere' };

/**
 * Finds the place that a code names. One of an older structure is the same place if its trail still fits; if only its
 * step is left, the guide has changed too much to go on from there.
 */
export function findPlace({ version, number }: Code, { guide, steps, versions }: CodeFile): Place {
  if (guide === undefined) return { kind: 'nowhere' };
  const { id } = guide;
  const found = versions.findLast((one) => one.version === version);
  const position = found && positionAt(found.structure, number);
  const now = versions.at(-1);
  const isSame = found !== undefined && [id, ...guide.formerly].includes(found.guide);
  if (position === undefined || now === undefined || !isSame) return { kind: 'changed', guide: id };
  const rename = (step: string): string => steps[step] ?? step;
  const renamed = {
    at: rename(position.at),
    trail: position.trail.map((given) => ({ ...given, step: rename(given.step) })),
  };
  if (numberOf(now.structure, renamed) === undefined) return { kind: 'changed', guide: id };
  return { kind: 'place', guide: id, ...renamed };
}
