import { z } from 'zod';
import { language } from './common.ts';

const count = z.int().min(0);

/** searches.json: what people searched for, as docs/collector/collector.mjs counts it. */
export const searchesSchema = z
  .strictObject({
    format: z.literal(1).meta({ description: 'The version of this format: 1.' }),
    searches: z
      .array(
        z.strictObject({
          language: language.meta({ description: 'The language of the search page.' }),
          query: z.string().min(1).meta({ description: 'In small letters and without accents.' }),
          searches: count.meta({ description: 'How often it was searched for.' }),
          weak: count.meta({ description: 'How often nothing clearly fitted.' }),
          none: count.meta({ description: 'How often nobody chose a result.' }),
          chosen: z.record(z.string(), count).meta({ description: 'By address: how often it was chosen.' }),
          results: count.meta({ description: 'How many entries matched the last time.' }),
        }),
      )
      .meta({ description: 'One for each language and query.' }),
  })
  .meta({
    title: 'searches.json',
    description:
      'What people searched for. Written by the collector; the stale report reads it. Never published.',
  });

export type Searches = z.infer<typeof searchesSchema>;
