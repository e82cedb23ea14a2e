import { z } from 'zod';

/** Words of the interface that a site says in its own way: texts under the keys of `src/i18n/words/en.ts`. */
export interface OwnWords {
  [key: string]: string | OwnWords;
}

/** Which keys there are is known to `src/i18n`, not here. */
export const wordsSchema: z.ZodType<OwnWords> = z
  .record(z.string(), z.union([z.string().min(1), z.lazy((): z.ZodType<OwnWords> => wordsSchema)]))
  .meta({
    title: 'words/<lang>.yaml',
    description: 'Words of the interface in your own way. Keys and {slots} as npm run words lists them.',
  });
