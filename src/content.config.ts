import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeHanded } from './library/handover.ts';
import { readAstroEnvironment } from './site/astro-environment.ts';

/**
 * The only place where Astro's loaders meet our reader. Pages take the content as it was handed over
 * (src/library/handover.ts); only code articles are stored, and handed to @astrojs/mdx by `deferredRender`. For all
 * else Astro's store would be a second copy: written and read back it took a third of a build of 11,000 entries, and in
 * `dev` a request during a change left the pages with the older copy. Editors and `astro check` find an empty store.
 */
const loader: Loader = {
  name: 'handrail',
  load: async ({ store, config }) => {
    const { contentDir } = readAstroEnvironment();
    const fromRoot = (path: string): string =>
      relative(fileURLToPath(config.root), path).split(sep).join('/');
    store.clear();
    for (const entry of takeHanded()?.entries ?? []) {
      if (!('code' in entry) || !entry.code) continue;
      store.set({
        id: `${entry.language}/${entry.type}/${entry.id}`,
        data: {},
        digest: entry.digest,
        body: '',
        filePath: fromRoot(join(contentDir, entry.file)),
        deferredRender: true,
      });
    }
  },
};

export const collections = { content: defineCollection({ loader }) };
