import type { History } from '../../history/days.ts';
import { daysBetween } from './days.ts';
import { isAddress } from './dependencies.ts';
import type { ReviewInput } from './staleness.ts';

/** Links that were looked at longer ago say little about today. */
const OLD = 30;

/**
 * What the report could not see, a sentence each: changes without history, links that nobody looked at.
 *
 * @param state of the history
 * @param checked the day on which links were looked at last
 */
export function notesOf(
  state: History['state'],
  checked: string | undefined,
  { entries, today }: Pick<ReviewInput, 'entries' | 'today'>,
): string[] {
  const hasLinks = entries.some(
    ({ matter }) => matter.sources.length > 0 || ('dependsOn' in matter && matter.dependsOn.some(isAddress)),
  );
  const age = checked === undefined ? undefined : daysBetween(checked, today);
  return [
    ...(state === 'shallow'
      ? [
          'This is a shallow clone: which entries and images changed is not known. Fetch the whole history (git fetch --unshallow; fetch-depth: 0).',
        ]
      : []),
    ...(state === 'none'
      ? ['There is no git history here: which entries and images changed is not known.']
      : []),
    ...(hasLinks && (age === undefined || age > OLD)
      ? [
          `Links to pages of others were ${age === undefined ? 'not looked at yet' : `last looked at on ${checked}`}: npm run links -- --sources.`,
        ]
      : []),
  ];
}
