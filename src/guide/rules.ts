import { byPlace, type Problem } from '../problem/problem.ts';
import { checkAnswers } from './rules/answers.ts';
import { checkConsent } from './rules/consent.ts';
import { buildContext, type RulesInput } from './rules/context.ts';
import { checkEnding } from './rules/endings.ts';
import { checkExits } from './rules/exits.ts';
import { checkCycles, checkReach } from './rules/shape.ts';
import { checkCodes, checkInclude, checkOldIds, checkRisk } from './rules/steps.ts';
import { checkTranslation } from './rules/translations.ts';

export type { RulesInput, SourceGuide, TranslatedGuide } from './rules/context.ts';

/**
 * Checks all guides together: what no file can say about itself. That every step reaches an ending needs no rule of
 * its own: a question has answers, an answer has a step, and no way goes in circles.
 *
 * Takes time in proportion to steps and answers, whatever leads where.
 *
 * @param input all guides of all languages, parsed, and what they refer to
 * @returns problems in the order of files
 */
export function checkGuides(input: RulesInput): Problem[] {
  const context = buildContext(input);
  for (const node of context.graph.nodes) {
    checkAnswers(context, node);
    checkRisk(context, node);
    checkEnding(context, node);
    checkInclude(context, node);
  }
  for (const guide of input.guides) {
    checkExits(context, guide);
    checkOldIds(context, guide);
  }
  checkCodes(context);
  checkReach(context);
  checkCycles(context);
  checkConsent(context);
  for (const translation of input.translations) checkTranslation(context, translation);
  return context.problems.sort(byPlace);
}
