import type { Composed } from '../replies/compose.ts';
import { fillText } from './lines.ts';
import type { DeskWords } from './settings.ts';

/**
 * What an agent should know before copying a message: what is missing, that it does not say what comes next, and what is
 * over the limit of its channel.
 *
 * @param missing the sentence about what is not filled in
 */
export function remarksOn(
  { unfilled, lacksNextStep, over }: Composed,
  words: Pick<DeskWords['compose'], 'noNextStep' | 'tooManySigns' | 'tooManyLines'>,
  missing: string,
): string[] {
  return [
    ...(unfilled.length > 0 ? [missing] : []),
    ...(lacksNextStep ? [words.noNextStep] : []),
    ...over.map(({ what, found, limit }) =>
      fillText(what === 'signs' ? words.tooManySigns : words.tooManyLines, { found, limit }),
    ),
  ];
}
