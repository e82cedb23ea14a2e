import { commitBefore, commitOf, dayOf, isShallow } from '../history/git.ts';
import { isDay } from '../schema/common.ts';

/** The version that news begin with. */
export type Beginning =
  | { commit: string; day: string }
  /** The history begins later: everything is new. */
  | { commit: undefined; day: string };

/** News that cannot be told; the message says why. */
export class NoHistory extends Error {
  override name = 'NoHistory';
}

/**
 * Finds the version to compare with.
 *
 * @param since `7d`, `2w`, a day, or the name of a version: a branch, a tag or a commit
 * @param today `YYYY-MM-DD`
 * @throws {NoHistory} if there is no repository, if only a part of its history is here, or no such version
 */
export function findBeginning(root: string, since: string, today: string): Beginning {
  const day = readDay(since, today);
  if (commitOf(root, 'HEAD') === undefined)
    throw new NoHistory('The content folder is in no git repository, so nobody knows what it was before.');
  const commit = day === undefined ? commitOf(root, since) : commitBefore(root, day);
  if (commit !== undefined) return { commit, day: day ?? dayOf(root, commit) ?? today };
  if (isShallow(root)) {
    throw new NoHistory(
      `This clone has only part of the history, which begins after ${day ?? since}. Fetch all of it: git fetch --unshallow (in a workflow, fetch-depth: 0).`,
    );
  }
  if (day !== undefined) return { commit: undefined, day };
  throw new NoHistory(`"${since}" is no span such as 7d or 2w, no day such as 2026-11-20, and no version.`);
}

/** `7d` is the day a week before today. */
function readDay(since: string, today: string): string | undefined {
  if (isDay(since)) return since;
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(since) ?? [];
  if (count === undefined) return undefined;
  const days = Number(count) * (unit === 'w' ? 7 : 1);
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}
