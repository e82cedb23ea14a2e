import { z } from 'zod';
import { allow, id, review } from './common.ts';

export const replySchema = z
  .strictObject({
    title: z
      .string()
      .min(3)
      .max(120)
      .meta({ description: 'When to use it: "The customer is unsure what is wrong".' }),
    owner: id.meta({ description: 'Who keeps it true: an owner of owners.yaml.' }),
    use: z
      .enum([
        'greeting',
        'ask',
        'consent',
        'hold',
        'back',
        'transfer',
        'cannot',
        'delay',
        'fixed',
        'answer',
        'closing',
        'complaint',
        'calm',
      ])
      .meta({ description: 'What the reply is for; it decides which slots it must hold.' }),
    topic: id.optional().meta({ description: 'A topic of topics.yaml, if it is for one only.' }),
    channels: z
      .array(z.enum(['email', 'chat', 'phone']))
      .min(1)
      .default(['email', 'chat', 'phone'])
      .meta({ description: 'Where it may be used.' }),
    reviewed: review.optional(),
    allow,
  })
  .meta({ title: 'Reply', description: 'Front matter of replies/<lang>/<id>.md. Only staff see replies.' });

export type ReplyMatter = z.infer<typeof replySchema>;
