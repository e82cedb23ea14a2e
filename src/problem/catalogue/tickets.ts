import { didYouMean, error, oneOf } from '../define.ts';

/** A table of tickets, as `npm run reuse -- <folder> --tickets <file>` reads it. */
export const ticketProblems = {
  'tickets/no-column': error<{ column: string; known: readonly string[]; nearest?: string | undefined }>(
    'A column of the tickets is missing',
    (d) => `The table has no column ${d.column}.${didYouMean(d.nearest)}`,
    (d) =>
      d.known.length === 0
        ? 'The first line must name the columns: id, created, first answered, tier, links.'
        : `Its columns are ${oneOf(d.known, 'and')}. Rename the one that holds it.`,
  ),
  'tickets/row': error<{ detail: string }>(
    'A line of the tickets cannot be read',
    (d) => `This line cannot be read: ${d.detail}`,
    () =>
      'Export the table once more as CSV; texts with commas, quotes or line breaks stand in quotes there.',
  ),
  'tickets/value': error<{ column: string; value: string; expected: string }>(
    'A value of the tickets is none',
    (d) =>
      d.value === ''
        ? `The column "${d.column}" is empty here.`
        : `"${d.value}" in the column "${d.column}" cannot be read.`,
    (d) => `Write ${d.expected}.`,
  ),
};
