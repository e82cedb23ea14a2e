import { z } from 'zod';

/** Lower-case words joined by single hyphens, beginning with a letter: fit for an address, for ever. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const id = z
  .string()
  .regex(ID_PATTERN, 'use lower-case letters a-z, digits and single hyphens, beginning with a letter')
  .meta({
    description: 'An id: lower-case letters, digits and single hyphens. It is an address, so it is for ever.',
  });

/** A language of the site as in an address: `en`, `es`, `pl`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'use a language code such as en, es or pl')
  .meta({ description: 'A language code (ISO 639): en, es, pl.' });

/** A day of the calendar, `YYYY-MM-DD`. The message is replaced by `schema/invalid-date`. */
export const day = z
  .string()
  .refine(isDay, { error: 'not a day', params: { kind: 'day' } })
  .meta({ description: 'A day, written year-month-day: 2026-11-20.', format: 'date' });

/** One text for all languages, or one for each. */
export const text = z
  .union([z.string().min(1), z.record(language, z.string().min(1))])
  .meta({ description: 'One text for all languages, or one for each: { en: ..., es: ..., pl: ... }.' });

export type Text = z.infer<typeof text>;

export const platform = z
  .enum(['windows', 'macos', 'android', 'ios', 'router'])
  .meta({ description: 'A kind of device for which instructions differ.' });

export type Platform = z.infer<typeof platform>;

/** In the order in which they are shown. */
export const PLATFORMS: readonly Platform[] = platform.options;

/** What may be down when a reader comes here; a channel that needs it cannot be used then. */
export const breakable = z
  .enum(['internet', 'email', 'phone', 'device'])
  .meta({ description: 'Something that may not work: internet, email, phone or device.' });

export type Breakable = z.infer<typeof breakable>;

export const review = z
  .strictObject({
    on: day.meta({ description: 'The day of the review.' }),
    by: id.meta({ description: 'Who checked it: an owner of owners.yaml.' }),
    checked: z
      .string()
      .min(3, { abort: true })
      .regex(/\p{L}{2}/u, 'write what was checked, in words')
      .meta({ description: 'What was really checked: "steps 1-6 on Windows 11 25H2".' }),
  })
  .meta({ description: 'The last time that someone checked this against reality. Absent means never.' });

/** What may stand in a text although it is private or secret: a mail address of a maker, a sample of a card. */
export const allow = z
  .array(
    z.strictObject({
      text: z.string().min(3).meta({ description: 'What may stand here, exactly as it is written.' }),
      why: z.string().min(10).meta({ description: 'Why readers need it, in a sentence.' }),
    }),
  )
  .default([])
  .meta({
    description: 'Mail addresses, numbers or keys that the check finds and that may stay, with the reason.',
  });

export type Review = z.infer<typeof review>;

/** True for a day that exists, such as 2028-02-29, written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

/** Pictograms that writers may choose from. */
export const pictogram = z.enum([
  'router',
  'printer',
  'laptop',
  'power',
  'apps',
  'battery',
  'key',
  'mail',
  'list',
  'shield',
  'phone',
  'disk',
]);
