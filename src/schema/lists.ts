import { z } from 'zod';
import { day, id, pictogram, platform, review, text } from './common.ts';

/** topics.yaml: topic id to topic, in the order of the home page. */
export const topicsSchema = z
  .record(
    id,
    z.strictObject({
      name: text.meta({ description: 'The name, in each language.' }),
      summary: text.optional().meta({ description: 'What belongs here, in one line.' }),
      icon: pictogram.default('list').meta({ description: 'The pictogram on the home page.' }),
      audience: z.enum(['public', 'agent']).default('public').meta({
        description: 'Who sees the topic. "agent": only staff, and so all of its entries must be for staff.',
      }),
    }),
  )
  .meta({ title: 'topics.yaml', description: 'The topics, in the order in which they are shown.' });

export type Topics = z.infer<typeof topicsSchema>;

/** products.yaml: product id to product. */
export const productsSchema = z
  .record(
    id,
    z.strictObject({
      name: text.meta({ description: 'The name as its maker writes it.' }),
      nicknames: z
        .record(z.string(), z.array(z.string().min(1)))
        .default({})
        .meta({ description: 'What customers call it, per language. For search.' }),
      platform: platform.optional(),
      versions: z
        .array(
          z.strictObject({
            name: z.string().min(1).meta({ description: 'The version: "25H2".' }),
            listed: day.meta({
              description: 'The day on which it was added here. Entries that depend on it fall due.',
            }),
          }),
        )
        .default([])
        .meta({ description: 'Versions in use, newest first.' }),
    }),
  )
  .meta({ title: 'products.yaml', description: 'The products and systems that entries speak of.' });

export type Products = z.infer<typeof productsSchema>;

/** owners.yaml: owner id to owner. */
export const ownersSchema = z
  .record(
    id,
    z.strictObject({
      name: text.meta({ description: 'The team as readers know it, fit for "Checked by the ...".' }),
      mail: z.email().optional().meta({ description: 'Where its review list goes. Never published.' }),
      members: z.array(z.email()).default([]).meta({
        description: 'Its people, by the mail address that git has of them. Never published.',
      }),
    }),
  )
  .meta({ title: 'owners.yaml', description: 'Who keeps which content true.' });

export type Owners = z.infer<typeof ownersSchema>;

const contactDetails = z.strictObject({
  phone: z
    .string()
    .regex(/^\+?[\d ()-]{3,}$/, 'write a telephone number')
    .optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  hours: text.optional(),
  note: text.optional(),
});

/** contacts.yaml: contact id to contact. The only place where numbers of others stand. */
export const contactsSchema = z
  .record(
    id,
    z.strictObject({
      name: text.meta({ description: 'Who it is: "your internet provider".' }),
      reviewed: review.optional(),
      countries: z
        .record(
          z.string().regex(/^([A-Z]{2}|default)$/, 'use a country code such as ES, or "default"'),
          contactDetails,
        )
        .meta({ description: 'Numbers and addresses per country (ISO 3166), and "default" for all others.' }),
    }),
  )
  .meta({ title: 'contacts.yaml', description: 'People outside this company whom guides refer to.' });

export type Contacts = z.infer<typeof contactsSchema>;

/** glossary/<lang>.yaml: one name for one thing, and the menu names of each system in this language. */
export const glossarySchema = z
  .strictObject({
    terms: z
      .array(
        z.strictObject({
          id,
          term: z.string().min(1).meta({ description: 'The word we use.' }),
          avoid: z.array(z.string().min(1)).default([]).meta({ description: 'Words we do not use for it.' }),
          note: z.string().optional(),
        }),
      )
      .default([]),
    menus: z
      .partialRecord(z.enum([...platform.options, 'any']), z.record(z.string(), z.string().min(1)))
      .default({})
      .meta({
        description:
          'Menu and button names per system, exactly as its screens show them; under "any" those that are the same everywhere, such as keys, apps and pages of this site.',
      }),
  })
  .meta({ title: 'glossary/<lang>.yaml', description: 'One name for one thing.' });

export type Glossary = z.infer<typeof glossarySchema>;

/** synonyms/<lang>.yaml: groups of words that customers use for the same thing. */
export const synonymsSchema = z
  .array(z.array(z.string().min(1)).min(2))
  .meta({ title: 'synonyms/<lang>.yaml', description: 'Groups of words that mean the same to customers.' });

export type Synonyms = z.infer<typeof synonymsSchema>;
