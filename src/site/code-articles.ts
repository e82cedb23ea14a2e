import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RenderContext } from '../article/context.ts';
import { articlePlugin } from '../article/mdx-plugin.ts';
import { makeAddresses } from '../i18n/addresses.ts';
import { tieShortWords } from '../i18n/typography.ts';
import { interfaceWords, makeWords } from '../i18n/own-words.ts';
import { buildLibrary } from '../library/build.ts';
import { readContent } from '../library/read.ts';
import { makeRenderContext, type TextPlace } from '../library/render-context.ts';
import { readAstroEnvironment } from './astro-environment.ts';

type MakeContext = (place: TextPlace) => RenderContext;

let kept: MakeContext | undefined;

/**
 * The plug-in that gives code articles, which @astrojs/mdx compiles, the built-in components. The content is read when
 * the first of them is compiled; in `dev` anew for each, because the pages that they link to may have changed.
 */
export const codeArticlePlugin = articlePlugin((url) => {
  const environment = readAstroEnvironment();
  const file = relative(environment.contentDir, fileURLToPath(url)).split(sep).join('/');
  const language = file.split('/')[1] ?? '';
  kept = environment.dev || kept === undefined ? readContext() : kept;
  return kept({ file, language, textLanguage: language });
});

function readContext(): MakeContext {
  const { contentDir, edition, today, address, base } = readAstroEnvironment();
  const { content } = readContent({
    folder: contentDir,
    edition,
    today,
    words: interfaceWords,
    address,
    base,
  });
  if (content === undefined) throw new Error('The content has errors. Run npm run check.');
  const words = makeWords(content.settings.words);
  const library = buildLibrary(content, { edition, today });
  return makeRenderContext(library, makeAddresses(content.settings.site.base), {
    words: (language) => words(language).text,
    tie: (text, language) => tieShortWords(language, text),
  });
}
