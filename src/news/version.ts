import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LocalGuideTree } from '../guide/local.ts';
import { resolveSources } from '../guide/resolve.ts';
import { readTree } from '../history/git.ts';
import { IMAGE_TYPES } from '../library/files.ts';
import type { Article, Edition, Entry, Guide } from '../library/model.ts';
import type { InterfaceWords } from '../library/own-words.ts';
import { whyHidden } from '../library/publication.ts';
import { readContent, type ReadResult } from '../library/read.ts';
import type { Products } from '../schema/lists.ts';

/** Content as one edition showed it on one day. */
export interface ContentVersion {
  /** Entries in the source language that were shown, by id. */
  shown: ReadonlyMap<string, Article | Guide>;
  /** All entries of all languages, hidden ones too. */
  entries: readonly Entry[];
  /** Guides that were shown, by id, with their exits filled in. */
  trees: ReadonlyMap<string, LocalGuideTree>;
  products: Products;
  sourceLanguage: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

/** What an edition showed of content on a day. */
export function showVersion({ entries, lists }: ReadResult, edition: Edition, day: string): ContentVersion {
  const sources = entries.filter((entry) => entry.type === 'article' || entry.type === 'guide');
  const shown = sources.filter(({ matter }) => whyHidden(matter, edition, day) === undefined);
  const guides = shown.filter((entry) => entry.type === 'guide');
  const sourceLanguage = lists?.sourceLanguage ?? 'en';
  const trees = resolveSources(
    new Map(guides.map(({ id, tree, file, matter }) => [id, { tree, file, otherwise: matter.otherwise }])),
    sourceLanguage,
  );
  return {
    shown: new Map(shown.map((entry) => [entry.id, entry])),
    entries,
    trees,
    products: lists?.products ?? {},
    sourceLanguage,
    day,
  };
}

/**
 * Reads a content folder as it was in a commit. What was written under older rules is read as far as it can be.
 * @returns undefined if there is no such commit
 */
export function readAtCommit(
  folder: string,
  commit: string,
  about: { edition: Edition; today: string; words: InterfaceWords },
): ReadResult | undefined {
  const isText = (path: string): boolean => !IMAGE_TYPES.includes(path.slice(path.lastIndexOf('.') + 1));
  const files = readTree(folder, commit, isText);
  if (files === undefined) return undefined;
  const copy = mkdtempSync(join(tmpdir(), 'handrail-news-'));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), bytes);
    }
    return readContent({ folder: copy, ...about });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
