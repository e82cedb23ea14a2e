import type { ArticleMatter, GuideMatter } from '../schema/entry.ts';
import type { Edition } from './model.ts';

type Matter = Pick<ArticleMatter | GuideMatter, 'draft' | 'audience' | 'publicFrom' | 'until'>;

/** Why an entry is not in an edition on a day. */
export type Hidden = 'a draft' | 'for agents only' | 'not public yet' | 'over';

/**
 * Whether an entry stands in an edition on a day. Staff see entries before `publicFrom`; nobody sees drafts, nor
 * entries after `until`. Retired entries stay: their page leads on.
 *
 * @param matter front matter in the source language
 * @param edition the edition being built
 * @param today `YYYY-MM-DD`; days compare as text
 * @returns undefined if it is shown, else the reason
 */
export function whyHidden(matter: Matter, edition: Edition, today: string): Hidden | undefined {
  if (matter.draft) return 'a draft';
  if (edition === 'public' && matter.audience === 'agent') return 'for agents only';
  if (edition === 'public' && matter.publicFrom !== undefined && matter.publicFrom > today)
    return 'not public yet';
  if (matter.until !== undefined && matter.until < today) return 'over';
  return undefined;
}
