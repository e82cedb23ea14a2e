import { readContent } from '../../library/read.ts';
import { byPlace, type Problem } from '../../problem/problem.ts';
import type { Note, Source } from '../model.ts';
import { closeTopics } from './close-topics.ts';
import { closeUnseen, compareFiles, recordedOf, type Decision } from './compare.ts';
import { decide, type Action } from './decide.ts';
import { withVotes } from './figures.ts';
import { firstProducts, withOwners, withTopics } from './lists.ts';
import { kilobytesOf, planImport, textOf, type ImportOptions, type ImportPlan } from './plan.ts';
import { digestOf, RECORD_FILE, writeRecord, type SourceRecord } from './record.ts';
import { firstSite, SITE_NOTES } from './site-file.ts';
import { layStage } from './stage.ts';

/** What an import did, or would do. */
export interface Outcome {
  /** How many files of texts there are for each action. */
  counts: Record<Action, number>;
  articles: { atSource: number; arrived: number; forStaff: number; drafts: number };
  languages: readonly string[];
  images: number;
  /** Of words that arrived, all texts together, of 1. */
  share: number;
  notes: Note[];
  /** What is written, in order; of a dry run, what would be. */
  files: string[];
  /** Errors that this import would bring: then nothing was written. */
  problems: Problem[];
  /** Errors in files of others, which this import leaves alone. */
  otherProblems: Problem[];
}

/** A file that is written. */
type Writes = Map<string, string | Uint8Array | (() => Uint8Array)>;

/**
 * Brings a help centre into a content folder. All is made beside it, read by the reader of content, and moved into it
 * only if it brings no error.
 *
 * @param dryRun true: nothing is written, and nothing but the plan is made
 * @returns the problems alone, if the site.yaml that is there cannot be read
 * @throws {ImportError} as `planImport`
 */
export async function runImport(
  source: Source,
  options: ImportOptions & { dryRun: boolean },
): Promise<Outcome | { problems: Problem[] }> {
  const planned = await planImport(source, options);
  if ('problems' in planned) return planned;
  const { plan } = planned;
  const decisions = compareFiles(plan, options.contentDir);
  const { writes, notes } = gatherWrites(plan, decisions, options);
  const outcome = summarize(plan, decisions, [...writes.keys()], [...notes, ...goneNotes(plan)]);
  return options.dryRun ? outcome : { ...outcome, ...put(plan, writes, options) };
}

function gatherWrites(
  plan: ImportPlan,
  decisions: readonly Decision[],
  { contentDir, today }: ImportOptions,
): { writes: Writes; notes: Note[] } {
  const writes: Writes = new Map();
  const notes: Note[] = [];
  const add = (file: string, text: string | undefined): void => {
    if (text !== undefined && text !== textOf(contentDir, file)) writes.set(file, text);
  };
  for (const { file, text, notes: own } of decisions) {
    add(file, text);
    notes.push(...own);
  }
  for (const { file, text, note } of closeUnseen(plan, contentDir)) {
    add(file, text);
    notes.push(note);
  }
  const images: SourceRecord['images'] = { ...plan.record.images };
  for (const { file, read } of plan.pictures) {
    const digest = digestOf(read());
    const recorded = plan.record.images[file];
    const state = {
      recorded: recorded === undefined ? undefined : ([recorded, recorded] as const),
      disk: plan.existing.digests.get(file),
    };
    const action = decide({ ...state, next: [digest, digest] });
    if (action === 'new' || action === 'update' || action === 'deleted') writes.set(file, read);
    if (action !== 'kept' && action !== 'conflict') images[file] = digest;
  }
  const { topics, owners } = planLists(plan);
  const before = textOf(contentDir, 'topics.yaml');
  const closed = closeTopics(withTopics(before, topics) ?? before, plan, contentDir, writes);
  add('topics.yaml', closed.text);
  notes.push(...closed.notes);
  add('owners.yaml', withOwners(textOf(contentDir, 'owners.yaml'), owners));
  if (!plan.existing.files.has('products.yaml')) add('products.yaml', firstProducts());
  if (plan.isNewSite) {
    const largest = Math.max(0, ...plan.files.map(({ text }) => kilobytesOf(text)));
    add('site.yaml', firstSite(plan.languages, plan.siteName, largest));
    notes.push(...SITE_NOTES);
  }
  for (const { id, isNew } of owners)
    if (isNew) notes.push({ kind: 'author', text: id, place: 'owners.yaml', file: 'owners.yaml' });
  const votes = withVotes(textOf(contentDir, 'figures.json'), plan.arrived, plan.record.figures, today);
  if (votes === 'foreign')
    notes.push({
      kind: 'conflict',
      text: 'it has counts of others, so the votes were left out',
      place: 'figures.json',
      file: 'figures.json',
    });
  else add('figures.json', votes?.text);
  const figures = votes === undefined || votes === 'foreign' ? plan.record.figures : votes.digest;
  add(RECORD_FILE, writeRecord(nextRecords(plan, decisions, images, figures)));
  return { writes, notes };
}

