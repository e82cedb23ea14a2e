import type { ElementContent } from 'hast';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RenderContext } from '../article/context.ts';
import { writeMarkdown } from '../article/markdown-copy.ts';
import { articleTree, markdownTree } from '../article/render.ts';
import type { LocalStep, LocalText } from '../guide/local.ts';
import { makeAddresses, type Addresses } from '../i18n/addresses.ts';
import { makeWords } from '../i18n/own-words.ts';
import { findText } from '../i18n/text.ts';
import type { Words } from '../i18n/words.ts';
import { buildLibrary } from '../library/build.ts';
import type { Handed } from '../library/handover.ts';
import { traceLibrary } from '../library/traced.ts';
import type { Library, LocalArticle, LocalCard, LocalGuide } from '../library/library.ts';
import { makeRenderContext, type TextPlace } from '../library/render-context.ts';
import { element, text } from '../markdown/hast.ts';
import type { Keeper } from './kept/units.ts';

interface Copier {
  library: Library;
  /** With the address of the site in front: a copy may be read anywhere. */
  addresses: Addresses;
  words: (language: string) => Words;
  context: (place: TextPlace) => RenderContext;
}

/**
 * Writes a Markdown copy of every entry beside its page (`index.md`), in each language that it is written in, and
 * `llms.txt`, which lists them.
 *
 * @param content of the edition being built
 * @param out the folder of the site
 * @param keeper keeps copies of which nothing changed
 * @returns how many copies
 * @see https://llmstxt.org
 */
export async function writeCopies(content: Handed, out: string, keeper: Keeper): Promise<number> {
  const copier = makeCopier(content, keeper);
  const { library } = copier;
  const { site } = content.settings;
  const lists: string[] = [];
  let count = 0;
  for (const language of site.languages) {
    const entries = [...library.guides, ...library.articles].filter(
      ({ id, matter }) =>
        matter.status === 'current' && library.card(language, id)?.textLanguage === language,
    );
    for (const { id, type } of entries) {
      const file = `${language}/${type}s/${id}/index.md`;
      await keeper.make(file, () => {
        mkdirSync(dirname(join(out, file)), { recursive: true });
        writeFileSync(join(out, file), copyOf(copier, language, type, id));
        return [file];
      });
    }
    count += entries.length;
    lists.push(listOf(copier, language));
  }
  const name = findText(site.name, site.sourceLanguage, site.sourceLanguage).text;
  const { description } = copier.words(site.sourceLanguage).home;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'llms.txt'), [`# ${name}\n`, `> ${description(name)}\n`, ...lists].join('\n'));
  return count;
}

function makeCopier(content: Handed, { trace }: Keeper): Copier {
  const { site, words: own } = content.settings;
  const library = traceLibrary(buildLibrary(content, content), trace);
  const addresses = makeAddresses(`${site.address.replace(/\/$/, '')}${site.base}`);
  const words = makeWords(own);
  const context = makeRenderContext(library, addresses, {
    words: (language) => words(language).text,
    // Hard spaces are for lines on a screen.
    tie: (line) => line,
  });
  return { library, addresses, words, context };
}

function copyOf(copier: Copier, language: string, type: 'article' | 'guide', id: string): string {
  const { library } = copier;
  if (type === 'article') return copyArticle(copier, library.article(language, id)!);
  return copyGuide(copier, library.guide(language, id)!);
}

function copyArticle(copier: Copier, article: LocalArticle): string {
  const { language, textLanguage } = article;
  const body = articleTree(
    article.text.body,
    copier.context({ file: article.text.file, language, textLanguage }),
  );
  return writeMarkdown([...headOf(article), ...body]);
}

/** All steps in order, each answer with the address of the step that it leads to. */
function copyGuide(copier: Copier, guide: LocalGuide): string {
  const blocks = (part: LocalText, headingLevel: number): ElementContent[] => {
    const { file, language: textLanguage } = part;
    const context = copier.context({ file, language: guide.language, textLanguage });
    return markdownTree(part.markdown, { ...context, headingLevel });
  };
  const { intro, steps } = guide.tree;
  return writeMarkdown([
    ...headOf(guide),
    ...blocks(intro, 1),
    ...steps.flatMap((step) => [
      heading('h2', step.title.plain),
      ...blocks(step.body, 2),
      ...step.variants.flatMap((variant) => [heading('h3', variant.title.plain), ...blocks(variant.body, 3)]),
      ...answersOf(copier, guide.language, step),
    ]),
  ]);
}

function answersOf({ addresses, words }: Copier, language: string, step: LocalStep): ElementContent[] {
  if (step.answers.length === 0) return [];
  const items = step.answers.map(({ text: said, to, exit }) =>
    element('li', {}, [
      element('a', { href: addresses.step(language, to.guide, to.step) }, [
        text(exit ? words(language).guide.exit : said.plain),
      ]),
    ]),
  );
  return [element('ul', {}, items)];
}

function headOf(card: LocalCard): ElementContent[] {
  return [heading('h1', card.title), element('p', {}, [text(card.summary)])];
}

function heading(level: 'h1' | 'h2' | 'h3', title: string): ElementContent {
  return element(level, {}, [text(title)]);
}

/** The entries of a language, by topic, each with the address of its copy. */
function listOf({ library, addresses, words }: Copier, language: string): string {
  const { topics, site } = library.settings;
  const sections = Object.entries(topics).flatMap(([id, topic]) => {
    const cards = library.inTopic(language, id).filter((card) => card.textLanguage === language);
    if (cards.length === 0) return [];
    const name = findText(topic.name, language, site.sourceLanguage).text;
    const lines = cards.map((card) => lineOf(addresses, card));
    return [`## ${words(language).languageName}: ${name}\n\n${lines.join('')}`];
  });
  return sections.join('\n');
}

function lineOf(addresses: Addresses, { language, type, id, title, summary }: LocalCard): string {
  const page = type === 'guide' ? addresses.guide(language, id) : addresses.article(language, id);
  return `- [${title.replaceAll(/[[\]]/g, '\\$&')}](${page}index.md): ${summary}\n`;
}
