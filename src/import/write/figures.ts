import { figuresSchema, type Figures } from '../../schema/figures.ts';
import type { PlannedArticle } from './articles.ts';
import { digestOf } from './record.ts';

/**
 * figures.json with the votes of the old help centre as the part that was counted elsewhere; what `npm run reuse` wrote
 * stays.
 *
 * @param text of the file; undefined if there is none
 * @param recorded digest of the part that an earlier import wrote
 * @param today the last day that was counted
 * @returns the text and its digest; undefined if nothing is to be written; `foreign` if others wrote that part
 */
export function withVotes(
  text: string | undefined,
  planned: readonly PlannedArticle[],
  recorded: string | undefined,
  today: string,
): { text: string; digest: string } | 'foreign' | undefined {
  const voted = planned.filter(({ article: { votes } }) => votes !== undefined && votes.up + votes.down > 0);
  if (voted.length === 0) return undefined;
  const before = text === undefined ? undefined : readFigures(text);
  if (text !== undefined && before === undefined) return 'foreign';
  if (before !== undefined && Object.keys(before.entries).length > 0 && digestOfPart(before) !== recorded)
    return 'foreign';
  const days = voted.flatMap(({ article: { created } }) => created ?? []).sort();
  const entries = voted.map(({ id, article }) => {
    const { up, down } = article.votes!;
    return [id, { used: up + down, solved: up, notSolved: down }] as const;
  });
  const part = { from: days[0] ?? today, to: today, entries: Object.fromEntries(entries) };
  // The same counts on a later day are no change.
  const to = before !== undefined && sameEntries(before, part.entries) ? before.to : today;
  const figures: Figures = {
    format: 1,
    ...part,
    to,
    ...(before?.reuse === undefined ? {} : { reuse: before.reuse }),
  };
  return { text: `${JSON.stringify(figures, null, 2)}\n`, digest: digestOfPart(figures) };
}

function readFigures(text: string): Figures | undefined {
  try {
    return figuresSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function sameEntries(before: Figures, entries: Figures['entries']): boolean {
  return JSON.stringify(before.entries) === JSON.stringify(entries);
}

function digestOfPart({ from, to, entries }: Figures): string {
  return digestOf(JSON.stringify([from, to, entries]));
}
