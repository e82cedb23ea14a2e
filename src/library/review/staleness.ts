import { MarkdownSyntaxError } from '../../markdown/parse.ts';
import type { Figures } from '../../schema/figures.ts';
import type { Owners, Products } from '../../schema/lists.ts';
import type { Article, Entry, Guide } from '../model.ts';
import { whyHidden } from '../publication.ts';
import { isStamped, pairTranslations, partsBehind, type TranslationPair } from '../translations.ts';
import { daysBetween } from './days.ts';
import { dependencyReasons, linkReasons, type Surroundings } from './dependencies.ts';
import type { FailingPhrase, LinkFindings } from './findings.ts';
import { failingReasons, figuresOf } from './failing.ts';
import { intervalOf, reviewDates, stakesOf, type ReviewDates, type ReviewPolicy } from './interval.ts';
import { rank, type Rank } from './rank.ts';
import { reason, type Reason } from './reason.ts';

/** What the report is made from. */
export interface ReviewInput {
  entries: readonly Entry[];
  settings: { owners: Owners; products: Products; site: { review: ReviewPolicy } };
  /** `YYYY-MM-DD`. */
  today: string;
  /** Paths of images in the content folder. */
  images: ReadonlySet<string>;
  /** The days on which files changed, from git; empty where history is not known. */
  changes: ReadonlyMap<string, readonly string[]>;
  links: LinkFindings['links'];
  phrases: readonly FailingPhrase[];
  figures: Figures | undefined;
}

/** One file, and why it needs someone, if it does. */
export interface ReviewState extends Rank {
  id: string;
  type: 'article' | 'guide';
  language: string;
  title: string;
  topic: string;
  /** Relative to the content folder. */
  file: string;
  /** Of the entry; translations have the owner of their source. */
  owner: string;
  reasons: Reason[];
  /** Days since the limit passed; 0 if it has not, or if there never was a review. */
  daysOver: number;
  /** Absent in translations, whose facts are reviewed in the source, and where there never was a review. */
  dates?: ReviewDates;
  /** In days; of translations that of their source. */
  interval: number;
}

/**
 * How each entry stands: when its next review is due, and why it needs someone. Facts are reviewed in the source
 * language; a translation is as right as its source while it is not behind. Drafts, and what is retired or over, need
 * nobody and are left out.
 *
 * @returns in the order of `entries`, translations after all sources
 */
export function reviewStates(input: ReviewInput): ReviewState[] {
  const sources = currentSources(input.entries, input.today);
  const translations = input.entries.filter(({ type }) => type !== 'article' && type !== 'guide');
  const around = surroundings(input);
  const states = new Map(sources.map((entry) => [entry, sourceState(entry, input, around)]));
  return [
    ...states.values(),
    ...pairTranslations([...sources, ...translations]).map((pair) =>
      translationState(pair, states.get(pair.source)!, input, around),
    ),
  ];
}

/** Those that need someone, in the order of {@link byUrgency}. */
export function staleEntries(input: ReviewInput): ReviewState[] {
  return reviewStates(input)
    .filter(({ reasons }) => reasons.length > 0)
    .sort(byUrgency);
}

/** The most urgent first: by score, then by id and language. */
export function byUrgency(a: ReviewState, b: ReviewState): number {
  return b.score - a.score || compare(a.id, b.id) || compare(a.language, b.language);
}

/** Entries in the source language that are kept true: no drafts, nothing retired or over. */
export function currentSources(entries: readonly Entry[], today: string): (Article | Guide)[] {
  return entries
    .filter((entry) => entry.type === 'article' || entry.type === 'guide')
    .filter(({ matter }) => matter.status === 'current' && whyHidden(matter, 'agent', today) === undefined);
}

function surroundings({ entries, settings, images, changes, links }: ReviewInput): Surroundings {
  const files = new Map<string, string>();
  for (const { type, id, file } of entries) if (type === 'article' || type === 'guide') files.set(id, file);
  return { products: settings.products, files, images, changes, links };
}

