import { z } from 'zod';
import { allow, day, id } from './common.ts';

export const noticeSchema = z
  .strictObject({
    title: z
      .string()
      .min(3, { abort: true })
      .max(120)
      .regex(/\S/, 'write words')
      .meta({ description: 'What is going on, and since when.' }),
    level: z
      .enum(['info', 'outage'])
      .default('info')
      .meta({ description: '"outage" is shown as a warning.' }),
    topics: z
      .array(id)
      .default([])
      .meta({ description: 'Topics whose pages show it. Empty: home, search and contact only.' }),
    from: day.optional().meta({ description: 'The first day on which it is shown.' }),
    until: day.meta({ description: 'The last day on which it is shown.' }),
    allow,
    audience: z
      .enum(['public', 'agent'])
      .default('public')
      .meta({ description: '"agent": only staff see it.' }),
  })
  .meta({ title: 'Notice', description: 'Front matter of notices/<lang>/<id>.md.' });

export type NoticeMatter = z.infer<typeof noticeSchema>;
