import type { Entry } from '../../../src/library/model.ts';
import { addDays } from '../../../src/library/review/days.ts';
import { staleEntries, type ReviewInput } from '../../../src/library/review/staleness.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { TODAY } from '../builders.ts';

/** The review policy as site.yaml has it by default, with these changes. */
export function policy(changes: Partial<ReviewInput['settings']['site']['review']> = {}) {
  return { ...siteSchema.shape.review.parse(undefined), ...changes };
}

/** What a report is made from, on {@link TODAY}: these entries, one owner, and nothing else unless `more` says so. */
export function input(entries: readonly Entry[], more: Partial<ReviewInput> = {}): ReviewInput {
  return {
    entries,
    settings: {
      owners: { 'network-team': { name: 'the network team', members: [] } },
      products: {},
      site: { review: policy() },
    },
    today: TODAY,
    images: new Set(),
    changes: new Map(),
    links: {},
    phrases: [],
    figures: undefined,
    ...more,
  };
}

/** `file kind` of each reason. */
export function reasonsOf(entries: readonly Entry[], more: Partial<ReviewInput> = {}): string[] {
  return staleEntries(input(entries, more)).flatMap((item) =>
    item.reasons.map((reason) => `${item.file} ${reason.kind}`),
  );
}

/** A review so many days before today. */
export function reviewed(daysAgo: number, by = 'network-team') {
  return { reviewed: { on: addDays(TODAY, -daysAgo), by, checked: 'all steps' } };
}
