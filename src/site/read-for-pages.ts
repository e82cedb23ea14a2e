import { interfaceWords } from '../i18n/own-words.ts';
import type { Handed } from '../library/handover.ts';
import { readContent } from '../library/read.ts';
import type { Problem } from '../problem/problem.ts';
import { readAstroEnvironment } from './astro-environment.ts';

/**
 * Reads the content that the environment names, for `dev`.
 *
 * @returns all problems, and the content for the pages, unless a problem is an error
 */
export function readForPages(): { handed: Handed | undefined; problems: Problem[] } {
  const { contentDir, edition, today, address, base } = readAstroEnvironment();
  const { content, problems } = readContent({
    folder: contentDir,
    edition,
    today,
    words: interfaceWords,
    address,
    base,
  });
  return { handed: content === undefined ? undefined : { ...content, edition, today }, problems };
}
