import { z } from 'zod';

const name = z.string().min(1);
const markdown = z.string().nullish();

const option = z.strictObject({
  id: name.optional().meta({ description: 'Unique in its question, for ever. Absent: made of the label.' }),
  label: name.meta({ description: 'What the reader chooses.' }),
  next: name.meta({ description: 'The key of the node to which it leads.' }),
});

const question = z.strictObject({
  type: z.literal('question'),
  title: name.meta({ description: 'The question.' }),
  hint: markdown.meta({ description: 'What helps to answer it, as Markdown.' }),
  body: markdown.meta({ description: 'More about it, as Markdown.' }),
  options: z.array(option).min(2).meta({ description: 'The answers, two or more.' }),
});

const outcome = z.strictObject({
  type: z.literal('outcome'),
  title: name
    .nullish()
    .meta({ description: 'The outcome in a line. Absent: the first sentence of the text.' }),
  body: markdown.meta({ description: 'What it means, as Markdown.' }),
  next_steps: markdown.meta({ description: 'What to do or read next, as Markdown.' }),
});

/** A decision tree of another program: `npm run import -- tree <file.json>`. */
export const importTreeSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'This schema.' }),
    id: name.meta({ description: 'The id of the tree where it is from.' }),
    source: z.string().optional().meta({ description: 'Where it is from.' }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'use a language code such as en')
      .optional()
      .meta({ description: 'The language of its texts. Absent: that in which the site is written first.' }),
    base: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({
        description: 'The address to which links that begin with / are relative. Absent: they become text.',
      }),
    start: z
      .strictObject({
        title: z.string().min(3).meta({ description: 'What is wrong, or what it finds out.' }),
        meta_description: z.string().optional().meta({ description: 'The same in one or two sentences.' }),
        body: markdown.meta({ description: 'What to know before, as Markdown.' }),
      })
      .meta({ description: 'What the first page says.' }),
    first: name.meta({ description: 'The key of the first question.' }),
    nodes: z
      .record(z.string(), z.discriminatedUnion('type', [question, outcome]))
      .meta({ description: 'Questions and outcomes, by key.' }),
  })
  .meta({
    title: 'Decision tree to import',
    description: 'A decision tree of another program: questions with options that lead on, and outcomes.',
  });

export type ImportTree = z.infer<typeof importTreeSchema>;
export type ImportTreeNode = ImportTree['nodes'][string];
