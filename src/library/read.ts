import { existsSync } from 'node:fs';
import { byPlace, hasErrors, problem, type Problem } from '../problem/problem.ts';
import { checkContent, checkEntries } from './check-content.ts';
import { readEntryFile, type EntryFile, type KeptEntries } from './entry-files.ts';
import { classify, listFiles, readText, type ContentFile } from './files.ts';
import { makeImageShelf, type ImageShelf } from './images.ts';
import type { Site } from '../schema/site.ts';
import type { OwnWords } from '../schema/words.ts';
import type { Content, Edition, Entry } from './model.ts';
import { readOwnWords, type InterfaceWords } from './own-words.ts';
import { checkPromises, findPromises } from './promises.ts';
import { publish } from './publish.ts';
import { readReplies, type ReplyFile } from './replies.ts';
import { readLists, type Lists } from './settings.ts';
import { readNotices, type NoticeFile } from './text-files.ts';

export interface ReadOptions {
  /** The content folder. */
  folder: string;
  edition: Edition;
  /** `YYYY-MM-DD`: decides what is published, and what is in the future. */
  today: string;
  /** What the interface says. */
  words: InterfaceWords;
  /** Replaces `address` of site.yaml. */
  address?: string | undefined;
  /** Replaces `base` of site.yaml. */
  base?: string | undefined;
  /** Entries as they were read before; none, if absent. */
  kept?: KeptEntries | undefined;
  /** Gives entries without opening their files; absent: each file is opened. */
  recall?: RecallEntry | undefined;
}

export interface ReadResult {
  /** Absent if anything is an error: what is broken is never built. */
  content: Content | undefined;
  /** All problems of all files, sorted by place. */
  problems: Problem[];
  /**
   * Every entry whose front matter is valid, hidden ones too, as customers see it; for reports, which must say most just
   * when something is wrong. Empty if site.yaml is broken.
   */
  entries: Entry[];
  site: Site | undefined;
  /** What the YAML files say, as far as they can be read; absent if there is no site.yaml. */
  lists: Lists | undefined;
}

/**
 * Gives an entry as it was read before, or reads it.
 * @param how all that decides what is made of the file, but for the file itself
 */
export type RecallEntry = (file: string, how: string, read: () => EntryFile) => EntryFile;

const NOTHING = { content: undefined, entries: [], site: undefined, lists: undefined };

/** Everything of a content folder, read but not yet checked against each other. */
export interface ContentFiles {
  folder: string;
  today: string;
  files: ContentFile[];
  lists: Lists;
  entries: EntryFile[];
  notices: NoticeFile[];
  replies: ReplyFile[];
  /** By language. */
  ledgers: Record<string, string>;
  /** The text of the file with the structures of guides. */
  structures: string;
  ownWords: Record<string, OwnWords>;
  images: ImageShelf;
  imagePaths: ReadonlySet<string>;
}

/** A content folder of which every file is read, but not yet checked against the others. */
export interface Reading {
  /**
   * What the edition shows if all else is right, for those who cannot wait for all checks: of the files that changed
   * since all was right, only what they say themselves is checked. {@link Reading.finish} finds out about the rest.
   *
   * @param changed paths of files that are new, different, or gone
   * @returns undefined if something is wrong, or if a file changed by which all entries are checked
   */
  preview(changed: readonly string[]): Content | undefined;
  /** Checks everything. Its content is that of the preview. */
  finish(): ReadResult;
}

/**
 * Reads and checks a content folder: the only place where content is read. Agents-only entries and parts are not in
 * the content of the public edition; they are checked all the same, so that both editions give the same problems.
 *
 * @throws only if the folder itself cannot be listed
 */
export function readContent(options: ReadOptions): ReadResult {
  return beginReading(options).finish();
}

