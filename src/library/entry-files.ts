import { hash } from 'node:crypto';
import { parseArticle } from '../article/parse.ts';
import { parseGuide } from '../guide/parse.ts';
import type { GuideTree } from '../guide/model.ts';
import type { FoundBold, FoundImage, FoundLink, MarkdownFinds } from '../markdown/checks.ts';
import { problem, type Problem, type ProblemId } from '../problem/problem.ts';
import { validate, type Validated } from '../problem/validate.ts';
import { readYaml, type YamlSource } from '../problem/yaml-source.ts';
import {
  articleSchema,
  guideSchema,
  SOURCE_KEYS,
  translationSchema,
  type ArticleMatter,
  type GuideMatter,
  type TranslationMatter,
} from '../schema/entry.ts';
import { cutToFrontMatter, frontMatterBytes, readFrontMatter } from './front-matter.ts';
import { readText } from './files.ts';
import type { Edition, Heading } from './model.ts';

/** The text of a file, parsed. */
export interface EntryBody {
  /** Guides only. */
  tree: GuideTree | undefined;
  /** Articles only. */
  body: string;
  headings: Heading[];
}

/** One article or guide file, read and checked by itself. Parts that are broken are absent. */
export interface EntryFile {
  type: 'article' | 'guide';
  role: 'source' | 'translation';
  id: string;
  language: string;
  file: string;
  digest: string;
  /** Where things stand in the front matter. */
  yaml: YamlSource | undefined;
  matter: ArticleMatter | GuideMatter | TranslationMatter | undefined;
  /** What of the front matter is right; all of it if `matter` is there. */
  known: KnownMatter;
  /** What customers see of it; checks and stamps go by this, whichever edition is built. */
  public: EntryBody;
  /** What the edition being built shows: for staff, their parts too. */
  shown: EntryBody;
  code: boolean;
  links: FoundLink[];
  images: FoundImage[];
  bolds: FoundBold[];
  problems: Problem[];
}

/** Front matter of which some keys may be missing or wrong. */
export type KnownMatter = Partial<ArticleMatter & GuideMatter & TranslationMatter>;

export interface EntryFileOptions {
  folder: string;
  type: 'article' | 'guide';
  id: string;
  language: string;
  sourceLanguage: string;
  edition: Edition;
  code: boolean;
  limitKilobytes: number;
  /** What was read before; nothing, if absent. */
  kept?: KeptEntries | undefined;
}

/** Files as they were read before, so that only those are parsed that changed. */
export interface KeptEntries {
  /** @param key stands for the text and for how it is read @returns undefined if it was read otherwise, or never */
  find(file: string, key: string): EntryFile | undefined;
  keep(file: string, key: string, entry: EntryFile): void;
}

/** What has to be known to read front matter. */
export type EntryHeadOptions = Omit<EntryFileOptions, 'edition' | 'limitKilobytes' | 'kept'>;

const EMPTY: EntryBody = { tree: undefined, body: '', headings: [] };

/** Reads one file. Everything wrong with it alone is in `problems`; it never throws for bad content. */
export function readEntryFile(file: string, options: EntryFileOptions): EntryFile {
  const entry = startEntry(file, options);
  const read = readText(options.folder, file);
  if ('problem' in read) {
    entry.problems.push(read.problem);
    return entry;
  }
  const kilobytes = Math.ceil(Buffer.byteLength(read.text) / 1024);
  if (kilobytes > options.limitKilobytes) {
    const start = { file, line: 1, column: 1 };
    entry.problems.push(problem('content/too-large', start, { kilobytes, limit: options.limitKilobytes }));
    return entry;
  }
  entry.digest = hash('sha256', read.text, 'hex').slice(0, 16);
  // All that decides what is made of the text; problems of translations name their source.
  const key = [entry.digest, options.sourceLanguage, entry.code, options.edition].join();
  const before = options.kept?.find(file, key);
  if (before !== undefined) return { ...before, yaml: yamlWhenAsked(read.text, file) };
  if (takeMatter(entry, read.text, options.sourceLanguage)) readBody(entry, read.text, options.edition);
  options.kept?.keep(file, key, entry);
  return entry;
}

