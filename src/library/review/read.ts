import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parseArticle } from '../../article/parse.ts';
import type { GuideTree } from '../../guide/model.ts';
import { parseGuide } from '../../guide/parse.ts';
import { readHistory, type History } from '../../history/days.ts';
import { MarkdownSyntaxError } from '../../markdown/parse.ts';
import type { Problem } from '../../problem/problem.ts';
import { digestsOf } from '../digest.ts';
import { toEntry } from '../entries.ts';
import { readEntryHead, type EntryBody, type EntryFile } from '../entry-files.ts';
import { classify, listFiles, readText, type ContentFile } from '../files.ts';
import { checkListDates } from '../list-dates.ts';
import type { Entry, Heading } from '../model.ts';
import { checkReviewDates } from '../references.ts';
import { readLists, type Lists } from '../settings.ts';

/** What a report on reviews needs of a content folder. */
export interface ReviewFiles {
  lists: Lists;
  /** Those whose front matter can be read; texts are read when they are asked for. */
  entries: Entry[];
  images: ReadonlySet<string>;
  history: History;
  /** What keeps the report from being exact: front matter that cannot be read, and dates in the future. */
  problems: Problem[];
}

/** As `readFrontMatter` finds it. */
const FRONT_MATTER = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** So many files are read before git is listened to again. */
const BATCH = 200;

/**
 * Reads front matter, lists and history of a content folder, and nothing of its texts: for 10,000 entries that takes a
 * quarter of the time and half of the memory of reading and checking all. An entry reads its text when it is asked for,
 * which the report does where there is a translation or a guide. `readContent` checks the same files in full.
 *
 * @param languages with interface words
 */
export async function readForReview(
  folder: string,
  today: string,
  languages: readonly string[],
): Promise<ReviewFiles> {
  const reading = readHistory(folder, today);
  const paths = existsSync(folder) ? listFiles(folder) : [];
  const first = classifyAll(paths, []);
  const lists = readLists(folder, first, languages);
  const files = lists.codeArticles.length === 0 ? first : classifyAll(paths, lists.codeArticles);
  const entries: Entry[] = [];
  const problems = [
    ...lists.problems.filter(({ level }) => level === 'error'),
    ...checkListDates(lists, today),
  ];
  for (const [i, file] of files.entries()) {
    if (i % BATCH === 0) await setImmediate();
    if (file.kind !== 'article' && file.kind !== 'guide') continue;
    const found = readEntry(folder, { ...file, kind: file.kind }, lists, today);
    problems.push(...found.problems);
    if (found.entry !== undefined) entries.push(found.entry);
  }
  await readAhead(entries);
  const images = new Set(files.filter(({ kind }) => kind === 'image').map(({ file }) => file));
  return { lists, entries, images, history: await reading, problems };
}

/**
 * Asks for what the report will ask for, while git is still at work: digests of sources with translations, and trees of
 * guides. Both are kept.
 */
async function readAhead(entries: readonly Entry[]): Promise<void> {
  const translated = new Set(
    entries.flatMap(({ type, id }) => (type === 'article' || type === 'guide' ? [] : [id])),
  );
  for (const [i, entry] of entries.entries()) {
    if (i % BATCH === 0) await setImmediate();
    if (entry.type !== 'article' && entry.type !== 'guide') continue;
    try {
      if (translated.has(entry.id)) digestsOf(entry);
      else if (entry.type === 'guide') void entry.tree;
    } catch (cause) {
      // The report leaves out what it cannot read, and `npm run check` says what is wrong with it.
      if (!(cause instanceof MarkdownSyntaxError)) throw cause;
    }
  }
}

function classifyAll(paths: readonly string[], codeArticles: readonly string[]): ContentFile[] {
  const code = new Set(codeArticles);
  return paths.map((path) => classify(path, code));
}

function readEntry(
  folder: string,
  { file, kind: type, id, language }: ContentFile & { kind: 'article' | 'guide' },
  { sourceLanguage, codeArticles }: Lists,
  today: string,
): { entry: Entry | undefined; problems: Problem[] } {
  const code = type === 'article' && codeArticles.includes(id);
  const found = readEntryHead(file, { folder, type, id, language, sourceLanguage, code });
  const { yaml, role } = found;
  const dates = yaml === undefined ? [] : checkReviewDates(found.known, today, (...path) => yaml.place(path));
  const problems = [...found.problems, ...dates];
  if (found.matter === undefined) return { entry: undefined, problems };
  // Only what is needed goes along, so that the text of the front matter need not be kept.
  const text = { type, role, file, code };
  return { entry: withTextOnDemand(toEntry(found, found.public), () => readBody(folder, text)), problems };
}

/**
 * Bodies are not kept: they are asked for once, and ten thousand are a lot. Trees and headings are asked for again.
 */
function withTextOnDemand(entry: Entry, read: () => EntryBody): Entry {
  let tree: GuideTree | undefined;
  let headings: Heading[] | undefined;
  return 'tree' in entry
    ? Object.defineProperty(entry, 'tree', { get: () => (tree ??= read().tree ?? { intro: '', steps: [] }) })
    : Object.defineProperties(entry, {
        body: { get: () => read().body },
        headings: { get: () => (headings ??= read().headings) },
      });
}

/** As customers see it; where no word could be one for staff only, the body need not be parsed for that. */
function readBody(
  folder: string,
  { type, role, file, code }: Pick<EntryFile, 'type' | 'role' | 'file' | 'code'>,
): EntryBody {
  const read = readText(folder, file);
  const text = 'problem' in read ? '' : read.text;
  if (type === 'guide') {
    return { tree: parseGuide(text, file, { role, edition: 'public' }).tree, body: '', headings: [] };
  }
  if (role === 'source' && !/agent/i.test(text)) {
    return { tree: undefined, body: text.replace(FRONT_MATTER, '\n'), headings: [] };
  }
  const { body, headings } = parseArticle(text, file, { edition: 'public', code });
  return { tree: undefined, body, headings };
}
