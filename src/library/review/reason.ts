import type { ReviewDates } from './interval.ts';

/** Facts about why an entry needs someone, by kind. */
interface ReasonFacts {
  'never-reviewed': object;
  /** The day came on which it was to be checked again; there is time until `limit`. */
  due: ReviewDates;
  /** The limit has passed. */
  overdue: ReviewDates & { days: number };
  'product-changed': { product: string; version: string; listed: string };
  'entry-changed': { entry: string; on: string };
  'image-changed': { image: string; on: string };
  'link-broken': { address: string; status: string; first: string };
  'link-moved': { address: string; to: string };
  /** `dependsOn` or `products` name something that is not there any more. */
  'dependency-gone': { name: string };
  'product-gone': { product: string };
  /** `changes`: days on which the source changed after the translation did, from `first` on; absent where git does not know. */
  'translation-behind': { parts: string[]; source: string; changes?: number; first?: string };
  'translation-not-stamped': { source: string };
  flagged: { on: string; what: string; by?: string | undefined };
  'owner-gone': { owner: string };
  'reviewer-gone': { reviewer: string };
  'search-failed': { phrase: string; first?: string | undefined };
  failing: { notSolved: number; asked: number; from: string; to: string };
}

export type ReasonKind = keyof ReasonFacts;

/** Why an entry needs someone: the facts, what it says, and what to look at. */
export type Reason = {
  [Kind in ReasonKind]: {
    kind: Kind;
    /** What is the case, in a sentence. */
    text: string;
    /** What to check or do, in a sentence. */
    check: string;
    /** The day since when, `YYYY-MM-DD`; absent where nobody knows. */
    since?: string;
  } & ReasonFacts[Kind];
}[ReasonKind];

interface ReasonWords<Facts> {
  text: (facts: Facts) => string;
  check: (facts: Facts) => string;
  since?: (facts: Facts) => string | undefined;
}

const WORDS: { [Kind in ReasonKind]: ReasonWords<ReasonFacts[Kind]> } = {
  'never-reviewed': {
    text: () => 'Never reviewed.',
    check: () => 'Try everything that it says on a real device.',
  },
  due: {
    text: (d) => `Last reviewed on ${d.last}; the next review is to be done by ${d.limit}.`,
    check: () => 'Try it again as a reader would, on the systems of the last review or newer ones.',
    since: (d) => d.due,
  },
  overdue: {
    text: (d) =>
      `Review due every ${countOf(d.interval, 'day')}; the last was on ${d.last}, so it is ${countOf(d.days, 'day')} over.`,
    check: () => 'Try it again as a reader would, on the systems of the last review or newer ones.',
    since: (d) => d.due,
  },
  'product-changed': {
    text: (d) => `${d.product} ${d.version} was listed on ${d.listed}, after the last review.`,
    check: (d) => `Try each step on ${d.product} ${d.version}; compare the names of menus.`,
    since: (d) => d.listed,
  },
  'entry-changed': {
    text: (d) => `"${d.entry}", on which it depends, changed on ${d.on}, after the last review.`,
    check: (d) => `Read what changed in "${d.entry}", and whether this still fits it.`,
    since: (d) => d.on,
  },
  'image-changed': {
    text: (d) => `The image ${d.image} changed on ${d.on}, after the last review.`,
    check: () => 'Look whether text and image still say the same.',
    since: (d) => d.on,
  },
  'link-broken': {
    text: (d) => `${d.address} cannot be opened (${d.status}), seen first on ${d.first}.`,
    check: () => 'Find where these facts stand now, and whether they still hold; then correct the address.',
    since: (d) => d.first,
  },
  'link-moved': {
    text: (d) => `${d.address} has moved to ${d.to}.`,
    check: () => 'Read the page in its new place: if the facts still hold, write the new address.',
  },
  'dependency-gone': {
    text: (d) => `"${d.name}", on which it depends, is not there any more.`,
    check: () => 'Find what took its place, and whether the text still holds; then correct "dependsOn".',
  },
  'product-gone': {
    text: (d) => `The product "${d.product}" is not in products.yaml any more.`,
    check: () => 'If nobody uses it now, retire the entry or remove what speaks of it.',
  },
  'translation-behind': {
    text: (d) =>
      `Changed in ${d.source} since: ${d.parts.join(', ')} (${countOf(d.parts.length, 'part')}${
        d.changes === undefined ? '' : `; the file changed on ${countOf(d.changes, 'day')} since this one did`
      }).`,
    check: () => 'Compare these parts with the source, then stamp them: npm run translated.',
    since: (d) => d.first,
  },
  'translation-not-stamped': {
    text: (d) => `Nothing records which text of ${d.source} this is a translation of.`,
    check: () => 'Compare it with the source once, then stamp it: npm run translated.',
  },
  flagged: {
    text: (d) => `Flagged on ${d.on}${d.by === undefined ? '' : ` by ${d.by}`}: ${d.what}`,
    check: () => 'Look whether that is so, and correct it. A review closes the flag.',
    since: (d) => d.on,
  },
  'owner-gone': {
    text: (d) => `The owner "${d.owner}" is not in owners.yaml.`,
    check: () => 'Name a team that keeps it true.',
  },
  'reviewer-gone': {
    text: (d) => `The reviewer "${d.reviewer}" is not in owners.yaml.`,
    check: () => 'Have it reviewed by its present owner.',
  },
  'search-failed': {
    text: (d) =>
      `A search for "${d.phrase}" does not bring it among the first three${d.first === undefined ? '' : `; "${d.first}" comes first`}.`,
    check: () => 'Say in the title or summary what people type, or take the phrase out of "asked".',
  },
  failing: {
    text: (d) =>
      `It did not help ${d.notSolved} of ${d.asked} readers who said so, from ${d.from} to ${d.to}.`,
    check: () => 'Read it as someone with the problem: which step fails, and what is missing?',
    since: (d) => d.to,
  },
};

/** All kinds, in the order in which reasons of one entry are told. */
export const REASON_KINDS = Object.keys(WORDS) as readonly ReasonKind[];

/** Kinds that name something which is wrong or has changed, not only that time has passed. */
const TIME_KINDS: ReadonlySet<ReasonKind> = new Set(['never-reviewed', 'due', 'overdue']);

/** A reason with its words. */
export function reason<Kind extends ReasonKind>(kind: Kind, facts: ReasonFacts[Kind]): Reason {
  const { text, check, since } = WORDS[kind];
  const day = since?.(facts);
  return {
    kind,
    text: text(facts),
    check: check(facts),
    ...(day === undefined ? {} : { since: day }),
    ...facts,
  } as Reason;
}

/** True if a reason says what has changed or is wrong, not only that time has passed. */
export function namesChange({ kind }: Reason): boolean {
  return !TIME_KINDS.has(kind);
}

/** `1 day`, `2 days`. */
export function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