function sourceState(entry: Article | Guide, input: ReviewInput, around: Surroundings): ReviewState {
  const { owner, reviewed } = entry.matter;
  const interval = intervalOf(entry, input.settings.site.review);
  const dates = reviewed === undefined ? undefined : reviewDates(entry.id, reviewed.on, interval);
  const figures = figuresOf(input.figures, entry.id);
  const reasons = [
    dateReason(dates, input.today),
    ...dependencyReasons(entry, around),
    ...sharedReasons(entry, input, around),
    ...failingReasons(figures, reviewed?.on, input.settings.site.review.failure),
    Object.hasOwn(input.settings.owners, owner) ? undefined : reason('owner-gone', { owner }),
  ].filter((found) => found !== undefined);
  const used = figures.reduce((sum, part) => sum + part.used, 0);
  const facts = { used, risks: stakesOf(entry).risks };
  return {
    ...headOf(entry, entry),
    reasons,
    daysOver: dates === undefined ? 0 : Math.max(0, daysBetween(dates.limit, input.today)),
    ...(dates === undefined ? {} : { dates }),
    interval,
    ...rank(reasons, { ...facts, interval, today: input.today }),
  };
}

function translationState(
  pair: TranslationPair,
  { interval, used, risks }: ReviewState,
  input: ReviewInput,
  around: Surroundings,
): ReviewState {
  const reasons = [...behindReasons(pair, around), ...sharedReasons(pair.translation, input, around)];
  return {
    ...headOf(pair.translation, pair.source),
    reasons,
    daysOver: 0,
    interval,
    ...rank(reasons, { used, risks, interval, today: input.today }),
  };
}

function headOf({ id, language, file, matter: { title } }: Entry, source: Article | Guide) {
  const { owner, topic } = source.matter;
  return { id, type: source.type, language, title, topic, file, owner };
}

/** The date alone; also what `npm run check` warns of. */
export function dateReason(dates: ReviewDates | undefined, today: string): Reason | undefined {
  if (dates === undefined) return reason('never-reviewed', {});
  const days = daysBetween(dates.limit, today);
  if (days > 0) return reason('overdue', { ...dates, days });
  return dates.due <= today ? reason('due', dates) : undefined;
}

/** What sources and translations can have alike. */
function sharedReasons(entry: Entry, input: ReviewInput, around: Surroundings): Reason[] {
  const { flags, reviewed } = entry.matter;
  const reviewer = reviewed?.by;
  const isGone = reviewer !== undefined && !Object.hasOwn(input.settings.owners, reviewer);
  const phrases = input.phrases.filter(
    ({ id, language, phrase }) =>
      id === entry.id && language === entry.language && entry.matter.asked.includes(phrase),
  );
  return [
    ...linkReasons(entry, around),
    ...flags.map(({ on, what, by }) => reason('flagged', { on, what, by })),
    ...(isGone ? [reason('reviewer-gone', { reviewer })] : []),
    ...phrases.map(({ phrase, first }) => reason('search-failed', { phrase, first: first ?? undefined })),
  ];
}

function behindReasons(pair: TranslationPair, { changes }: Surroundings): Reason[] {
  const { file } = pair.source;
  if (!isStamped(pair.translation)) return [reason('translation-not-stamped', { source: file })];
  const parts = readableParts(pair);
  if (parts.length === 0) return [];
  const own = changes.get(pair.translation.file)?.at(-1);
  const later = own === undefined ? [] : (changes.get(file) ?? []).filter((day) => day > own);
  return [
    reason('translation-behind', {
      parts,
      source: file,
      ...(later[0] === undefined ? {} : { changes: later.length, first: later[0] }),
    }),
  ];
}

/** Of a source that is no MDX nobody can say what changed; `npm run check` says that it is none. */
function readableParts(pair: TranslationPair): string[] {
  try {
    return partsBehind(pair);
  } catch (cause) {
    if (cause instanceof MarkdownSyntaxError) return [];
    throw cause;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
