import type { ElementContent } from 'hast';
import {
  articleTree,
  markdownTree,
  readActions,
  renderInline,
  renderMarkdown,
  writeHtml,
} from '../article/render.ts';
import type { RenderContext } from '../article/context.ts';
import type { LocalText } from '../guide/local.ts';
import { buildGraph, type Graph } from '../guide/graph.ts';
import { usualWay, type UsualWay } from '../guide/usual.ts';
import { makeAddresses, type Addresses } from '../i18n/addresses.ts';
import { tieShortWords } from '../i18n/typography.ts';
import { makeWords } from '../i18n/own-words.ts';
import type { Words } from '../i18n/words.ts';
import { buildLibrary } from '../library/build.ts';
import type { OldAddress } from '../library/address-book.ts';
import type { ReviewOverview } from '../library/handover.ts';
import type { Library, LocalArticle } from '../library/library.ts';
import type { OldShortAddress } from '../library/old-addresses.ts';
import type { Content, Edition, Notice } from '../library/model.ts';
import type { NewsPaper } from '../library/news-paper.ts';
import { answersOf, type AnswerDigest } from '../library/answers.ts';
import { questionOf, traceLibrary, type Trace } from '../library/traced.ts';
import { makeRenderContext } from '../library/render-context.ts';

/** Where a block of text stands. */
interface TextOptions {
  /** Of the page. */
  language: string;
  headingLevel?: number;
  /** True if it is the text of a step. */
  step?: boolean;
}

/** How texts of content become HTML. */
export interface Render {
  /** Also the texts of its lists of actions. */
  article(article: LocalArticle): { html: string; actions: string[][] };
  /** A block of text. `headingLevel` is that of the heading it stands under. */
  text(text: LocalText, options: TextOptions): string;
  /** The same as a tree. */
  tree(text: LocalText, options: TextOptions): ElementContent[];
  /** One line, without a paragraph around it. */
  inline(text: LocalText, options: { language: string }): string;
  notice(notice: Notice, options: { language: string; headingLevel?: number }): string;
}

/** What pages work with. */
export interface Model {
  edition: Edition;
  library: Library;
  addresses: Addresses;
  languages: readonly string[];
  sourceLanguage: string;
  /** The interface words of a language, with those that the site says in its own way. */
  words: (language: string) => Words;
  render: Render;
  /** How long a guide takes: questions from its start to an ending, fewest and most, and usual minutes. */
  guideFacts(id: string): UsualWay;
  /** Addresses that lead on: where to (undefined: it is over), below the base path. */
  oldAddresses: readonly OldAddress[];
  oldShortAddresses: readonly OldShortAddress[];
  /** One of them. @param path as there */
  oldAddress(path: string): OldAddress | undefined;
  oldShortAddress(path: string): OldShortAddress | undefined;
  /** What changed lately, by language. */
  news: Readonly<Record<string, NewsPaper>>;
  /** How reviews stand; in the agent edition only. */
  review: ReviewOverview | undefined;
}

/**
 * @param content of one edition
 * @param when the edition and the day, and who is told what is asked of the model; undefined: nobody
 */
export function makeModel(
  content: Content,
  when: {
    edition: Edition;
    today: string;
    news?: Model['news'] | undefined;
    review?: ReviewOverview | undefined;
    trace?: Trace | undefined;
  },
): Model {
  const { edition, today, trace } = when;
  const { site, oldAddresses, oldShortAddresses } = content.settings;
  const whole = buildLibrary(content, { edition, today });
  const library = trace === undefined ? whole : traceLibrary(whole, trace);
  const told =
    <Asked extends string[], Answer>(what: string, find: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      trace?.(questionOf(what, ...asked));
      return find(...asked);
    };
  const addresses = makeAddresses(site.base);
  const byPath = Map.groupBy(oldAddresses, ({ path }) => path);
  const shortByPath = Map.groupBy(oldShortAddresses, ({ path }) => path);
  const words = makeWords(content.settings.words);
  return {
    edition,
    library,
    addresses,
    languages: site.languages,
    sourceLanguage: site.sourceLanguage,
    words,
    render: makeRender(library, addresses, words),
    guideFacts: told('guideFacts', makeGuideFacts(whole, site.sourceLanguage)),
    get oldAddresses() {
      trace?.(questionOf('settings', 'oldAddresses'));
      return oldAddresses;
    },
    get oldShortAddresses() {
      trace?.(questionOf('settings', 'oldShortAddresses'));
      return oldShortAddresses;
    },
    oldAddress: told('oldAddress', (path: string) => byPath.get(path)?.[0]),
    oldShortAddress: told('oldShortAddress', (path: string) => shortByPath.get(path)?.[0]),
    get news() {
      trace?.(questionOf('news'));
      return when.news ?? {};
    },
    get review() {
      trace?.(questionOf('review'));
      return when.review;
    },
  };
}

/** Stands for the answers to all that pages ask of a model. @param model that traces nothing */
export function answersOfModel(model: Model): AnswerDigest {
  return answersOf(model.library, {
    guideFacts: (id) => model.guideFacts(id),
    oldAddress: (path) => model.oldAddress(path),
    oldShortAddress: (path) => model.oldShortAddress(path),
    news: () => model.news,
    review: () => model.review,
  });
}

/** The structure is the same in all languages, so the source language's trees are counted. */
function makeGuideFacts(library: Library, sourceLanguage: string): Model['guideFacts'] {
  let graph: Graph | undefined;
  return (id) => {
    graph ??= buildGraph(
      library.guides.flatMap((guide) => library.guide(sourceLanguage, guide.id)?.tree ?? []),
    );
    return usualWay(graph, graph.find(id) ?? 0);
  };
}

function makeRender(library: Library, addresses: Addresses, words: Model['words']): Render {
  const context = makeRenderContext(library, addresses, {
    words: (language) => words(language).text,
    tie: (text, language) => tieShortWords(language, text),
  });
  const ofText = (text: LocalText, language: string): RenderContext =>
    context({ file: text.file, language, textLanguage: text.language });
  const ofArticle = (article: LocalArticle): RenderContext =>
    context({ file: article.text.file, language: article.language, textLanguage: article.text.language });
  const treeOf: Render['tree'] = (text, { language, headingLevel, step }) =>
    markdownTree(text.markdown, {
      ...ofText(text, language),
      ...(headingLevel === undefined ? {} : { headingLevel }),
      ...(step === true ? { orderedSteps: true } : {}),
    });
  return {
    article: (article) => {
      const tree = articleTree(article.text.body, ofArticle(article));
      return { html: writeHtml(tree), actions: readActions(tree) };
    },
    tree: treeOf,
    text: (text, options) => writeHtml(treeOf(text, options)),
    inline: (text, { language }) => renderInline(text.markdown, ofText(text, language)),
    notice: (notice, { language, headingLevel }) =>
      renderMarkdown(notice.body, {
        ...context({ file: notice.file, language, textLanguage: notice.language }),
        ...(headingLevel === undefined ? {} : { headingLevel }),
      }),
  };
}
