import type { LocalAnswer, LocalStep } from './local.ts';

/** An answer in two versions; absent from the one that does not have it. */
export interface AnswerPair {
  before?: LocalAnswer;
  after?: LocalAnswer;
  /** Where it leads, both under the names of the new version. */
  from?: string;
  to?: string;
}

/** A step in two versions. */
export interface StepPair {
  /** False for a step of another guide. */
  isOwn: boolean;
  before: LocalStep;
  after: LocalStep;
  answers: AnswerPair[];
}

/** An answer that is new, gone, or leads elsewhere. */
export interface AnswerChange {
  /** One step, except for exits: all of which the same is true. */
  steps: string[];
  /** As written; empty for "None of these, or I cannot do this". */
  answer: string;
  exit: boolean;
  /** Where it led; absent if it is new. */
  from?: string;
  /** Where it leads; absent if it is gone. */
  to?: string;
}

type Names = Record<'nameOld' | 'nameNew', (to: LocalAnswer['to']) => string>;

/**
 * Finds the answers of a step again in its new version: first by what they say, because that is what readers choose,
 * then by their ids.
 */
export function pairAnswers(
  before: readonly LocalAnswer[],
  after: readonly LocalAnswer[],
  { nameOld, nameNew }: Names,
): AnswerPair[] {
  const found = new Map<LocalAnswer, LocalAnswer>();
  const taken = new Set<LocalAnswer>();
  const match = (isSame: (old: LocalAnswer, now: LocalAnswer) => boolean): void => {
    for (const old of before) {
      const now = after.find(
        (candidate) => !taken.has(candidate) && candidate.exit === old.exit && isSame(old, candidate),
      );
      if (found.has(old) || now === undefined) continue;
      found.set(old, now);
      taken.add(now);
    }
  };
  match((old, now) => old.text.plain === now.text.plain);
  match((old, now) => old.id === now.id || nameOld(old.to) === nameNew(now.to));
  return [
    ...before.map((old): AnswerPair => {
      const now = found.get(old);
      const both = now === undefined ? {} : { after: now, to: nameNew(now.to) };
      return { before: old, from: nameOld(old.to), ...both };
    }),
    ...after.filter((now) => !taken.has(now)).map((now): AnswerPair => ({ after: now, to: nameNew(now.to) })),
  ];
}

/** The answers of steps that do not lead where they led. Exits of many steps that changed alike are one change. */
export function listAnswerChanges(pairs: readonly StepPair[]): AnswerChange[] {
  const changes: AnswerChange[] = [];
  const exits = new Map<string, AnswerChange>();
  for (const { after: step, answers } of pairs) {
    for (const { before, after, from, to } of answers) {
      const answer = after ?? before;
      if (answer === undefined || from === to) continue;
      const same = answer.exit ? exits.get(`${from} ${to}`) : undefined;
      if (same !== undefined) {
        same.steps.push(step.id);
        continue;
      }
      const change: AnswerChange = {
        steps: [step.id],
        answer: answer.text.plain,
        exit: answer.exit,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      changes.push(change);
      if (answer.exit) exits.set(`${from} ${to}`, change);
    }
  }
  return changes;
}
