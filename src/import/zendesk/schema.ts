import { z } from 'zod';

/**
 * What is read of the Help Center API (Zendesk, "Help Center API reference": articles, sections, categories,
 * translations, user segments; sideloaded users). Other fields are passed over.
 */
const id = z.union([z.int(), z.string().min(1)]).transform(String);
const locale = z.string().min(2);

export const translationSchema = z.object({
  source_id: id.optional(),
  source_type: z.string().optional(),
  locale,
  title: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().default(false),
  outdated: z.boolean().default(false),
  html_url: z.string().optional(),
});

export const articleSchema = z.object({
  id,
  title: z.string(),
  body: z.string().nullish(),
  locale,
  source_locale: locale.optional(),
  html_url: z.string().optional(),
  draft: z.boolean().default(false),
  outdated: z.boolean().default(false),
  section_id: id.nullish(),
  author_id: id.nullish(),
  // Absent and null say different things: only null is for everybody.
  user_segment_id: id.nullable().optional(),
  user_segment_ids: z.array(id).optional(),
  label_names: z.array(z.string()).default([]),
  vote_sum: z.int().default(0),
  vote_count: z.int().min(0).default(0),
  created_at: z.string().optional(),
  translations: z.array(translationSchema).default([]),
});

const place = {
  id,
  name: z.string(),
  locale: locale.optional(),
  source_locale: locale.optional(),
  position: z.int().default(0),
  translations: z.array(translationSchema).default([]),
};

export const sectionSchema = z.object({
  ...place,
  category_id: id.nullish(),
  parent_section_id: id.nullish(),
});

export const categorySchema = z.object(place);

const segmentSchema = z.object({ id, name: z.string().default('') });
const userSchema = z.object({ id, name: z.string().default('') });

/** A page of a list, or one thing alone, as the API answers. */
export const pageSchema = z.object({
  articles: z.array(articleSchema).default([]),
  article: articleSchema.optional(),
  sections: z.array(sectionSchema).default([]),
  categories: z.array(categorySchema).default([]),
  translations: z.array(translationSchema).default([]),
  user_segments: z.array(segmentSchema).default([]),
  users: z.array(userSchema).default([]),
});

export type ZendeskPage = z.infer<typeof pageSchema>;
export type ZendeskArticle = z.infer<typeof articleSchema>;
export type ZendeskTranslation = z.infer<typeof translationSchema>;
export type ZendeskSection = z.infer<typeof sectionSchema>;
export type ZendeskCategory = z.infer<typeof categorySchema>;
