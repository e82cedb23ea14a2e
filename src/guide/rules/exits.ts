import type { Spot, Target } from '../model.ts';
import { readTarget, showTarget } from '../targets.ts';
import { checkAudience } from './answers.ts';
import { findTarget, nearestStep, report, type RuleContext, type SourceGuide } from './context.ts';

/** How the exit is named in messages; readers see the interface word of their language. */
const EXIT_NAME = 'None of these, or I cannot do this';

/** The exit of each question must lead somewhere: as the step says, else as the guide says. */
export function checkExits(context: RuleContext, guide: SourceGuide): void {
  const questions = guide.tree.steps.filter(({ ending }) => ending === undefined);
  const { otherwise: written } = guide.matter;
  const spot = (): Spot | undefined => guide.spots?.otherwise;
  if (written !== undefined) checkExit(context, guide, readTarget(written, guide.file), written, spot);
  else if (questions.some(({ otherwise }) => otherwise === undefined)) {
    report(context, 'guide/no-otherwise', guide, spot(), {});
  }
  for (const step of questions) {
    const { otherwise } = step;
    if (otherwise === undefined) continue;
    const shown = otherwise.guide === undefined ? `#${otherwise.step}` : showTarget(otherwise);
    checkExit(context, guide, otherwise, shown, () => step.spot);
  }
}

/** `target` is undefined if what is written has not the form of one. */
function checkExit(
  context: RuleContext,
  guide: SourceGuide,
  target: Target | undefined,
  shown: string,
  spot: () => Spot | undefined,
): void {
  const aim = target && context.guidesById.get(target.guide ?? guide.id);
  if (target?.guide !== undefined && context.unread?.has(target.guide)) return;
  if (target && aim && findTarget(context.graph, guide.id, target) !== undefined) {
    checkAudience(context, guide, aim, { spot, answer: EXIT_NAME, target: shown });
  } else {
    const near = nearestExit(context, guide, target, shown);
    report(context, 'guide/unknown-otherwise', guide, spot(), { target: shown, nearest: near });
  }
}

function nearestExit(
  context: RuleContext,
  guide: SourceGuide,
  target: Target | undefined,
  shown: string,
): string | undefined {
  const aim = target?.guide === undefined ? guide : context.guidesById.get(target.guide);
  if (aim === undefined) {
    const near = context.nearestGuide(target?.guide ?? '');
    return near && showTarget({ ...target, guide: near });
  }
  const step = nearestStep(aim.tree.steps, target?.step ?? shown.replace(/^#/, ''))?.id;
  if (step === undefined) return undefined;
  return aim === guide ? `#${step}` : showTarget({ guide: aim.id, step });
}
