import type { LocalAnswer, LocalGuideTree, LocalStep, LocalText } from '../guide/local.ts';
import { keepCompounds } from '../i18n/typography.ts';
import type { Model } from './_model.ts';

/** A step's text as HTML. */
export interface ShownStep {
  id: string;
  title: string;
  body: string;
  variants: { platform: string; title: string; body: string }[];
  minutes: number | undefined;
}

/**
 * Renders a step.
 *
 * @param headingLevel of the step's title on the page
 */
export function showStep(model: Model, language: string, step: LocalStep, headingLevel: number): ShownStep {
  const { render } = model;
  return {
    id: step.id,
    title: keepCompounds(render.inline(step.title, { language })),
    body: render.text(step.body, { language, headingLevel, step: true }),
    variants: step.variants.map((variant) => ({
      platform: variant.platform,
      title: render.inline(variant.title, { language }),
      body: render.text(variant.body, { language, headingLevel: headingLevel + 1, step: true }),
    })),
    minutes: step.minutes,
  };
}

/** An answer as a link; the exit speaks the words of the interface. */
export function showAnswer(model: Model, language: string, answer: LocalAnswer) {
  const { guide, step } = answer.to;
  return {
    html: answer.exit
      ? model.words(language).guide.exit
      : keepCompounds(model.render.inline(answer.text, { language })),
    address: model.addresses.step(language, guide, step),
    to: answer.to,
    exit: answer.exit,
  };
}

/** The languages of all texts that a reader of the steps gets. */
export function languagesOf(steps: readonly LocalStep[]): string[] {
  return steps.flatMap((step) => [
    ...[step.title, step.body].filter(hasText).map((text) => text.language),
    ...step.variants.flatMap((variant) => [variant.title.language, variant.body.language]),
    ...step.answers.filter((answer) => !answer.exit).map((answer) => answer.text.language),
  ]);
}

function hasText(text: LocalText): boolean {
  return text.markdown.trim() !== '';
}

/**
 * Where to go on if a problem comes back after it was solved: the last written answer of the one step that led here,
 * which is the way on when that step did not help.
 *
 * @returns undefined if several steps lead here: then only the reader's trail knows
 */
export function wayOn(tree: LocalGuideTree, solved: LocalStep): LocalAnswer['to'] | undefined {
  const before = tree.steps.filter((step) =>
    step.answers.some(({ to }) => to.guide === tree.id && to.step === solved.id),
  );
  const [only] = before;
  if (only === undefined || before.length > 1) return undefined;
  return only.answers.findLast((answer) => !answer.exit && answer.to.step !== solved.id)?.to;
}
