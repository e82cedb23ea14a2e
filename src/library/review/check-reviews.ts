import { problem, type Problem } from '../../problem/problem.ts';
import type { Entry } from '../model.ts';
import type { Locate } from '../translations.ts';
import { intervalOf, reviewDates, type ReviewPolicy } from './interval.ts';
import { currentSources, dateReason } from './staleness.ts';

/**
 * Warns of entries past their limit and of those never reviewed.
 *
 * @param policy of site.yaml
 * @param today `YYYY-MM-DD`
 * @param locate where a key of a file's front matter stands
 */
export function checkReviews(
  entries: readonly Entry[],
  policy: ReviewPolicy,
  today: string,
  locate: Locate,
): Problem[] {
  return currentSources(entries, today).flatMap((entry) => {
    const { reviewed } = entry.matter;
    const interval = intervalOf(entry, policy);
    const found = dateReason(
      reviewed === undefined ? undefined : reviewDates(entry.id, reviewed.on, interval),
      today,
    );
    const place = locate(entry.file, ['reviewed']);
    if (found?.kind === 'never-reviewed') return [problem('stale/never-reviewed', place, {})];
    return found?.kind === 'overdue' ? [problem('stale/overdue', place, found)] : [];
  });
}
