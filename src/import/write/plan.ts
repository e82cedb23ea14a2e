import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../library/files.ts';
import type { InterfaceWords } from '../../library/own-words.ts';
import { readLists, type Lists } from '../../library/settings.ts';
import { hasErrors, type Problem } from '../../problem/problem.ts';
import type { Text } from '../../schema/common.ts';
import type { Site } from '../../schema/site.ts';
import type { Note, Source } from '../model.ts';
import { planAddresses } from './addresses.ts';
import { fileOf, planArticles, type PlannedArticle } from './articles.ts';
import { composeAll } from './compose-all.ts';
import type { ComposedFile } from './compose.ts';
import { readExisting, type Existing } from './existing.ts';
import { composeGuides } from './compose-guides.ts';
import { chooseLanguages, type Languages } from './languages.ts';
import { collectPictures, type PlannedPicture } from './pictures.ts';
import { emptyRecord, readRecord, type ImportRecord, type SourceRecord } from './record.ts';
import { withoutSecrets } from './secrets.ts';
import { commonLabels, sortArticles, type Sorting } from './sorting.ts';

export interface ImportOptions {
  /** The content folder; it may be absent. */
  contentDir: string;
  /** `YYYY-MM-DD` */
  today: string;
  words: InterfaceWords;
  /** Is told how far it is. */
  progress(what: string, done: number, total: number): void;
}

/** Everything that an import would write, before it is compared with what lies there. */
export interface ImportPlan {
  source: Source;
  languages: Languages;
  existing: Existing;
  /** Of all sources, and of this one. */
  records: ImportRecord;
  record: SourceRecord;
  /** The articles that the source has in the language in which the site is written first. */
  planned: PlannedArticle[];
  /** Those of them that arrive, and guides. */
  arrived: PlannedArticle[];
  sorting: Sorting;
  files: ComposedFile[];
  pictures: PlannedPicture[];
  siteName: string;
  /** True if there is no site.yaml yet. */
  isNewSite: boolean;
  notes: Note[];
}

/**
 * Plans an import: which entry each article becomes, and what its file says.
 *
 * @returns the problems instead, if the site.yaml that is there cannot be read
 * @throws {ImportError} if there is nothing to import, or what earlier imports wrote cannot be told
 */
export async function planImport(
  source: Source,
  options: ImportOptions,
): Promise<{ plan: ImportPlan } | { problems: Problem[] }> {
  const { contentDir, words } = options;
  const existing = readExisting(contentDir);
  const lists = existing.files.has('site.yaml') ? listsOf(contentDir, existing, words) : undefined;
  if (lists !== undefined && lists.site === undefined) return { problems: lists.problems };
  const languages = chooseLanguages(source, lists?.site, words.languages);
  const records = readRecord(contentDir);
  const record = records.imports[source.name] ?? emptyRecord();
  const { planned, guides, notes } = planArticles(source, languages, existing, record);
  const sorting = sortArticles(
    source,
    [...planned, ...guides],
    languages,
    record,
    namesIn(contentDir, existing, lists, records),
  );
  const addresses = planAddresses(planned, existing, languages.all);
  const ours = new Set(Object.values(records.imports).flatMap(({ images }) => Object.keys(images)));
  const pictures = collectPictures(source, (file) => existing.files.has(file) && !ours.has(file));
  const siteName =
    lists?.site === undefined ? (source.title ?? 'Help') : plainName(lists.site.name, languages.source);
  const composed = composeAll(
    {
      source,
      planned: new Map(planned.map((one) => [one.article.key, one])),
      sourceLanguage: languages.source,
      pictures,
      topicOf: sorting.topicOf,
      ownerOf: sorting.ownerOf,
      addressesOf: addresses.of,
      sharedLabels: commonLabels(planned),
      siteName,
      siteHost: lists?.site === undefined ? undefined : new URL(lists.site.address).host,
    },
    (done, total) => options.progress('texts', done, total),
  );
  const trees = composeGuides(source, guides, {
    language: languages.source,
    topicOf: sorting.topicOf,
    ownerOf: sorting.ownerOf,
    tier: tierOf(lists?.site),
    codes: existing.codes,
    siteHost: lists?.site === undefined ? undefined : new URL(lists.site.address).host,
  });
  const small = withoutLarge([...composed.files, ...trees.files], lists?.site?.limits.fileKilobytes);
  const files = await withoutSecrets(small.files, (done, total) =>
    options.progress('keys and passwords', done, total),
  );
  const keys = new Set(files.map(({ key }) => key));
  return {
    plan: {
      source,
      languages,
      existing,
      records,
      record,
      planned,
      arrived: [...planned, ...guides].filter(({ article }) => keys.has(article.key)),
      sorting,
      files,
      pictures: pictures.planned(),
      siteName,
      isNewSite: lists === undefined,
      notes: [
        ...source.notes,
        ...notes,
        ...addresses.notes,
        ...composed.notes,
        ...trees.notes,
        ...small.notes,
        ...files.flatMap((file) => [...file.notes, ...lossOf(file)]),
        ...planned.filter(({ article }) => keys.has(article.key)).flatMap(outdatedOf),
      ],
    },
  };
}

