import type { record } from '../work/record.ts';
import type { CaseStep } from './case-file.ts';
import type { Case } from './state.ts';

type WorkEvent = Parameters<typeof record>[0];

/** Where a case stands, as far as counting needs it. */
export interface Counted {
  language: string;
  guide: string;
  at: string;
  /** What is known of the step. */
  step: CaseStep | undefined;
  /** True if an answer was given or steps were jumped over: a page that was only opened is no run. */
  moved: boolean;
}

const MINUTE = 60_000;

/**
 * What is to be counted at a place, and the case that knows it was: a guide that was begun with a customer counts once
 * a case, and so does each ending. Whoever got the case handed over at an ending did not lead it there.
 */
export function countAt(held: Case, at: Counted, now: number): { events: WorkEvent[]; held: Case } {
  const { language, guide: entry, step } = at;
  const place = `${entry}/${at.at}`;
  if (!at.moved || held.came?.at === place) return { events: [], held };
  const news = [entry, ...(step?.ending === undefined ? [] : [place])].filter(
    (key) => !held.counted.includes(key),
  );
  const began = held.counted.length === 0 ? now : held.began;
  const minutes = Math.round((now - began) / MINUTE);
  const events = news.map((key): WorkEvent =>
    key === entry
      ? { what: 'run', language, entry }
      : { what: 'ending', language, entry, step: at.at, tier: step?.to?.tier, minutes },
  );
  return { events, held: { ...held, began, counted: [...held.counted, ...news] } };
}
