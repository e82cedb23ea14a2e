import { z } from 'zod';
import { day, id } from './common.ts';

const count = z.int().min(0);

/** What was counted of one entry, over all its languages. */
const entryFigures = z
  .strictObject({
    used: count.default(0).meta({ description: 'How often it was opened, run or sent.' }),
    solved: count.default(0).meta({ description: 'How often it was said to have helped.' }),
    notSolved: count.default(0).meta({
      description: 'How often it was said not to have helped, or was sent without solving anything.',
    }),
  })
  .meta({ description: 'What was counted of one entry, over all its languages.' });

const span = {
  from: day.meta({ description: 'The first day that was counted.' }),
  to: day.meta({ description: 'The last day that was counted.' }),
  entries: z.record(id, entryFigures).meta({ description: 'By the id of the entry.' }),
};

const spanFigures = z.strictObject(span);

/** figures.json: how entries did in spans of time. Counts only, of no one in particular. */
export const figuresSchema = z
  .strictObject({
    format: z.literal(1).meta({ description: 'The version of this format: 1.' }),
    ...span,
    reuse: spanFigures.optional().meta({
      description:
        'The same from the work of agents. `npm run reuse` writes this part anew each time and leaves the others alone; the stale report adds them up.',
    }),
  })
  .meta({
    title: 'figures.json',
    description: 'How entries did. Written by a program; the stale report reads it. Never published.',
  });

export type Figures = z.infer<typeof figuresSchema>;
export type SpanFigures = z.infer<typeof spanFigures>;
export type EntryFigures = z.infer<typeof entryFigures>;
