import { z } from 'zod';
import { articleSchema, guideSchema, translationSchema } from '../schema/entry.ts';
import { figuresSchema } from '../schema/figures.ts';
import { importMapSchema } from '../schema/import-map.ts';
import { importTreeSchema } from '../schema/import-tree.ts';
import { searchesSchema } from '../schema/searches.ts';
import {
  contactsSchema,
  glossarySchema,
  ownersSchema,
  productsSchema,
  synonymsSchema,
  topicsSchema,
} from '../schema/lists.ts';
import { messagesSchema } from '../schema/messages.ts';
import { noticeSchema } from '../schema/notice.ts';
import { replySchema } from '../schema/reply.ts';
import { siteSchema } from '../schema/site.ts';
import { treeSchema } from '../schema/tree.ts';
import { weekSchema } from '../schema/week.ts';
import { wordsSchema } from '../schema/words.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  site: siteSchema,
  topics: topicsSchema,
  products: productsSchema,
  owners: ownersSchema,
  contacts: contactsSchema,
  glossary: glossarySchema,
  synonyms: synonymsSchema,
  messages: messagesSchema,
  words: wordsSchema,
  article: articleSchema,
  guide: guideSchema,
  translation: translationSchema,
  notice: noticeSchema,
  reply: replySchema,
  tree: treeSchema,
  figures: figuresSchema,
  searches: searchesSchema,
  week: weekSchema,
  'import-map': importMapSchema,
  'import-tree': importTreeSchema,
};

/**
 * JSON Schemas (draft 7, which editors know best) of every front matter and YAML file, of the guide as data that a site
 * has beside its pages, and of a week of work as agents export it; as file name to text.
 * Rules that JSON Schema cannot say, such as days of the calendar, are checked by `npm run check` alone.
 */
export function writeSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
