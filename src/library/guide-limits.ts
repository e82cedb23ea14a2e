import type { GuideMeasure } from '../guide/measure.ts';
import type { Step } from '../guide/model.ts';
import { plainText } from '../markdown/nodes.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { showText, type Place } from '../problem/problem.ts';
import type { Site } from '../schema/site.ts';
import type { Guide, GuideTranslation } from './model.ts';

/** A limit of site.yaml that a guide goes beyond. No problem of the content: a guide may have its reasons. */
export interface GuideWarning extends Place {
  limit: 'longestPath' | 'escalateShare' | 'screenCharacters';
  message: string;
}

/**
 * Compares a guide with the limits of site.yaml.
 *
 * @param guide in the source language, with at least one step
 * @param translations of it
 * @param measure what it was found to have
 */
export function warnOfLimits(
  guide: Guide,
  translations: readonly GuideTranslation[],
  measure: GuideMeasure,
  limits: Site['limits'],
): GuideWarning[] {
  const { count, endings } = measure.paths;
  const questions = measure.longest.length - 1;
  const place = { file: guide.file, ...guide.tree.steps[0]!.spot };
  const warnings: GuideWarning[] = [];
  if (questions > limits.longestPath) {
    warnings.push({
      ...place,
      limit: 'longestPath',
      message:
        `The longest path has ${questions} questions; limits.longestPath in site.yaml is ${limits.longestPath}. ` +
        'Ask earlier what tells the causes apart, or make a second guide of a part.',
    });
  }
  if (endings.escalate > count * limits.escalateShare) {
    warnings.push({
      ...place,
      limit: 'escalateShare',
      message:
        `${endings.escalate} of ${count} paths end with a handover; limits.escalateShare in site.yaml is ${limits.escalateShare}. ` +
        'Look for a cause that the reader can remedy.',
    });
  }
  return [
    ...warnings,
    ...[guide, ...translations].flatMap((entry) => longSteps(entry, limits.screenCharacters)),
  ];
}

function longSteps({ file, tree }: Guide | GuideTranslation, limit: number): GuideWarning[] {
  return tree.steps.flatMap((step) => {
    const length = countCharacters(step);
    if (length <= limit) return [];
    const message = `Step "${showText(step.id)}" has ${length} characters of text; limits.screenCharacters in site.yaml is ${limit}.`;
    return [{ file, ...step.spot, limit: 'screenCharacters' as const, message }];
  });
}

/**
 * How much text of a step a reader has before them: question, body, and the longest of its variants, of which one is
 * shown. An included text counts where it is written.
 */
export function countCharacters({
  title,
  body,
  variants,
}: Pick<Step, 'title' | 'body' | 'variants'>): number {
  const lengths = variants.map((variant) => lengthOf(variant.body));
  return title.length + lengthOf(body) + Math.max(0, ...lengths);
}

function lengthOf(markdown: string): number {
  return plainText(parseMarkdown(markdown)).replace(/\s+/g, ' ').length;
}
