import type { LocalGuideTree } from '../../src/guide/local.ts';
import type { Tree } from '../../src/schema/tree.ts';

/**
 * A guide as one of its forms has it, as lines: `step: kind` for each step, in order, and `step, answer -> guide/step`
 * for each answer, in order.
 */
export type Ways = string[];

/** What every form must have: the guide itself. */
export function waysOfGuide({ steps }: LocalGuideTree): Ways {
  return steps.flatMap(({ id, ending, answers }) => [
    stepLine(id, ending ?? 'question'),
    ...answers.map((answer) => answerLine(id, answer.id, `${answer.to.guide}/${answer.to.step}`)),
  ]);
}

/** The ways of `tree.json`. */
export function waysOfTree(json: string): Ways {
  const { steps } = JSON.parse(json) as Tree;
  return steps.flatMap(({ id, kind, answers }) => [
    stepLine(id, kind),
    ...answers.map((answer) => answerLine(id, answer.id, `${answer.to.guide}/${answer.to.step}`)),
  ]);
}

export function stepLine(step: string, kind: string): string {
  return `${step}: ${kind}`;
}

export function answerLine(step: string, answer: string, to: string): string {
  return `${step}, ${answer} -> ${to}`;
}
