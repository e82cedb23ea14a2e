import type { StoredChoice, StoredGuide } from './stored.ts';
import type { From, Ways } from './trail.ts';

/** A stored guide, ready to be walked. */
export interface Guide extends StoredGuide, Ways {
  /** The address of its start, with a slash at its end. */
  home: string;
  /** The guides before this one in the run, by id, as far as they could be loaded. */
  others: ReadonlyMap<string, Guide>;
  /** Where the reader came from, if that was to change an answer of this guide. */
  from: From | undefined;
  /** The step whose page has this address; undefined if it is none of this guide. */
  stepAt(pathname: string): string | undefined;
  /** The question of a step, and one of its answers. */
  question(step: string): string;
  choice(step: string, answer: string): StoredChoice | undefined;
  /** The text of an answer; empty if there is none. */
  answer(step: string, answer: string): string;
  /** The answer of a step that leads to another. */
  answerTo(step: string, to: string): string | undefined;
}

/** The id of the answer that the site adds to every step: "None of these, or I cannot do this". */
export const EXIT = 'otherwise';

/**
 * @param home the address of the guide's start, with a slash at its end
 * @param others the guides before it in the run
 * @param from where the reader came from to change an answer
 */
export function makeGuide(
  stored: StoredGuide,
  home: string,
  others: Guide['others'] = new Map(),
  from?: From,
): Guide {
  const { steps } = stored;
  const choice = (step: string, answer: string): StoredChoice | undefined =>
    steps[step]?.choices?.find(({ id }) => id === answer);
  return {
    ...stored,
    home,
    others,
    from,
    stepAt: (pathname) => {
      // What lies elsewhere keeps its slash at the beginning, and is no step.
      const step = pathname.replace(home, '').replace(/\/$/, '');
      return Object.hasOwn(steps, step) ? step : undefined;
    },
    choice,
    leads: (step, answer) => choice(step, answer)?.to,
    isPrivate: (step) => steps[step]?.private === true,
    question: (step) => steps[step]?.question ?? '',
    answer: (step, answer) => choice(step, answer)?.text ?? '',
    answerTo: (step, to) => steps[step]?.choices.find((each) => each.to === to)?.id,
  };
}
