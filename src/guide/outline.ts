import type { LocalAnswer, LocalGuideTree, LocalStep } from './local.ts';
import type { Target } from './model.ts';

/** One line of the outline of a guide: a way to a step, and the step itself where the way is the first one to it. */
export interface OutlineLine {
  depth: number;
  /** `unreached`: no answer of this guide leads there. */
  way: 'start' | 'answer' | 'exit' | 'unreached';
  /** The text of the answer. */
  answer: string;
  to: Required<Target>;
  /** Absent if it leads into another guide, or nowhere. */
  number?: number;
  /** Present only the first time. */
  step?: LocalStep;
}

type Way = Omit<OutlineLine, 'number' | 'step'>;

/**
 * A guide as a tree that a person can read: each step once, below the first answer that leads to it, numbered in that
 * order. The exit of the whole guide comes once, at the end, and then what no way leads to.
 *
 * @param exit where "None of these, or I cannot do this" leads from steps that do not say otherwise
 */
export function outlineGuide(tree: LocalGuideTree, exit: Required<Target> | undefined): OutlineLine[] {
  const steps = new Map(tree.steps.map((step) => [step.id, step]));
  const numbers = new Map<string, number>();
  const lines: OutlineLine[] = [];
  // A stack instead of recursing, so that no guide is too deep.
  const waiting = rootsOf(tree, exit).toReversed();
  for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
    const step = way.to.guide === tree.id ? steps.get(way.to.step) : undefined;
    const known = step && numbers.get(step.id);
    if (step === undefined || known !== undefined) {
      if (way.way !== 'unreached') lines.push({ ...way, ...(known === undefined ? {} : { number: known }) });
      continue;
    }
    numbers.set(step.id, numbers.size + 1);
    lines.push({ ...way, number: numbers.size, step });
    waiting.push(...waysFrom(step, way.depth + 1, exit).toReversed());
  }
  return lines;
}

function rootsOf({ id: guide, steps }: LocalGuideTree, exit: Required<Target> | undefined): Way[] {
  const ways = steps.map(({ id }, index): Way => ({
    depth: 0,
    way: index === 0 ? 'start' : 'unreached',
    answer: '',
    to: { guide, step: id },
  }));
  if (exit === undefined) return ways;
  return [...ways.slice(0, 1), { depth: 0, way: 'exit', answer: '', to: exit }, ...ways.slice(1)];
}

function waysFrom({ answers }: LocalStep, depth: number, exit: Required<Target> | undefined): Way[] {
  const isUsual = (answer: LocalAnswer): boolean =>
    answer.exit && answer.to.guide === exit?.guide && answer.to.step === exit.step;
  return answers
    .filter((answer) => !isUsual(answer))
    .map((answer) => ({
      depth,
      way: answer.exit ? 'exit' : 'answer',
      answer: answer.text.plain,
      to: answer.to,
    }));
}