function listsOf(folder: string, { files }: Existing, words: InterfaceWords): Lists {
  const classified = [...files].sort().map((file) => classify(file, new Set()));
  return readLists(folder, classified, words.languages);
}

/** Owners that there are, and topics for staff that no import made: nothing for everybody may go into these. */
function namesIn(
  folder: string,
  { files }: Existing,
  lists: Lists | undefined,
  { imports }: ImportRecord,
): { staffTopics: ReadonlySet<string>; owners: ReadonlySet<string> } {
  if (lists === undefined || hasErrors(lists.problems) || !existsSync(folder) || files.size === 0)
    return { staffTopics: new Set(), owners: new Set() };
  const ours = new Set(Object.values(imports).flatMap(({ topics }) => Object.values(topics)));
  const staff = Object.entries(lists.topics).filter(
    ([id, { audience }]) => audience === 'agent' && !ours.has(id),
  );
  return { staffTopics: new Set(staff.map(([id]) => id)), owners: new Set(Object.keys(lists.owners)) };
}

/** The lowest tier that people can write to and speak with: a handover needs both. */
function tierOf(site: Site | undefined): number {
  if (site === undefined) return 1;
  const media = new Map(site.channels.map(({ id, medium }) => [id, medium]));
  const fit = site.tiers.filter(({ channels }) => new Set(channels.map((id) => media.get(id))).size > 1);
  return Math.min(...fit.map(({ tier }) => tier), ...(fit.length === 0 ? [1] : []));
}

function plainName(name: Text, language: string): string {
  return typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? 'Help');
}

/** A site that is there has its own limit; a new one gets the one that it needs. */
function withoutLarge(
  files: readonly ComposedFile[],
  limit: number | undefined,
): { files: ComposedFile[]; notes: Note[] } {
  const isFit = ({ text }: ComposedFile): boolean => limit === undefined || kilobytesOf(text) <= limit;
  const large = new Set(files.filter((file) => !isFit(file)).map(({ key }) => key));
  return {
    files: files.filter(({ key }) => !large.has(key)),
    notes: files
      .filter((file) => !isFit(file))
      .map(({ text, notes, file }) => ({
        kind: 'not-arrived' as const,
        text: `${kilobytesOf(text)} kB of text; \`limits.fileKilobytes\` in site.yaml allows ${limit}`,
        place: notes[0]?.place ?? file,
      })),
  };
}

/** How large a text is, as the reader of content counts. */
export function kilobytesOf(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 1024);
}

/** Below this share someone has to compare the two texts. */
const ENOUGH = 0.995;

function lossOf({ share, words, file, notes }: ComposedFile): Note[] {
  if (share >= ENOUGH) return [];
  const text = `${(share * 100).toFixed(1)} % of ${words} words are on the page`;
  return [{ kind: 'text-lost', text, place: notes[0]?.place ?? file, file }];
}

/** Translations of which the source itself says that they are older than their original. */
function outdatedOf({ id, versions }: PlannedArticle): Note[] {
  return [...versions].flatMap(([language, { outdated, title, place }]): Note[] =>
    outdated
      ? [{ kind: 'outdated', text: `“${title}” (${language})`, place, file: fileOf(language, id) }]
      : [],
  );
}

/** The text of a file of the content folder; undefined if there is none. */
export function textOf(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
