import { addDays } from '../library/review/days.ts';
import { REASON_KINDS, type ReasonKind } from '../library/review/reason.ts';
import type { ReviewState } from '../library/review/staleness.ts';
import { isDay } from '../schema/common.ts';
import { OptionError } from './options.ts';

/** What of the stale report is asked for. */
export interface StaleChoice {
  owner: string | undefined;
  language: string | undefined;
  /** `YYYY-MM-DD`: only what fell due on this day or later. */
  since: string | undefined;
  failOn: readonly ReasonKind[];
}

/**
 * Reads `--owner`, `--lang`, `--since` and `--fail-on`.
 *
 * @param known which owners and languages there are
 * @throws {OptionError} naming what is not known
 */
export function readChoice(
  flags: ReadonlyMap<string, string>,
  known: { owners: Iterable<string>; languages: readonly string[]; today: string },
): StaleChoice {
  const owner = flags.get('owner');
  const language = flags.get('lang');
  const owners = [...new Set(known.owners)].sort();
  if (language !== undefined && !known.languages.includes(language))
    throw new OptionError(`There is no language "${language}". Languages: ${known.languages.join(', ')}.`);
  if (owner !== undefined && !owners.includes(owner))
    throw new OptionError(`There is no owner "${owner}". Owners: ${owners.join(', ')}.`);
  return {
    owner,
    language,
    since: readSince(flags.get('since'), known.today),
    failOn: readFailOn(flags.get('fail-on')),
  };
}

function readSince(value: string | undefined, today: string): string | undefined {
  if (value === undefined || isDay(value)) return value;
  const days = /^(\d{1,4})d$/.exec(value)?.[1];
  if (days !== undefined) return addDays(today, -Number(days));
  throw new OptionError(`--since cannot be "${value}". Write a day or a number of days: 2026-11-20 or 7d.`);
}

function readFailOn(value: string | undefined): ReasonKind[] {
  const kinds = (value ?? '').split(',').filter((kind) => kind !== '');
  const isKind = (kind: string): kind is ReasonKind => (REASON_KINDS as readonly string[]).includes(kind);
  const unknown = kinds.find((kind) => !isKind(kind));
  if (unknown === undefined) return kinds.filter(isKind);
  throw new OptionError(`--fail-on cannot be "${unknown}". Use one or more of: ${REASON_KINDS.join(', ')}.`);
}

/** The items that are asked for, in their order. Of a reason without a day nobody knows since when. */
export function pick(items: readonly ReviewState[], choice: StaleChoice): ReviewState[] {
  const { owner, language, since } = choice;
  return items.filter(
    (item) =>
      (owner === undefined || item.owner === owner) &&
      (language === undefined || item.language === language) &&
      (since === undefined || item.reasons.some((reason) => (reason.since ?? '') >= since)),
  );
}
