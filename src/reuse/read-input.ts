import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readText } from '../library/files.ts';
import type { Problem } from '../problem/problem.ts';
import { readTickets, type Ticket } from './read-tickets.ts';
import { readWeeks } from './read-weeks.ts';
import type { Week } from '../schema/week.ts';

/** What a person gave, read. */
export interface GivenFiles {
  weeks: Week[];
  tickets: Ticket[] | undefined;
  /** Of all files, each as one would open it. */
  problems: Problem[];
}

/** Something that was named and is not there, or not what it should be; its message is for the person who named it. */
export class InputError extends Error {
  override name = 'InputError';
}

/**
 * Reads a folder of exports and a table of tickets. All problems of all files are found at once.
 *
 * @param given as typed
 * @throws {InputError} if the folder or the table is not there
 */
export function readGiven(
  given: { folder: string; tickets: string | undefined },
  about: { today: string; findLinks: (text: string) => string[]; now: number },
): GivenFiles {
  const folder = given.folder.replace(/[/\\]+$/, '');
  if (!isThere(folder, 'folder')) throw new InputError(`There is no folder "${given.folder}".`);
  const read = readWeeks(folder, about.today);
  if (read.files === 0 && given.tickets === undefined)
    throw new InputError(
      `No exported week (a file that ends in .json) is in "${given.folder}". Agents save theirs under "My work", with "Export my week".`,
    );
  const problems = read.problems.map((one) => ({ ...one, file: `${folder}/${one.file}` }));
  if (given.tickets === undefined) return { weeks: read.weeks, tickets: undefined, problems };
  if (!isThere(given.tickets, 'file')) throw new InputError(`There is no file "${given.tickets}".`);
  const text = readText(dirname(given.tickets), basename(given.tickets));
  if ('problem' in text)
    return {
      weeks: read.weeks,
      tickets: [],
      problems: [...problems, { ...text.problem, file: given.tickets }],
    };
  const table = readTickets(text.text, { ...about, file: given.tickets });
  return { weeks: read.weeks, tickets: table.tickets, problems: [...problems, ...table.problems] };
}

function isThere(path: string, kind: 'folder' | 'file'): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() === (kind === 'folder');
}
