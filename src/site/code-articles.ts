import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RenderContext } from '../article/context.ts';
import { articlePlugin } from '../article/mdx-plugin.ts';
import { makeAddresses } from '../i18n/addresses.ts';
import { tieShortWords } from '../i18n/typography.ts';
import { makeWords } from '../i18n/own-words.ts';
import { buildLibrary } from '../library/build.ts';
import { takeHanded, type Handed } from '../library/handover.ts';
import { makeRenderContext, type TextPlace } from '../library/render-context.ts';
import { readAstroEnvironment } from './astro-environment.ts';

type MakeContext = (place: TextPlace) => RenderContext;

let kept: { make: MakeContext; of: Handed } | undefined;

/**
 * The plug-in that gives code articles, which @astrojs/mdx compiles, the built-in components. In `dev` their context is
 * made anew after each change, because the pages that they link to may have changed.
 */
export const codeArticlePlugin = articlePlugin((url) => {
  const file = relative(readAstroEnvironment().contentDir, fileURLToPath(url)).split(sep).join('/');
  const language = file.split('/')[1] ?? '';
  const handed = takeHanded();
  if (handed === undefined) throw new Error('The content has errors. Run npm run check.');
  if (kept?.of !== handed) kept = { make: makeContext(handed), of: handed };
  return kept.make({ file, language, textLanguage: language });
});

function makeContext(handed: Handed): MakeContext {
  const words = makeWords(handed.settings.words);
  const library = buildLibrary(handed, handed);
  return makeRenderContext(library, makeAddresses(handed.settings.site.base), {
    words: (language) => words(language).text,
    tie: (text, language) => tieShortWords(language, text),
  });
}
