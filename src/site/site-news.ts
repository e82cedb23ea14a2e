import { changeDays } from '../history/git.ts';
import { interfaceWords, makeWords } from '../i18n/own-words.ts';
import type { NewsPaper } from '../library/news-paper.ts';
import type { Content } from '../library/model.ts';
import type { ReadResult } from '../library/read.ts';
import { compareVersions } from '../news/compare.ts';
import { describeNews } from '../news/describe.ts';
import { findBeginning, NoHistory } from '../news/since.ts';
import { readAtCommit, showVersion } from '../news/version.ts';
import type { Options } from './options.ts';

/** How far back the page of updates goes. */
const SPAN = '30d';

/**
 * What changed in the last 30 days, in each language of the site.
 *
 * @param read what was read of the edition that is built
 * @returns nothing where the history is not known, and why
 */
export function readSiteNews(
  { contentDir: folder, edition, today }: Pick<Options, 'contentDir' | 'edition' | 'today'>,
  content: Content,
  read: ReadResult,
): { news: Record<string, NewsPaper> } | { news: undefined; why: string } {
  const { site, topics, words: own } = content.settings;
  try {
    const { commit, day } = findBeginning(folder, SPAN, today);
    const old =
      commit === undefined
        ? undefined
        : readAtCommit(folder, commit, { edition, today, words: interfaceWords });
    const empty: ReadResult = { ...read, entries: [], lists: undefined };
    const before = showVersion(old ?? empty, edition, day);
    const after = showVersion(read, edition, today);
    const days = changeDays(folder, commit);
    const words = makeWords(own);
    const papers = site.languages.map((language) => {
      const items = compareVersions(before, after, language);
      return [
        language,
        describeNews(items, { before, after, language, words: words(language), topics, site, days }),
      ] as const;
    });
    return { news: Object.fromEntries(papers) };
  } catch (error) {
    if (error instanceof NoHistory) return { news: undefined, why: error.message };
    throw error;
  }
}
