import type { EndingKind } from '../guide/model.ts';

/** The mark of each ending on a grid of 16: told apart by shape, not by colour. */
export const MARKS: Readonly<Record<EndingKind, string>> = {
  solved: 'm2 8.5 4 4 8-9',
  escalate: 'M8 7.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6m-6 7a6 6 0 0 1 12 0',
  refer: 'M2 8h11M8.5 3.5 13 8l-4.5 4.5',
  stop: 'M3 3l10 10M13 3 3 13',
};
