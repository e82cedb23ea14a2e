import type { EntryFigures, Figures, SpanFigures } from '../schema/figures.ts';
import type { Reuse } from './measure.ts';
import { usedOf } from './tally.ts';

/**
 * figures.json with what was measured in its part `reuse`; what others counted stays as it is. The same measure gives
 * the same file, however often it is written.
 *
 * @param before what the file says now, if there is one
 * @returns undefined if nothing was counted, so that there is nothing to write
 */
export function addToFigures(before: Figures | undefined, reuse: Reuse): Figures | undefined {
  const { from, to } = reuse;
  if (from === null || to === null) return undefined;
  const counted = reuse.entries.filter(({ type }) => type !== 'unknown');
  const entries = Object.fromEntries(
    counted
      .map((entry): [string, EntryFigures] => {
        const { id, solved, notSolved } = entry;
        return [id, { used: usedOf(entry), solved, notSolved }];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const part: SpanFigures = { from, to, entries };
  return { ...(before ?? { format: 1, from, to, entries: {} }), reuse: part };
}

/** The text of the file. */
export function writeFigures(figures: Figures): string {
  return `${JSON.stringify(figures, null, 2)}\n`;
}
