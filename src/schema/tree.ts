import { z } from 'zod';
import { id, language, platform } from './common.ts';

/** Raised when a reader of older files would misunderstand newer ones; new keys alone do not raise it. */
export const TREE_FORMAT = 1;

/** Where the schema of this format lies on every site, below its base path. */
export const TREE_SCHEMA_FILE = `schemas/tree-${TREE_FORMAT}.schema.json`;

const own = language.meta({
  description: 'The language of the texts here, where it is not that of the file: they are not translated.',
});

const flag = (description: string) => z.literal(true).optional().meta({ description });

const variant = z.strictObject({
  platform: platform.meta({ description: 'The kind of device that this is for.' }),
  title: z.string().meta({ description: 'The name of the device as readers see it.' }),
  text: z.string().meta({ description: 'What to do on it, as plain text.' }),
});

const answer = z.strictObject({
  id: id.meta({ description: 'Unique in its step, and the same in all languages.' }),
  text: z.string().min(1).meta({ description: 'What the reader chooses, as plain text.' }),
  language: own.optional(),
  exit: flag('The answer that the site adds to each step: "None of these, or I cannot do this".'),
  to: z
    .strictObject({
      guide: id.meta({ description: 'The guide, this one or another.' }),
      step: id.meta({ description: 'A step of that guide.' }),
    })
    .meta({ description: 'Where it leads.' }),
});

const step = z.strictObject({
  id: id.meta({ description: 'Unique in the guide, for ever, and the same in all languages.' }),
  number: z.int().min(1).meta({ description: 'Its number on the sheet and the chart of the guide.' }),
  kind: z.enum(['question', 'solved', 'escalate', 'refer', 'stop']).meta({
    description:
      'A question or thing to do, or an ending: solved; escalate, a human of our own takes over; refer, someone outside helps; stop, we cannot.',
  }),
  url: z.url().meta({ description: 'Its page.' }),
  title: z.string().min(1).meta({ description: 'The question, or what to do, as plain text.' }),
  text: z.string().meta({
    description:
      'What the step says, as plain text: an empty line between blocks, numbers before actions, a hyphen before other items.',
  }),
  language: own.optional(),
  variants: z.array(variant).optional().meta({ description: 'What differs by device, in order.' }),
  answers: z
    .array(answer)
    .meta({ description: 'In the order of the page, the exit last. An ending has none.' }),
  minutes: z.int().min(1).optional().meta({ description: 'How long it usually takes.' }),
  cuts: z
    .enum(['internet', 'device', 'call'])
    .optional()
    .meta({ description: 'What drops while the reader does this.' }),
  risk: z
    .enum(['data', 'power', 'account', 'money'])
    .optional()
    .meta({ description: 'What may be lost; the text warns of it.' }),
  tier: z.int().min(1).max(5).optional().meta({ description: 'The support level that takes over.' }),
  contact: id.optional().meta({ description: 'Who outside helps: a contact of contacts.yaml.' }),
  account: flag('It touches an account, so consent comes before it.'),
  consent: flag('It asks for consent; its answers are yes and no.'),
  private: flag('Its answer is never recorded.'),
  again: flag('Worth doing once more by whoever did it before.'),
  formerly: z.array(id).optional().meta({ description: 'Ids that it had before.' }),
});

export const treeSchema = z
  .strictObject({
    $schema: z.url().meta({ description: 'This schema.' }),
    format: z.literal(TREE_FORMAT).meta({ description: 'The version of this format.' }),
    guide: id.meta({ description: 'The id of the guide, the same in all languages.' }),
    language: language.meta({ description: 'The language of readers.' }),
    url: z.url().meta({ description: 'The page of the guide.' }),
    shortUrl: z.url().meta({ description: 'Its short address, the same for all languages.' }),
    title: z.string().min(1).meta({ description: 'What is wrong, in the words of readers.' }),
    summary: z.string().min(1).meta({ description: 'What the guide does about it.' }),
    intro: z.string().meta({ description: 'What to know or have ready, as plain text.' }),
    start: id.meta({ description: 'The first step.' }),
    steps: z.array(step).min(1).meta({ description: 'All steps, in the order of their numbers.' }),
  })
  .meta({
    title: 'Guide as data',
    description: 'What <lang>/guides/<id>/tree.json of a site holds: one guide in one language.',
  });

/** A guide as `tree.json` has it. */
export type Tree = z.infer<typeof treeSchema>;
export type TreeStep = Tree['steps'][number];
