import { nearest } from '../../problem/nearest.ts';
import type { Step } from '../model.ts';
import { checkDuplicates } from './answers.ts';
import { nearestStep, report, type RuleContext, type TranslatedGuide } from './context.ts';

/** A translation has words for steps, answers and variants of its source, and for no others. */
export function checkTranslation(context: RuleContext, translation: TranslatedGuide): void {
  const source = context.guidesById.get(translation.id);
  if (source === undefined) return;
  const sourceSteps = new Map(source.tree.steps.map((step) => [step.id, step]));
  const words = new Map(translation.tree.steps.map((step) => [step.id, step]));
  for (const step of translation.tree.steps) {
    const original = sourceSteps.get(step.id);
    if (original) compareSteps(context, translation, original, step);
    else if (!step.nameless) reportUnknownStep(context, translation, source.tree.steps, step);
  }
  for (const original of source.tree.steps) {
    const step = words.get(original.id);
    // A heading alone leaves the reader with the text of the source.
    const isEmpty = step?.body === '' && original.body !== '';
    if (step === undefined || isEmpty) {
      report(context, 'translation/missing-step', translation, step?.spot, { id: original.id });
    }
  }
}

function reportUnknownStep(
  context: RuleContext,
  translation: TranslatedGuide,
  steps: readonly Step[],
  { id, spot }: Step,
): void {
  report(context, 'translation/unknown-step', translation, spot, { id, nearest: nearestStep(steps, id)?.id });
}

function compareSteps(context: RuleContext, translation: TranslatedGuide, original: Step, words: Step): void {
  if (original.include && (words.body !== '' || words.variants.length > 0)) {
    report(context, 'guide/include-text', translation, words.spot, { step: words.id });
  }
  checkDuplicates(context, translation, words.answers);
  compareAnswers(context, translation, original, words);
  compareVariants(context, translation, original, words);
}

function compareAnswers(
  context: RuleContext,
  translation: TranslatedGuide,
  original: Step,
  words: Step,
): void {
  const step = original.id;
  const known = original.ending === undefined ? original.answers.map(({ id }) => id) : [];
  for (const { id, to, spot } of words.answers) {
    // An answer that names no step has been reported when it was read.
    if (known.includes(id) || (to.step ?? to.guide) === undefined) continue;
    report(context, 'translation/unknown-answer', translation, spot, {
      id,
      step,
      nearest: nearest(id, known),
    });
  }
  for (const id of new Set(known)) {
    if (words.answers.some((answer) => answer.id === id && answer.plain !== '')) continue;
    report(context, 'translation/missing-answer', translation, words.spot, { id, step });
  }
}

function compareVariants(
  context: RuleContext,
  translation: TranslatedGuide,
  original: Step,
  words: Step,
): void {
  const step = original.id;
  if (original.include) return;
  for (const { platform, spot } of words.variants) {
    if (original.variants.some((variant) => variant.platform === platform)) continue;
    report(context, 'translation/unknown-variant', translation, spot, { platform, step });
  }
  for (const { platform } of original.variants) {
    if (words.variants.some((variant) => variant.platform === platform)) continue;
    report(context, 'translation/missing-variant', translation, words.spot, { platform, step });
  }
}
