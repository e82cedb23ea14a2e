import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReadResult } from '../library/read.ts';
import type { Lists } from '../library/settings.ts';
import { byPlace, type Problem } from '../problem/problem.ts';
import { findRecords } from './find-records.ts';
import { countriesOf, privateProblems } from './private-problems.ts';
import { openRecords } from './records.ts';
import { listTexts } from './texts.ts';

export interface TextChecks {
  /** The content folder. */
  folder: string;
  /** The checkout, in which is kept what was found before. */
  root: string;
  /** What was read from the folder. */
  read: ReadResult;
}

/**
 * Looks for what no rule about structure sees: secrets, and what is private. What was found in a text is kept under its
 * digest, so a text that did not change costs nothing.
 *
 * @returns problems by place; none if there is no site.yaml
 */
export async function checkTexts({ folder, root, read }: TextChecks): Promise<Problem[]> {
  const { lists } = read;
  if (lists === undefined) return [];
  const texts = listTexts(folder, read);
  const countries = countriesOf(lists);
  const records = openRecords(keptFile(root, folder), JSON.stringify(countries));
  const found = await findRecords(texts, records, { countries });
  records.save();
  const isNeeded = [...found.values()].some((record) => record.private.length > 0);
  const published = isNeeded ? await readPublished(lists, countries) : new Set<string>();
  return texts.flatMap((text) => privateProblems(text, found.get(text.file)!, published)).sort(byPlace);
}

/** The plans of all telephone numbers are loaded only if there is a number to compare. */
async function readPublished(lists: Lists, countries: readonly string[]): Promise<Set<string>> {
  const { publishedContacts } = await import('./private/published.ts');
  return publishedContacts(lists, countries);
}

function keptFile(root: string, folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join(root, '.handrail', 'texts', `${name}.json`);
}
