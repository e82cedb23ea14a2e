import { z } from 'zod';
import { ARTICLE_KINDS } from './entry.ts';

const keys = z
  .array(z.string().min(1))
  .default([])
  .meta({ description: 'Keys of front matter; the first that has a value counts.' });

/** How a tree of Markdown files becomes articles: `npm run import -- markdown <folder> --map <file>`. */
export const importMapSchema = z
  .strictObject({
    paths: z
      .array(z.string().regex(/\{path\}/, 'write {path} where the name of the article stands'))
      .min(1)
      .default(['{language}/{path}', '{path}'])
      .meta({
        description:
          'Where files lie, without their ending, and what of it is the language: {language}/{path} for a folder, {path}.{language} for a suffix. The first that fits counts.',
      }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)?$/, 'write a language code such as en')
      .default('en')
      .meta({ description: 'The language of files whose path names none, and that is written first.' }),
    skip: z.array(z.string().min(1)).default([]).meta({
      description: 'Files that are no articles: names (TOC.md), or paths with * and ** (drafts/**).',
    }),
    title: keys.meta({
      description:
        'Keys with the title; "heading" is the first heading of level 1. The file name is the last resort.',
    }),
    titleEnds: z.array(z.string().min(1)).default([]).meta({
      description: 'What is cut off at the end of titles: " | Example Docs".',
    }),
    summary: keys.meta({ description: 'Keys with a summary.' }),
    labels: keys.meta({
      description: 'Keys with labels: a list, or words with commas between them. All count.',
    }),
    author: keys.meta({ description: 'Keys with the author.' }),
    slug: keys.meta({ description: 'Keys with a name for the address. Absent: the file name.' }),
    draft: keys.meta({ description: 'Keys that are true for a draft.' }),
    published: keys.meta({ description: 'Keys that are false for a draft.' }),
    kind: z
      .strictObject({
        key: z.string().min(1).meta({ description: 'The key with the kind of text.' }),
        values: z
          .record(z.string(), z.enum(ARTICLE_KINDS).exclude(['known-issue']))
          .meta({ description: 'Its values, and the kind that each is here: { faq: question }.' }),
      })
      .optional()
      .meta({ description: 'How to tell the kind of an article. Absent: by its title and text.' }),
    audience: z
      .strictObject({
        key: z.string().min(1).meta({ description: 'The key that says who may read it.' }),
        public: z
          .array(z.union([z.string(), z.boolean(), z.number()]))
          .min(1)
          .meta({
            description: 'Values for everybody. Any other, and none, is for staff only.',
          }),
      })
      .optional()
      .meta({ description: 'Who may read an article. Absent: everybody.' }),
    sections: z
      .strictObject({
        keys,
        by: z.enum(['folder', 'toc', 'none']).default('folder').meta({
          description:
            'Where no key says it: by the first folder, by the TOC.md or toc.yml beside the files, or not at all.',
        }),
      })
      .prefault({})
      .meta({ description: 'What becomes topics.' }),
    addresses: z
      .strictObject({
        keys: keys.meta({ description: 'Keys with old addresses: permalink, aliases. All count.' }),
        patterns: z.array(z.string().startsWith('/')).default([]).meta({
          description: 'How addresses were made: /docs/{path}/, with {language} and {locale} if they had it.',
        }),
      })
      .prefault({})
      .meta({ description: 'Old addresses, which keep working.' }),
    site: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({
        description:
          'The address of the old site: links that begin with / and lead to no article lead there.',
      }),
    hosts: z.array(z.string().min(1)).default([]).meta({
      description: 'Hosts of the old help centre; links to their pages lead to the articles here.',
    }),
    imageFolders: z.array(z.string().min(1)).default([]).meta({
      description: 'Folders in which images that begin with / lie: static, public.',
    }),
    templates: z.enum(['none', 'liquid', 'hugo']).default('none').meta({
      description: 'What stands between {% %} or {{< >}} in texts.',
    }),
  })
  .meta({
    title: 'Map of an import',
    description: 'How a tree of Markdown files with front matter becomes articles.',
  });

export type ImportMap = z.infer<typeof importMapSchema>;
