import { join } from 'node:path';
import { readHistory } from '../history/days.ts';
import { listFiles } from '../library/files.ts';
import type { ReviewOverview } from '../library/handover.ts';
import type { Content, Edition } from '../library/model.ts';
import { readLinkFindings } from '../library/review/findings.ts';
import { notesOf } from '../library/review/notes.ts';
import { planWeek } from '../library/review/queue.ts';
import { byUrgency, reviewStates, type ReviewInput } from '../library/review/staleness.ts';

/**
 * What the health page of staff shows, as the stale report sees it, without the findings of the search.
 *
 * @param where `root` is the checkout, where findings on links lie
 * @returns undefined for the public edition, which must know nothing of it
 */
export async function overviewFor(
  content: Content,
  where: { root: string; contentDir: string; edition: Edition; today: string },
): Promise<ReviewOverview | undefined> {
  if (where.edition !== 'agent') return undefined;
  const { settings, entries } = content;
  const history = await readHistory(where.contentDir, where.today);
  const links = readLinkFindings(join(where.root, '.handrail', 'links.json'));
  const input: ReviewInput = {
    entries,
    settings,
    today: where.today,
    // Those that entries only depend on are not copied, and so are not among the images of the content.
    images: new Set(listFiles(where.contentDir)),
    changes: history.changes,
    links: links?.links ?? {},
    phrases: [],
    figures: settings.figures,
  };
  const states = reviewStates(input);
  const due = states.filter(({ reasons }) => reasons.length > 0).sort(byUrgency);
  return {
    states,
    due,
    week: planWeek(due, settings.site.review.perWeek, where.today),
    notes: notesOf(history.state, links?.checked, input),
  };
}
