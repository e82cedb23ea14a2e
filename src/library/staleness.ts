import { problem, type Problem } from '../problem/problem.ts';
import type { Article, ArticleTranslation, Entry, Guide, GuideTranslation, Settings } from './model.ts';
import { whyHidden } from './publication.ts';
import {
  isStamped,
  pairTranslations,
  partsBehind,
  type Locate,
  type TranslationPair,
} from './translations.ts';

/** Why an entry needs someone. `text` says it to its owner. */
export type StaleReason = { text: string } & (
  | { kind: 'never-reviewed' }
  | { kind: 'overdue'; days: number; last: string; interval: number }
  | { kind: 'translation-behind'; parts: string[] }
  | { kind: 'translation-not-stamped' }
  | { kind: 'owner-gone'; owner: string }
  | { kind: 'reviewer-gone'; reviewer: string }
);

export const STALE_KINDS: readonly StaleReason['kind'][] = [
  'never-reviewed',
  'overdue',
  'translation-behind',
  'translation-not-stamped',
  'owner-gone',
  'reviewer-gone',
];

/** One file that needs someone. */
export interface StaleItem {
  id: string;
  type: 'article' | 'guide';
  language: string;
  title: string;
  /** Relative to the content folder. */
  file: string;
  /** Of the entry; translations have the owner of their source. */
  owner: string;
  /** At least one. */
  reasons: StaleReason[];
  /** Days since the review was due; 0 if it is not, or if there never was one. */
  daysOver: number;
}

export interface StaleInput {
  entries: readonly Entry[];
  settings: Pick<Settings, 'owners'> & { site: Pick<Settings['site'], 'review'> };
  /** `YYYY-MM-DD`. */
  today: string;
}

/**
 * The entries that need someone: past their limit, never reviewed, translated from a text that has changed, or with an
 * owner or reviewer who is not in owners.yaml any more. Facts are reviewed in the source language; a translation is as
 * right as its source while it is not behind. Drafts, and what is retired or over, need nobody.
 *
 * @returns never reviewed first, then by days over, then by id and language
 */
export function staleEntries(input: StaleInput): StaleItem[] {
  const sources = currentSources(input);
  const translations = input.entries.filter((entry) => entry.type !== 'article' && entry.type !== 'guide');
  const items = [
    ...sources.map((entry) => staleItem(entry, entry, sourceReasons(entry, input))),
    ...pairTranslations([...sources, ...translations]).map((pair) =>
      staleItem(pair.translation, pair.source, translationReasons(pair, input)),
    ),
  ];
  return items.filter((item) => item.reasons.length > 0).sort(byUrgency);
}

/**
 * Warns of entries past their limit and of those never reviewed.
 * @param locate where a key of a file's front matter stands
 */
export function checkReviews(input: StaleInput, locate: Locate): Problem[] {
  return currentSources(input).flatMap((entry) =>
    reviewReasons(entry, input).flatMap((reason) => {
      const place = locate(entry.file, ['reviewed']);
      if (reason.kind === 'never-reviewed') return [problem('stale/never-reviewed', place, {})];
      return reason.kind === 'overdue' ? [problem('stale/overdue', place, reason)] : [];
    }),
  );
}

function currentSources({ entries, today }: StaleInput): (Article | Guide)[] {
  return entries
    .filter((entry) => entry.type === 'article' || entry.type === 'guide')
    .filter(({ matter }) => matter.status === 'current' && whyHidden(matter, 'agent', today) === undefined);
}

function sourceReasons(entry: Article | Guide, input: StaleInput): StaleReason[] {
  const { owner } = entry.matter;
  const gone: StaleReason[] = Object.hasOwn(input.settings.owners, owner)
    ? []
    : [{ kind: 'owner-gone', owner, text: `The owner "${owner}" is not in owners.yaml.` }];
  return [...reviewReasons(entry, input), ...gone, ...reviewerReasons(entry, input)];
}

function reviewReasons({ type, matter }: Article | Guide, { settings, today }: StaleInput): StaleReason[] {
  if (matter.reviewed === undefined) return [{ kind: 'never-reviewed', text: 'Never reviewed.' }];
  const kind = type === 'guide' || !('kind' in matter) ? 'guide' : matter.kind;
  const interval = matter.reviewEvery ?? settings.site.review.intervals[kind];
  const last = matter.reviewed.on;
  const days = daysBetween(last, today) - interval;
  if (days <= 0) return [];
  const text = `Review due every ${interval} days; the last was on ${last}, so it is ${days} ${days === 1 ? 'day' : 'days'} over.`;
  return [{ kind: 'overdue', days, last, interval, text }];
}

function reviewerReasons({ matter }: Entry, { settings }: StaleInput): StaleReason[] {
  const reviewer = matter.reviewed?.by;
  if (reviewer === undefined || Object.hasOwn(settings.owners, reviewer)) return [];
  return [{ kind: 'reviewer-gone', reviewer, text: `The reviewer "${reviewer}" is not in owners.yaml.` }];
}

function translationReasons(pair: TranslationPair, input: StaleInput): StaleReason[] {
  const { source, translation } = pair;
  const gone = reviewerReasons(translation, input);
  if (!isStamped(translation)) {
    const text = `Nothing records which text of ${source.file} this is a translation of.`;
    return [{ kind: 'translation-not-stamped', text }, ...gone];
  }
  const parts = partsBehind(pair);
  if (parts.length === 0) return gone;
  return [
    { kind: 'translation-behind', parts, text: `Changed in ${source.file} since: ${parts.join(', ')}.` },
    ...gone,
  ];
}

function staleItem(
  entry: Article | Guide | ArticleTranslation | GuideTranslation,
  source: Article | Guide,
  reasons: StaleReason[],
): StaleItem {
  const daysOver = Math.max(0, ...reasons.map((reason) => (reason.kind === 'overdue' ? reason.days : 0)));
  const { id, language, file } = entry;
  return {
    id,
    type: source.type,
    language,
    title: entry.matter.title,
    file,
    owner: source.matter.owner,
    reasons,
    daysOver,
  };
}

function byUrgency(a: StaleItem, b: StaleItem): number {
  return (
    Number(isNeverReviewed(b)) - Number(isNeverReviewed(a)) ||
    b.daysOver - a.daysOver ||
    compare(a.id, b.id) ||
    compare(a.language, b.language)
  );
}

function isNeverReviewed(item: StaleItem): boolean {
  return item.reasons.some((reason) => reason.kind === 'never-reviewed');
}

/** Days are compared at midnight UTC, which has no summer time. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
