import { resolve } from 'node:path';
import { interfaceWords } from '../i18n/own-words.ts';
import type { Handed } from '../library/handover.ts';
import { readContent } from '../library/read.ts';
import type { Problem } from '../problem/problem.ts';
import { readAstroEnvironment } from './astro-environment.ts';
import { overviewFor } from './review-overview.ts';

/**
 * Reads the content that the environment names, for `dev`.
 *
 * @returns all problems, and the content for the pages, unless a problem is an error
 */
export async function readForPages(): Promise<{ handed: Handed | undefined; problems: Problem[] }> {
  const { contentDir, edition, today, address, base } = readAstroEnvironment();
  const { content, problems } = readContent({
    folder: contentDir,
    edition,
    today,
    words: interfaceWords,
    address,
    base,
  });
  if (content === undefined) return { handed: undefined, problems };
  const root = resolve(import.meta.dirname, '../..');
  const review = await overviewFor(content, { root, contentDir, edition, today });
  return { handed: { ...content, edition, today, review }, problems };
}