function planLists({ sorting, arrived, files }: ImportPlan) {
  const used = new Set(arrived.map((one) => sorting.ownerOf(one)));
  // A run that brings nothing still leaves lists that a site can be built with.
  const owners = sorting.owners.filter(({ id }) => used.has(id) || files.length === 0);
  return { topics: sorting.topicsFor(arrived), owners };
}

function nextRecords(
  plan: ImportPlan,
  decisions: readonly Decision[],
  images: SourceRecord['images'],
  figures: string | undefined,
) {
  const { record, records, source, sorting } = plan;
  const articles: SourceRecord['articles'] = { ...record.articles };
  const actions = new Map(decisions.map(({ file, action }) => [file, action]));
  for (const file of plan.files) {
    const before = record.articles[file.key];
    const own = articles[file.key];
    const action = actions.get(file.file)!;
    const ours = action === 'new' || action === 'update' || action === 'same';
    // Of a file that writers changed, what the import itself wrote last is remembered: a conflict is told once.
    const written = ours ? digestOf(file.text) : (recordedOf(before, file)?.[0] ?? '');
    const files = own !== undefined && own !== before ? own.files : {};
    articles[file.key] = {
      id: file.id,
      audience: file.audience,
      files: { ...files, [file.file]: [written, file.source] },
    };
  }
  const next: SourceRecord = {
    articles,
    topics: sorting.topicIds,
    owners: sorting.ownerIds,
    images,
    ...(figures === undefined ? {} : { figures }),
  };
  return { ...records, imports: { ...records.imports, [source.name]: next } };
}

function goneNotes({ source, record, existing }: ImportPlan): Note[] {
  const keys = new Set([...source.articles, ...(source.guides ?? [])].map(({ key }) => key));
  return Object.entries(record.articles)
    .filter(([key]) => !keys.has(key))
    .flatMap(([key, { files }]) => {
      const [file] = Object.keys(files).filter((one) => existing.files.has(one));
      return file === undefined ? [] : [{ kind: 'gone' as const, text: key, place: source.name, file }];
    });
}

function summarize(
  plan: ImportPlan,
  decisions: readonly Decision[],
  files: string[],
  notes: Note[],
): Outcome {
  const counts: Record<Action, number> = { new: 0, update: 0, same: 0, kept: 0, conflict: 0, deleted: 0 };
  for (const { action } of decisions) counts[action]++;
  const words = plan.files.reduce((sum, file) => sum + file.words, 0);
  const kept = plan.files.reduce((sum, file) => sum + file.words * file.share, 0);
  const source = plan.languages.source;
  return {
    counts,
    articles: {
      atSource: plan.source.articles.length + (plan.source.guides ?? []).length,
      arrived: plan.arrived.length,
      forStaff: plan.arrived.filter(({ audience }) => audience === 'agent').length,
      drafts: plan.arrived.filter(({ versions }) => versions.get(source)?.draft === true).length,
    },
    languages: plan.languages.all,
    images: plan.pictures.length,
    share: words === 0 ? 1 : kept / words,
    notes: [...plan.notes, ...notes],
    files,
    problems: [],
    otherProblems: [],
  };
}

/** Writes beside the content folder, reads all of it as the site would, and moves it in if that brings no error. */
function put(
  plan: ImportPlan,
  writes: Writes,
  options: ImportOptions,
): Pick<Outcome, 'problems' | 'otherProblems'> {
  const stage = layStage(options.contentDir, plan.existing.files);
  try {
    let done = 0;
    for (const [file, content] of writes) {
      stage.write(file, typeof content === 'function' ? content() : content);
      options.progress('files', ++done, writes.size);
    }
    options.progress('check', 0, 1);
    const about = { edition: 'public', today: options.today, words: options.words } as const;
    const { problems } = readContent({ folder: stage.folder, ...about });
    options.progress('check', 1, 1);
    const errors = problems.filter(({ level }) => level === 'error').sort(byPlace);
    const ours = errors.filter(({ file }) => writes.has(file));
    if (ours.length === 0) stage.apply();
    return { problems: ours, otherProblems: errors.filter(({ file }) => !writes.has(file)) };
  } finally {
    stage.remove();
  }
}
