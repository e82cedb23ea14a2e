import type { Platform } from '../schema/common.ts';
import type { LinkTarget } from '../markdown/urls.ts';

export type Edition = 'public' | 'agent';

/** The words that components and callouts say, in the language of the page and without punctuation at the end. */
export interface ArticleWords {
  /** Said in place of the sign in `A › B`. */
  then: string;
  /** Before what should be seen: "You should see". */
  youSee: string;
  /** Marks what only staff see. */
  internal: string;
  note: string;
  tip: string;
  important: string;
  warning: string;
  caution: string;
  cause: string;
  remedy: string;
  condition: string;
  /** The question that chooses between variants: "Your device". */
  device: string;
  platformNames: Readonly<Record<Platform, string>>;
}

/** A place within the content folder, or an anchor of the same page. */
export type LocalTarget = Extract<LinkTarget, { kind: 'anchor' | 'file' }>;

/** Everything about the page that the text of an entry needs to know to become HTML. */
export interface RenderContext {
  /** Of the page, and of `words`. */
  language: string;
  /** The language that the text is really in. If it is another one, every block says so (`lang`). */
  textLanguage: string;
  /** The content file, relative to the content folder: relative links start there. */
  file: string;
  edition: Edition;
  words: ArticleWords;
  /** Ties words of a text that no line may part, as the typography of its language asks. */
  tie(text: string, language: string): string;
  /** Level of the heading under which the text stands; 1, the title of the page, if absent. `##` is one below it. */
  headingLevel?: number;
  /** True for guides: each ordered list of the text is its actions, as within `<Steps>`. */
  orderedSteps?: boolean;
  /**
   * Where a link leads. The path is relative to the content folder already.
   * @returns undefined if there is no such page for this reader: then only the text is shown
   */
  link(target: LocalTarget): { href: string; language?: string } | undefined;
  /**
   * An image of the content folder, by its path.
   * @returns undefined if there is none: then its alt text is shown
   */
  image(path: string): { src: string; width: number; height: number } | undefined;
}
