import { z } from 'zod';
import { id } from './common.ts';

/** messages/<lang>.yaml: what customers write, in whole, and the entries that answer it. */
export const messagesSchema = z
  .array(
    z.strictObject({
      text: z.string().min(1).meta({ description: 'As a customer would write it, with its slips.' }),
      answer: id.meta({ description: 'The entry that answers it best.' }),
      also: z.array(id).default([]).meta({ description: 'Others that are right, too.' }),
    }),
  )
  .meta({
    title: 'messages/<lang>.yaml',
    description:
      'Messages of customers, for newcomers to practise with on the desk, and for tests of the search. Agent edition only.',
  });

export type Messages = z.infer<typeof messagesSchema>;
