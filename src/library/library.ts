import type { LocalGuideTree } from '../guide/local.ts';
import type { Review } from '../schema/common.ts';
import type { Article, ArticleTranslation, Edition, Guide, Notice, Settings } from './model.ts';

/** What lists and heads need of an entry, in the reader's language where it is translated. */
export interface LocalCard {
  id: string;
  type: 'article' | 'guide';
  /** The language of the page. */
  language: string;
  /** The language that title and summary are really in. */
  textLanguage: string;
  title: string;
  summary: string;
  source: ListedSource;
}

/** What of front matter no list shows: pages that only name an entry stay right when it changes. */
export const UNLISTED = ['title', 'summary', 'asked', 'reviewed', 'sources', 'related', 'dependsOn'] as const;

/** A source entry as far as lists may go by it. */
export type ListedSource = Listed<Article> | Listed<Guide>;

type Listed<Entry extends Article | Guide> = Pick<Entry, 'id' | 'type' | 'language'> & {
  matter: Omit<Entry['matter'], (typeof UNLISTED)[number]>;
};

export interface LocalArticle extends LocalCard {
  type: 'article';
  source: Article;
  /** The file whose body is shown. */
  text: Article | ArticleTranslation;
  reviewed: Review | undefined;
}

export interface LocalGuide extends LocalCard {
  type: 'guide';
  source: Guide;
  tree: LocalGuideTree;
  reviewed: Review | undefined;
}

/** One edition of the content on one day, with look-ups. The same for pages, search, checks and scripts. */
export interface Library {
  edition: Edition;
  /** `YYYY-MM-DD`. */
  today: string;
  settings: Settings;
  /** Published entries in the source language, sorted by id; retired ones included, drafts and hidden ones not. */
  articles: Article[];
  guides: Guide[];
  /** Source-language entry by id. */
  byId: ReadonlyMap<string, Article | Guide>;
  /** An article for a reader of a language. @returns undefined if there is none */
  article(language: string, id: string): LocalArticle | undefined;
  /** A guide for a reader of a language. @returns undefined if there is none */
  guide(language: string, id: string): LocalGuide | undefined;
  /** Title and summary of any entry. @returns undefined if there is none */
  card(language: string, id: string): LocalCard | undefined;
  /** Current entries of a topic: guides first, policies last, else by title. */
  inTopic(language: string, topic: string): LocalCard[];
  /** Those of them that are guides. */
  guidesIn(language: string, topic: string): LocalCard[];
  /** Current entries with `featured`, in that order. */
  featured(language: string): LocalCard[];
  /** Up to `count` entries to read next: those named in `related`, then others of the topic that share products. */
  related(language: string, id: string, count: number): LocalCard[];
  /** Notices in force today for a place, in the reader's language or the source language. */
  notices(language: string, where: { topic: string } | 'everywhere'): Notice[];
}
