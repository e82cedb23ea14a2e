import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReadResult } from '../library/read.ts';
import type { Lists } from '../library/settings.ts';
import { nearest } from '../problem/nearest.ts';
import { byPlace, type Problem } from '../problem/problem.ts';
import { findRecords } from './find-records.ts';
import { countriesOf, privateProblems } from './private-problems.ts';
import { siteSchema } from '../schema/site.ts';
import { ownWords } from './own-words.ts';
import { openRecords } from './records.ts';
import { styleProblems, type StyleWishes } from './style-problems.ts';
import { listTexts } from './texts.ts';

export interface TextChecks {
  /** The content folder. */
  folder: string;
  /** The checkout, in which is kept what was found before. */
  root: string;
  /** What was read from the folder. */
  read: ReadResult;
  /** True: also how texts read. */
  style?: boolean;
}

/**
 * Looks for what no rule about structure sees: secrets, what is private, and how a text reads. What was found in a text is kept under its
 * digest, so a text that did not change costs nothing.
 *
 * @returns problems by place; none if there is no site.yaml
 */
export async function checkTexts({ folder, root, read, style = false }: TextChecks): Promise<Problem[]> {
  const { lists } = read;
  if (lists === undefined) return [];
  const texts = listTexts(folder, read);
  const countries = countriesOf(lists);
  const records = openRecords(keptFile(root, folder), JSON.stringify(countries));
  const found = await findRecords(texts, records, {
    countries,
    dictionaries: style ? join(root, '.handrail', 'dictionaries') : undefined,
  });
  records.save();
  const isNeeded = [...found.values()].some((record) => record.private.length > 0);
  const published = isNeeded ? await readPublished(lists, countries) : new Set<string>();
  const wishes = makeWishes(lists);
  return texts
    .flatMap((text) => {
      const record = found.get(text.file)!;
      const language = text.prose?.language;
      return [
        ...privateProblems(text, record, published),
        ...(!style || language === undefined || record.style === undefined
          ? []
          : styleProblems({ file: text.file, language }, record.style, wishes(language))),
      ];
    })
    .sort(byPlace);
}

/** By language, made when the first text of a language asks for them. */
function makeWishes(lists: Lists): (language: string) => StyleWishes {
  const made = new Map<string, StyleWishes>();
  const checks = lists.site?.prose ?? siteSchema.shape.prose.parse({});
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const own = ownWords(lists, language);
    // One word may be in thousands of files.
    const meant = new Map<string, string | undefined>();
    const nearestOwn = (word: string): string | undefined => {
      if (!meant.has(word)) meant.set(word, nearest(word, own));
      return meant.get(word);
    };
    const wishes = { checks, own, nearest: nearestOwn };
    made.set(language, wishes);
    return wishes;
  };
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
