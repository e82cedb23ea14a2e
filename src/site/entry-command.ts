import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceWords } from '../i18n/own-words.ts';
import { readAuthor } from '../history/git.ts';
import type { Entry } from '../library/model.ts';
import { readForReview, type ReviewFiles } from '../library/review/read.ts';
import { nearest } from '../problem/nearest.ts';
import type { Owners } from '../schema/lists.ts';
import { OptionError, type Options } from './options.ts';

/** The entry that a command works on, in one language, and the folder it is of. */
export interface FoundEntry {
  entry: Entry;
  files: ReviewFiles;
}

/**
 * Finds an entry by its id.
 *
 * @param language undefined: the source language
 * @throws {OptionError} if there is none, or its front matter cannot be read
 */
export async function findEntry(
  { contentDir, today }: Options,
  id: string,
  language: string | undefined,
): Promise<FoundEntry> {
  const files = await readForReview(contentDir, today, interfaceWords.languages);
  const wanted = language ?? files.lists.sourceLanguage;
  const there = files.entries.filter((entry) => entry.language === wanted);
  const entry = there.find((one) => one.id === id);
  if (entry !== undefined) return { entry, files };
  const near = nearest(
    id,
    there.map((one) => one.id),
  );
  const broken = files.problems.find(({ file }) => file.includes(`/${wanted}/${id}`));
  if (broken !== undefined) throw new OptionError(`${broken.file}:${broken.line} ${broken.message}`);
  throw new OptionError(
    `There is no "${id}" in "${wanted}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  );
}

/**
 * The owner for whom someone works: `--by`, else the one who has the mail address that git is told.
 * @throws {OptionError} if there is no such owner, or nobody has that address
 */
export function whoReviews(owners: Owners, { contentDir, flags }: Options): string {
  const known = `Owners: ${Object.keys(owners).join(', ')}.`;
  const by = flags.get('by');
  if (by !== undefined && !Object.hasOwn(owners, by))
    throw new OptionError(`--by names "${by}", who is not in owners.yaml. ${known}`);
  if (by !== undefined) return by;
  const mail = readAuthor(contentDir).mail.toLowerCase();
  const isOf = (owner: Owners[string]): boolean =>
    [owner.mail ?? '', ...owner.members].some((address) => address.toLowerCase() === mail);
  const found = mail === '' ? undefined : Object.entries(owners).find(([, owner]) => isOf(owner));
  if (found !== undefined) return found[0];
  const who = mail === '' ? 'Git does not say who you are' : `Nobody in owners.yaml has the address ${mail}`;
  throw new OptionError(`${who}: add it there under "members", or write --by <owner>. ${known}`);
}

/** Writes a file of the content folder anew. `edit` gets its text and gives the new one. */
export function editFile(contentDir: string, file: string, edit: (text: string) => string): void {
  const path = join(contentDir, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}