/** The first half of {@link readContent}. */
export function beginReading(options: ReadOptions): Reading {
  const { folder } = options;
  if (!existsSync(folder)) {
    const place = { file: 'site.yaml', line: 1, column: 1 };
    const problems = [problem('content/no-site', place, { folder })];
    return { preview: () => undefined, finish: () => ({ ...NOTHING, problems }) };
  }
  const { all, problems: ofFiles } = readFiles(options);
  const { lists } = all;
  const promises = findPromises(all);
  let content: Content | undefined;
  const show = (site: Site): Content =>
    (content ??= publish(all, located(lists, site, options), promises, options.edition));
  return {
    preview(changed) {
      const { site } = lists;
      if (site === undefined || !changed.every((file) => isEntry(file, lists))) return undefined;
      const found = [...ofFiles, ...promises.problems, ...checkEntries(all, new Set(changed))];
      return hasErrors(found) ? undefined : show(site);
    },
    finish() {
      const found = [...ofFiles, ...checkContent(all), ...promises.problems, ...checkPromises(all, promises)];
      const problems = withoutEchoes(found).toSorted(byPlace);
      const { site } = lists;
      const isRight = site !== undefined && !hasErrors(problems);
      return { content: isRight ? show(site) : undefined, problems, entries: promises.entries, site, lists };
    },
  };
}

function readFiles(options: ReadOptions): { all: ContentFiles; problems: Problem[] } {
  const { folder, today } = options;
  const paths = listFiles(folder);
  const lists = readLists(folder, classifyAll(paths, []), options.words.languages);
  const files = classifyAll(paths, lists.codeArticles);
  const entries = readEntries(folder, files, lists, options);
  const notices = readNotices(folder, files, lists, today);
  const replies = readReplies(folder, files, lists);
  const imagePaths = new Set(files.filter((f) => f.kind === 'image').map((f) => f.file));
  const images = makeImageShelf(folder, imagePaths);
  const { ledgers, structures, problems: ledgerProblems } = readLedgers(folder, files);
  const { ownWords, problems: wordProblems } = readOwnWords(folder, files, options.words);
  return {
    all: {
      folder,
      today,
      files,
      lists,
      entries,
      notices: notices.notices,
      replies: replies.replies,
      ledgers,
      structures,
      ownWords,
      images,
      imagePaths,
    },
    problems: [...notices.problems, ...replies.problems, ...ledgerProblems, ...wordProblems],
  };
}

/** The lists with the addresses of the site as it is built, and of the one that is published. */
function located(
  lists: Lists,
  own: Site,
  { address, base }: ReadOptions,
): Lists & { site: Site; published: string } {
  const site = {
    ...own,
    ...(address === undefined ? {} : { address }),
    ...(base === undefined ? {} : { base }),
  };
  return { ...lists, site, published: `${own.address}${own.base}` };
}

function isEntry(file: string, { codeArticles }: Lists): boolean {
  const { kind } = classify(file, new Set(codeArticles));
  return kind === 'article' || kind === 'guide';
}

/** A misspelt target also looks like an answer that lost its id: the slip itself says all. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const place = (p: Problem): string => `${p.file}:${p.line}`;
  const slips = new Set(problems.filter((p) => p.id === 'guide/unknown-step').map(place));
  return problems.filter((p) => p.id !== 'guide/answer-moved' || !slips.has(place(p)));
}

function classifyAll(paths: readonly string[], codeArticles: readonly string[]): ContentFile[] {
  const code = new Set(codeArticles);
  return paths.map((path) => classify(path, code));
}

function readEntries(
  folder: string,
  files: readonly ContentFile[],
  lists: Lists,
  { edition, kept, recall = (_file, _how, read) => read() }: Pick<ReadOptions, 'edition' | 'kept' | 'recall'>,
): EntryFile[] {
  const limitKilobytes = lists.site?.limits.fileKilobytes ?? 256;
  return files.flatMap((file) => {
    if (file.kind !== 'article' && file.kind !== 'guide') return [];
    const code = file.kind === 'article' && lists.codeArticles.includes(file.id);
    const { kind: type, id, language } = file;
    const { sourceLanguage } = lists;
    const how = { type, id, language, sourceLanguage, edition, code, limitKilobytes };
    return [
      recall(file.file, Object.values(how).join(), () => readEntryFile(file.file, { folder, kept, ...how })),
    ];
  });
}

function readLedgers(
  folder: string,
  files: readonly ContentFile[],
): { ledgers: Record<string, string>; structures: string; problems: Problem[] } {
  const ledgers: Record<string, string> = {};
  let structures = '';
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.kind !== 'ledger' && file.kind !== 'structures') continue;
    const read = readText(folder, file.file);
    if ('problem' in read) problems.push(read.problem);
    else if (file.kind === 'ledger') ledgers[file.language] = read.text;
    else structures = read.text;
  }
  return { ledgers, structures, problems };
}
