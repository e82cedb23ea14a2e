import { z } from 'zod';
import { allow, breakable, day, id, pictogram, review } from './common.ts';

export const ARTICLE_KINDS = ['how-to', 'known-issue', 'question', 'policy'] as const;

const title = z
  .string()
  .min(3, { abort: true })
  .max(120)
  .regex(/\S/, 'write words')
  .meta({ description: 'The thing and what is seen, in the customer’s words.' });

const summary = z
  .string()
  .min(10, { abort: true })
  .max(300)
  .regex(/\S/, 'write words')
  .meta({ description: 'What the reader gets here, in one or two sentences.' });

const asked = z.array(z.string().min(2).max(200)).default([]).meta({
  description: 'Phrases that people really type, slips included. Search must answer each with this entry.',
});

const flags = z
  .array(
    z.strictObject({
      on: day.meta({ description: 'The day on which it was flagged.' }),
      what: z.string().min(3).meta({ description: 'What is wrong, in a sentence.' }),
      by: z.string().optional().meta({ description: 'Who flagged it.' }),
    }),
  )
  .default([])
  .meta({ description: 'What someone found wrong; makes the entry due for review.' });

/** Keys that an entry has in every language: its words and the state of its text. */
const words = {
  title,
  summary,
  asked,
  flags,
  reviewed: review.optional(),
  allow,
  draft: z.boolean().default(false).meta({ description: 'true: not built, only checked.' }),
  sources: z.array(z.url()).default([]).meta({ description: 'Where the facts come from. Never shown.' }),
};

/** Keys that only the source language sets. */
const structure = {
  topic: id.meta({ description: 'A topic of topics.yaml.' }),
  owner: id.meta({ description: 'An owner of owners.yaml: who keeps this true.' }),
  products: z.array(id).default([]).meta({ description: 'Products of products.yaml that this is about.' }),
  audience: z
    .enum(['public', 'agent'])
    .default('public')
    .meta({ description: '"agent": only staff see it.' }),
  publicFrom: day.optional().meta({ description: 'Customers see it from this day on; staff see it before.' }),
  until: day.optional().meta({ description: 'It is shown up to and including this day.' }),
  status: z
    .enum(['current', 'retired'])
    .default('current')
    .meta({ description: '"retired": no longer true or needed.' }),
  successor: id.optional().meta({ description: 'For a retired entry: the entry to read instead.' }),
  reviewEvery: z
    .int()
    .min(1)
    .max(3650)
    .optional()
    .meta({ description: 'Days between reviews, if not as in site.yaml.' }),
  dependsOn: z.array(z.string().min(1)).default([]).meta({
    description: 'Products, entries, images or web addresses whose change makes this due for review.',
  }),
  related: z
    .array(id)
    .default([])
    .meta({ description: 'Entries to read next, by id; the first three are shown.' }),
  featured: z.int().min(1).optional().meta({ description: 'Its place on the home page, 1 first.' }),
  formerly: z.array(id).default([]).meta({ description: 'Old ids. Their addresses lead here.' }),
  addresses: z.array(z.string().min(2)).default([]).meta({
    description: 'Old addresses: paths (/hc/en-us/123-wifi), or old anchors of this article (#old-heading).',
  }),
};

/** 6 hexadecimal digits of the SHA-256 of the text that was translated. */
const digest = z.string().regex(/^[0-9a-f]{6}$/, 'this is stamped by npm run translated');

export const articleSchema = z
  .strictObject({
    ...words,
    ...structure,
    kind: z.enum(ARTICLE_KINDS).meta({ description: 'how-to, known-issue, question or policy.' }),
  })
  .meta({ title: 'Article', description: 'Front matter of articles in the source language.' });

export const guideSchema = z
  .strictObject({
    ...words,
    ...structure,
    code: z
      .string()
      .regex(/^[AFLMORTU]{2,4}$/, 'use 2 to 4 letters of A F L M O R T U')
      .meta({ description: 'The letters of its position codes: 2-4 of A F L M O R T U, unique.' }),
    icon: pictogram
      .optional()
      .meta({ description: 'Its pictogram on the home page, if not that of its topic.' }),
    otherwise: z
      .string()
      .optional()
      .meta({ description: 'Where "None of these, or I cannot do this" leads: "#step" or "guide.md#step".' }),
    breaks: z
      .array(breakable)
      .default([])
      .meta({ description: 'Channels that may be down for readers of this guide.' }),
  })
  .meta({ title: 'Guide', description: 'Front matter of guides in the source language.' });

/** Front matter of any entry in another language: the words, and the digests of what was translated. */
export const translationSchema = z
  .strictObject({
    ...words,
    translates: z.record(z.string(), digest).optional().meta({
      description: 'Stamped by npm run translated: which text of the source this is a translation of.',
    }),
  })
  .meta({ title: 'Translation', description: 'Front matter of articles and guides in other languages.' });

export type ArticleMatter = z.infer<typeof articleSchema>;
export type GuideMatter = z.infer<typeof guideSchema>;
export type TranslationMatter = z.infer<typeof translationSchema>;
export type ArticleKind = ArticleMatter['kind'];

/** The keys that belong to the source language; set in a translation they are `translation/owned-by-source`. */
export const SOURCE_KEYS: readonly string[] = [
  ...Object.keys(structure),
  'kind',
  'code',
  'icon',
  'otherwise',
  'breaks',
];
