import { existsSync } from 'node:fs';
import { readLink, resolvePath } from '../markdown/urls.ts';
import { byPlace, hasErrors, problem, type Problem } from '../problem/problem.ts';
import type { ArticleMatter, GuideMatter } from '../schema/entry.ts';
import { checkContent } from './check-content.ts';
import { toEntry } from './entries.ts';
import { readEntryFile, type EntryFile, type KeptEntries } from './entry-files.ts';
import { classify, listFiles, readText, type ContentFile } from './files.ts';
import { makeImageShelf, type ImageShelf } from './images.ts';
import type { Reply } from '../replies/model.ts';
import type { Topics } from '../schema/lists.ts';
import type { Site } from '../schema/site.ts';
import type { OwnWords } from '../schema/words.ts';
import type { Content, Edition, Entry, Image, Notice } from './model.ts';
import { readOwnWords, type InterfaceWords } from './own-words.ts';
import { checkPromises, type Promises } from './promises.ts';
import { whyHidden } from './publication.ts';
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

/**
 * Reads and checks a content folder: the only place where content is read. Agents-only entries and parts are not in
 * the content of the public edition; they are checked all the same, so that both editions give the same problems.
 *
 * @throws only if the folder itself cannot be listed
 */
export function readContent(options: ReadOptions): ReadResult {
  const { folder, edition, today } = options;
  if (!existsSync(folder)) {
    const place = { file: 'site.yaml', line: 1, column: 1 };
    return { ...NOTHING, problems: [problem('content/no-site', place, { folder })] };
  }
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
  const all = {
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
  };
  const promises = checkPromises(all);
  const found = [
    ...notices.problems,
    ...replies.problems,
    ...ledgerProblems,
    ...wordProblems,
    ...checkContent(all),
    ...promises.problems,
  ];
  const problems = withoutEchoes(found).toSorted(byPlace);
  const report = { problems, entries: promises.entries, site: lists.site, lists };
  if (lists.site === undefined || hasErrors(problems)) return { content: undefined, ...report };
  const site = {
    ...lists.site,
    ...(options.address === undefined ? {} : { address: options.address }),
    ...(options.base === undefined ? {} : { base: options.base }),
  };
  const published = `${lists.site.address}${lists.site.base}`;
  return { content: publish(all, { ...lists, site, published }, promises, edition), ...report };
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
  { edition, kept }: Pick<ReadOptions, 'edition' | 'kept'>,
): EntryFile[] {
  const limitKilobytes = lists.site?.limits.fileKilobytes ?? 256;
  return files.flatMap((file) => {
    if (file.kind !== 'article' && file.kind !== 'guide') return [];
    const code = file.kind === 'article' && lists.codeArticles.includes(file.id);
    const { kind: type, id, language } = file;
    return [
      readEntryFile(file.file, {
        folder,
        type,
        id,
        language,
        sourceLanguage: lists.sourceLanguage,
        edition,
        code,
        limitKilobytes,
        kept,
      }),
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

/** What one edition shows on a day, as plain data. */
function publish(
  all: ContentFiles,
  lists: Lists & { site: NonNullable<Lists['site']>; published: string },
  promises: Promises,
  edition: Edition,
): Content {
  const { today } = all;
  const sources = new Map(all.entries.filter((e) => e.role === 'source').map((e) => [e.id, e]));
  const shown = all.entries.filter((file) => {
    const source = sources.get(file.id)?.matter as ArticleMatter | GuideMatter | undefined;
    if (source === undefined || whyHidden(source, edition, today) !== undefined) return false;
    return file.matter?.draft !== true;
  });
  const notices = all.notices.filter((n) => edition === 'agent' || n.matter.audience === 'public');
  return {
    settings: {
      site: edition === 'agent' ? { ...lists.site, accent: lists.site.staffAccent } : lists.site,
      topics: shownTopics(lists.topics, edition),
      products: lists.products,
      owners: lists.owners,
      contacts: lists.contacts,
      glossaries: lists.glossaries,
      synonyms: lists.synonyms,
      ledgers: all.ledgers,
      structures: { text: all.structures, versions: promises.structures },
      words: all.ownWords,
      oldAddresses: promises.oldAddresses,
      oldShortAddresses: promises.oldShortAddresses,
      ...(edition === 'agent'
        ? {
            figures: lists.figures,
            messages: lists.messages,
            replies: shownReplies(all.replies),
            published: lists.published,
          }
        : {}),
      notices: notices.map(({ id, language, file, matter, body }): Notice => ({
        id,
        language,
        file,
        matter,
        body,
      })),
      images: shownImages([...shown, ...notices], all.images, edition, lists.site.logo),
    },
    entries: shown.map((file) => toEntry(file, file.shown)),
  };
}

/** Not even the names of topics for staff belong into the public edition. */
function shownTopics(topics: Topics, edition: Edition): Topics {
  const shown = Object.entries(topics).filter(
    ([, { audience }]) => edition === 'agent' || audience === 'public',
  );
  return Object.fromEntries(shown);
}

function shownReplies(replies: readonly ReplyFile[]): Reply[] {
  return replies.flatMap(({ reply }) => reply ?? []);
}

/** Images that the edition shows; the others are not copied, so that nothing of agents-only entries gets out. */
function shownImages(
  files: readonly (EntryFile | NoticeFile)[],
  shelf: ImageShelf,
  edition: Edition,
  logo: string | undefined,
): Record<string, Image> {
  const shown: Record<string, Image> = {};
  const mark = logo === undefined ? undefined : shelf.measure(logo);
  if (mark !== undefined) shown[mark.file] = mark;
  for (const { file, images } of files) {
    for (const found of images) {
      if (found.agentsOnly && edition === 'public') continue;
      const target = readLink(found.url);
      const path = target.kind === 'file' ? resolvePath(file, target.path) : undefined;
      const image = path === undefined ? undefined : shelf.measure(path);
      if (image !== undefined) shown[image.file] = image;
    }
  }
  return Object.fromEntries(Object.entries(shown).sort(([a], [b]) => (a < b ? -1 : 1)));
}
