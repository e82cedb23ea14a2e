import type { Structure } from '../guide/structure.ts';
import type { Code } from './code.ts';
import { numberOf, type Position } from './numbering.ts';
import { positionAt } from './position-at.ts';

/** A guide as it is now, whatever its letters are. */
export interface CodedGuide {
  id: string;
  /** Ids that its steps had before, and those that they have now. */
  steps: Readonly<Record<string, string>>;
  structure: Structure;
}

/** What codes with some letters mean: the file that a code is looked up in. */
export interface CodeFile {
  /** The name below of the guide that has the letters now, or had them last; absent if nothing is known of it. */
  guide?: string | undefined;
  /** By the id that a version has, which may be an old one of the guide; those that are gone are not in it. */
  guides: Readonly<Record<string, CodedGuide>>;
  /** All that had these letters, the newest last. */
  versions: readonly { version: number; guide: string; structure: Structure }[];
}

/** Where a code leads: a place, the start of a guide that has changed, or nowhere. */
export type Place =
  ({ kind: 'place'; guide: string } & Position) | { kind: 'changed'; guide: string } | { kind: 'nowhere' };

/**
 * Finds the place that a code names. One of an older structure is the same place if its trail still fits; if only its
 * step is left, the guide has changed too much to go on from there. A structure belongs to the guide that it was of: with
 * other letters it still is that guide's, and another guide that has the letters now is never meant.
 */
export function findPlace({ version, number }: Code, { guide, guides, versions }: CodeFile): Place {
  const found = versions.findLast((one) => one.version === version);
  const name = found?.guide ?? guide ?? '';
  if (!Object.hasOwn(guides, name)) return { kind: 'nowhere' };
  const { id, steps, structure } = guides[name]!;
  const position = found && positionAt(found.structure, number);
  if (position === undefined) return { kind: 'changed', guide: id };
  const rename = (step: string): string => (Object.hasOwn(steps, step) ? steps[step]! : step);
  const renamed = {
    at: rename(position.at),
    trail: position.trail.map((given) => ({ ...given, step: rename(given.step) })),
  };
  if (numberOf(structure, renamed) === undefined) return { kind: 'changed', guide: id };
  return { kind: 'place', guide: id, ...renamed };
}
