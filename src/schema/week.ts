import { z } from 'zod';
import { day, id, language } from './common.ts';
import {
  COUNTED,
  LONG_NUMBER,
  LONGEST_ID,
  LONGEST_MINUTES,
  LONGEST_WORDS,
  MAIL,
  MOST_COUNTS,
  MOST_GAPS,
  MOST_MINUTES,
  PAGE_ADDRESS,
} from './week-limits.ts';

const times = z.int().min(1).max(100_000);
const name = id.max(LONGEST_ID);

const counted = z
  .strictObject({
    what: z.enum(COUNTED).meta({
      description:
        'What was done: copy (an address), reply (sent), open, run (a guide begun) or ending (reached).',
    }),
    language: language.meta({ description: 'The language of what was copied, sent, opened or run.' }),
    entry: name.optional().meta({ description: 'The id of the article, guide or reply.' }),
    step: name.optional().meta({ description: 'The id of the step of a guide; of an ending, the ending.' }),
    tier: z.int().min(1).max(5).optional().meta({ description: 'Of an ending: the tier that takes over.' }),
    times: times.meta({ description: 'How often on that day.' }),
    minutes: z
      .array(z.int().min(0).max(LONGEST_MINUTES))
      .max(MOST_MINUTES)
      .optional()
      .meta({ description: 'Of endings: how long each run took, in whole minutes, the shortest first.' }),
  })
  .meta({ description: 'One thing that was done with one entry on one day.' });

const gap = z
  .strictObject({
    language: language.meta({ description: 'The language of the page on which they were typed.' }),
    words: z
      .string()
      .min(1)
      .max(LONGEST_WORDS)
      .refine((text) => !hasPrivate(text), {
        error: 'take out mail addresses, addresses of pages, and numbers of six digits or more.',
      })
      .meta({
        description:
          'What a customer needed and no entry answers, in small letters and without accents; no mail addresses, no addresses of pages, no numbers of six digits or more.',
        // For programs that know the published schema alone: mail addresses, and what is as long as a telephone number.
        pattern: String.raw`^(?!.*(?:\S@|@\S|\d(?:[\s().,/+_-]{0,3}\d){8,}))`,
      }),
    times: times.meta({ description: 'How often on that day.' }),
  })
  .meta({ description: 'Words for which no entry fits.' });

/** A week of one device, as "Export my week" of the agent edition writes it. */
export const weekSchema = z
  .strictObject({
    format: z.literal(1).meta({ description: 'The version of this format: 1.' }),
    id: z
      .string()
      .regex(/^[0-9a-f]{32}$/, 'use 32 digits 0-9 and letters a-f, as the export has them')
      .meta({
        description:
          'Made at random for this week on this device, so that two exports of it count once. It names nobody.',
      }),
    week: z
      .string()
      .regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/, 'use a week of ISO 8601, such as 2026-W48')
      .meta({ description: 'The week, as ISO 8601 writes it: 2026-W48.' }),
    days: z
      .array(
        z
          .strictObject({
            day: day.meta({ description: 'The day. There are no times finer than that.' }),
            counts: z
              .array(counted)
              .max(MOST_COUNTS)
              .meta({ description: 'What was done, a line for each thing and entry.' }),
            gaps: z.array(gap).max(MOST_GAPS).meta({ description: 'What no entry answered.' }),
          })
          .meta({ description: 'What was counted on one day.' }),
      )
      .max(7)
      .meta({ description: 'The days on which anything was counted, each once.' }),
    left: z
      .int()
      .min(0)
      .meta({ description: 'How often something was not counted, because the week was full.' }),
  })
  .meta({
    title: 'A week of work',
    description:
      'What one person did with the entries of a site in one week: counts, on their own device, which they export themselves. No names, no times of day, no words of customers but those for which no entry fits.',
  });

export type Week = z.infer<typeof weekSchema>;
export type WeekDay = Week['days'][number];
export type Count = z.infer<typeof counted>;
export type Gap = z.infer<typeof gap>;

function hasPrivate(text: string): boolean {
  const numbers = [...text.matchAll(LONG_NUMBER)].filter(({ groups }) => groups?.['code'] === undefined);
  return numbers.length > 0 || text.search(MAIL) >= 0 || text.search(PAGE_ADDRESS) >= 0;
}
