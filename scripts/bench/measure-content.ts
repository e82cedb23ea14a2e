import type { GuideMeasure } from '../../src/guide/measure.ts';
import { readText } from '../../src/library/files.ts';
import { measureGuides, shelveGuides } from '../../src/library/guide-facts.ts';
import type { Entry } from '../../src/library/model.ts';
import { pairTranslations } from '../../src/library/translations.ts';
import { readBlocks, type Block } from '../../src/prose/style/blocks.ts';
import { levelOf, wordsOf, type Level } from '../../src/prose/style/level.ts';
import type { Site } from '../../src/schema/site.ts';

/** What a content folder has, apart from drafts and what is retired; whatever the day. */
export interface ContentMeasure {
  /** In the order of `languages` in site.yaml. */
  languages: LanguageMeasure[];
  /** Sorted by id; those without steps are left out. */
  guides: GuideCounts[];
}

/** One guide in numbers. */
export interface GuideCounts extends Pick<GuideMeasure, 'questions' | 'endings' | 'paths'> {
  id: string;
  /** Questions on the longest way. */
  longest: number;
}

/** The texts of one language. */
export interface LanguageMeasure {
  language: string;
  guides: number;
  articles: number;
  /** Articles that only staff see; they are counted in `articles` too. */
  staffArticles: number;
  words: { guides: number; articles: number };
  /** Of all texts as if they were one; undefined for a language without a measure, and for few words. */
  level: Level | undefined;
  /** Of the text that is hardest to read. */
  hardest: Level | undefined;
}

interface Text {
  kind: 'article' | 'guide';
  language: string;
  forStaff: boolean;
  blocks: Block[];
  words: number;
}

/**
 * Counts what there is to read, how hard it is, and where guides lead.
 *
 * @param folder the content folder
 * @param entries all that `readContent` gives, hidden ones too
 * @param site settings of the same folder
 */
export function measureContent(
  folder: string,
  entries: readonly Entry[],
  { languages, sourceLanguage }: Pick<Site, 'languages' | 'sourceLanguage'>,
): ContentMeasure {
  const counted = entries.filter(({ matter }) => !matter.draft && !isRetired(matter));
  const texts = readTexts(folder, counted);
  return {
    languages: languages.map((language) => measureLanguage(language, texts)),
    guides: measureGuides(shelveGuides(counted, sourceLanguage)).flatMap(({ id, measure }) => {
      if (measure === undefined) return [];
      const { questions, endings, paths, longest } = measure;
      return { id, questions, endings, paths, longest: longest.length - 1 };
    }),
  };
}

function isRetired(matter: Entry['matter']): boolean {
  return 'status' in matter && matter.status === 'retired';
}

/** A translation is for staff if its source is; where the source does not count, it does not either. */
function readTexts(folder: string, entries: readonly Entry[]): Text[] {
  const sources = entries.filter((entry) => entry.type === 'article' || entry.type === 'guide');
  const pairs = [
    ...sources.map((source) => ({ source, entry: source })),
    ...pairTranslations(entries).map(({ source, translation }) => ({ source, entry: translation })),
  ];
  return pairs.flatMap(({ source, entry: { file, language } }) => {
    const read = readText(folder, file);
    if ('problem' in read) return [];
    const blocks = readBlocks(read.text, file);
    const words = blocks.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    return { kind: source.type, language, forStaff: source.matter.audience === 'agent', blocks, words };
  });
}

function measureLanguage(language: string, all: readonly Text[]): LanguageMeasure {
  const texts = all.filter((text) => text.language === language);
  const articles = texts.filter(({ kind }) => kind === 'article');
  const guides = texts.filter(({ kind }) => kind === 'guide');
  const levels = texts.flatMap(({ blocks }) => levelOf(blocks, language) ?? []);
  return {
    language,
    guides: guides.length,
    articles: articles.length,
    staffArticles: articles.filter(({ forStaff }) => forStaff).length,
    words: { guides: sumOfWords(guides), articles: sumOfWords(articles) },
    level: levelOf(
      texts.flatMap(({ blocks }) => blocks),
      language,
    ),
    hardest: levels.toSorted((a, b) => b.over - a.over)[0],
  };
}

function sumOfWords(texts: readonly Text[]): number {
  return texts.reduce((sum, { words }) => sum + words, 0);
}
