import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interfaceWords } from './i18n/own-words.ts';
import { takeHanded } from './library/handover.ts';
import type { Content } from './library/model.ts';
import { readContent } from './library/read.ts';
import { readAstroEnvironment } from './site/astro-environment.ts';

/**
 * The only place where Astro's loaders meet our reader. The store holds plain data, no HTML: pages render each body as
 * they are built, so an edited article never leaves stale HTML behind. Code articles are the exception: they are handed
 * to @astrojs/mdx by `deferredRender`. What is no entry is stored under `settings`, so that content is read once. A build
 * hands the content over as it is (src/library/handover.ts), and stores its code articles alone.
 *
 * Data is stored as one text of JSON, because Astro 7.3 takes texts within data that begin with `__ASTRO_IMAGE_` for
 * imports of images, whoever wrote them.
 */
const loader: Loader = {
  name: 'handrail',
  load: async ({ store, generateDigest, logger, config }) => {
    const { contentDir, edition, today } = readAstroEnvironment();
    const handed = takeHanded();
    const content = handed ?? readForAstro((message) => logger.error(message));
    if (content === undefined) return;
    const fromRoot = (path: string): string =>
      relative(fileURLToPath(config.root), path).split(sep).join('/');
    store.clear();
    if (handed === undefined) {
      const settings = { settings: content.settings, edition, today };
      store.set({
        id: 'settings',
        data: { json: JSON.stringify(settings) },
        digest: generateDigest(settings),
      });
    }
    for (const entry of content.entries) {
      const isCode = 'code' in entry && entry.code;
      // In a build, pages take all else as it was handed over.
      if (handed !== undefined && !isCode) continue;
      store.set({
        id: `${entry.language}/${entry.type}/${entry.id}`,
        data: { json: JSON.stringify(entry) },
        digest: entry.digest,
        ...(isCode
          ? { body: '', filePath: fromRoot(join(contentDir, entry.file)), deferredRender: true }
          : {}),
      });
    }
  },
};

/**
 * Reads the content for the edition and day that the environment names. In a build, errors were shown and stopped it
 * before Astro began, so finding one here means that a file changed meanwhile. In `dev`, the last good content stays.
 */
function readForAstro(warn: (message: string) => void): Content | undefined {
  const { contentDir, edition, today, address, base, dev } = readAstroEnvironment();
  const result = readContent({
    folder: contentDir,
    edition,
    today,
    words: interfaceWords,
    address,
    base,
  });
  if (result.content !== undefined || dev) return result.content;
  const first = result.problems.find((p) => p.level === 'error');
  warn(`Content has errors, such as ${first?.file}:${first?.line}: ${first?.message}`);
  throw new Error('The content has errors. Run npm run check.');
}

export const collections = { content: defineCollection({ loader }) };