/** Places in front matter are asked for only where something is wrong: it is read again then. */
function yamlWhenAsked(text: string, file: string): YamlSource {
  // A piece of a text keeps the whole text in memory; a copy does not.
  const front = Buffer.from(cutToFrontMatter(text)).toString();
  let source: YamlSource | undefined;
  const read = (): YamlSource => {
    const found = source === undefined ? readFrontMatter(front, file) : { yaml: source };
    source = 'yaml' in found ? found.yaml : readYaml('', file);
    return source;
  };
  return {
    file,
    get value() {
      return read().value;
    },
    get problems() {
      return read().problems;
    },
    place: (path, what) => read().place(path, what),
  };
}

/** Reads the front matter of one file, and nothing of its text, which stays empty. */
export function readEntryHead(file: string, options: EntryHeadOptions): EntryFile {
  const entry = startEntry(file, options);
  const read = readText(options.folder, file, frontMatterBytes);
  if ('problem' in read) entry.problems.push(read.problem);
  else takeMatter(entry, read.text, options.sourceLanguage);
  return entry;
}

function startEntry(
  file: string,
  { type, id, language, sourceLanguage, code }: Omit<EntryHeadOptions, 'folder'>,
): EntryFile {
  return {
    type,
    role: language === sourceLanguage ? 'source' : 'translation',
    id,
    language,
    file,
    code,
    digest: '',
    yaml: undefined,
    matter: undefined,
    known: {},
    public: EMPTY,
    shown: EMPTY,
    links: [],
    images: [],
    bolds: [],
    problems: [],
  };
}

/** @returns false if the text has no front matter, so that nothing of it can be told apart */
function takeMatter(entry: EntryFile, text: string, sourceLanguage: string): boolean {
  const front = readFrontMatter(text, entry.file);
  if ('problem' in front) {
    entry.problems.push(front.problem);
    return false;
  }
  entry.yaml = front.yaml;
  const matter = readMatter(entry, front.yaml, sourceLanguage);
  entry.matter = matter.data;
  entry.known = matter.known;
  entry.problems.push(...matter.problems);
  return true;
}

function readBody(entry: EntryFile, text: string, edition: Edition): void {
  const found = parseBody(entry, text, 'public');
  entry.public = found.body;
  entry.shown = edition === 'public' ? found.body : parseBody(entry, text, edition).body;
  entry.links = found.links;
  entry.images = found.images;
  entry.bolds = found.bolds;
  entry.problems.push(...found.problems);
}

function parseBody(entry: EntryFile, text: string, edition: Edition): { body: EntryBody } & MarkdownFinds {
  if (entry.type === 'guide') {
    const { tree, ...rest } = parseGuide(text, entry.file, { role: entry.role, edition });
    return { ...rest, body: { tree, body: '', headings: [] } };
  }
  const { kind } = entry.known;
  const options = { edition, code: entry.code, ...(kind === undefined ? {} : { kind }) };
  const { body, headings, ...rest } = parseArticle(text, entry.file, options);
  return { ...rest, body: { tree: undefined, body, headings } };
}

/** Validates front matter; keys of the source that a translation sets are told apart from unknown ones. */
function readMatter(
  entry: EntryFile,
  yaml: YamlSource,
  sourceLanguage: string,
): Validated<ArticleMatter | GuideMatter | TranslationMatter> {
  if (entry.role === 'source') return validate(entry.type === 'guide' ? guideSchema : articleSchema, yaml);
  const source = entry.file.replace(`/${entry.language}/`, `/${sourceLanguage}/`);
  const value = Object(yaml.value) as Record<string, unknown>;
  const owned = SOURCE_KEYS.filter((key) => Object.hasOwn(value, key)).map((key) =>
    problem('translation/owned-by-source', yaml.place([key], 'key'), { key, source }),
  );
  const own = Object.fromEntries(Object.entries(value).filter(([key]) => !SOURCE_KEYS.includes(key)));
  const found = validate(translationSchema, owned.length === 0 ? yaml : { ...yaml, value: own });
  return { ...found, problems: [...owned, ...found.problems] };
}

const UNREAD: ReadonlySet<ProblemId> = new Set([
  'content/unreadable',
  'content/encoding',
  'content/too-large',
  'yaml/no-front-matter',
  'markdown/too-deep',
  'article/syntax',
]);

/** True if the text of a file could not be read: of its headings, steps and answers nothing can be said. */
export function isUnread(entry: EntryFile): boolean {
  return entry.problems.some((p) => UNREAD.has(p.id));
}
