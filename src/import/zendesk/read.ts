import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { listFiles, readText } from '../../library/files.ts';
import type { Problem } from '../../problem/problem.ts';
import { validate } from '../../problem/validate.ts';
import { readJson } from '../../problem/yaml-source.ts';
import { ImportError } from '../error.ts';
import type { Note, Source } from '../model.ts';
import { makeImageFinder } from '../find-image.ts';
import { gatherArticles } from './articles.ts';
import { makeLinkReader } from './links.ts';
import { pageSchema, type ZendeskPage } from './schema.ts';
import { gatherSections } from './sections.ts';

/** Pages of all files, each with the file that it is from. */
export interface PagedFile {
  file: string;
  page: ZendeskPage;
}

/**
 * Reads an export of the Zendesk Help Center API: one JSON file, or a folder of them, pages of lists included. Which
 * file holds what does not matter.
 *
 * @param path as typed
 * @param images a folder with the pictures
 * @returns the source; undefined if a file is broken, with the problems
 * @throws {ImportError} if there is nothing to read
 */
export function readZendesk(
  path: string,
  images: string | undefined,
): { source: Source | undefined; problems: Problem[] } {
  const { pages, problems } = readPages(path);
  if (problems.length > 0) return { source: undefined, problems };
  const { articles, hosts, notes } = gatherArticles(pages);
  if (articles.length === 0)
    throw new ImportError(
      `There are no articles in "${path}". An export of Zendesk has files such as articles.json, which begin with {"articles": [. docs/import.md shows how to make one.`,
    );
  const host = hosts[0] ?? 'help-centre';
  const findImage = makeImageFinder(images);
  const source: Source = {
    name: `zendesk ${host}`,
    articles,
    sections: gatherSections(pages),
    authors: new Map(pages.flatMap(({ page }) => page.users.map((user) => [user.id, user.name] as const))),
    hosts,
    resolveLink: makeLinkReader(hosts),
    resolveImage: (url) => findImage(url),
    resolveInclude: () => undefined,
    notes: [...notes, ...unknownSegments(pages)],
  };
  return { source, problems: [] };
}

function readPages(path: string): { pages: PagedFile[]; problems: Problem[] } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new ImportError(`There is no file or folder "${path}".`);
  const folder = found.isDirectory() ? path.replace(/[/\\]+$/, '') : dirname(path);
  const names = found.isDirectory()
    ? listFiles(folder).filter((name) => name.toLowerCase().endsWith('.json'))
    : [basename(path)];
  if (names.length === 0) throw new ImportError(`There is no file that ends in .json in "${path}".`);
  const pages: PagedFile[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const file = found.isDirectory() ? `${folder}/${name}` : path;
    const text = readText(folder, name);
    if ('problem' in text) {
      problems.push({ ...text.problem, file });
      continue;
    }
    const read = readJson(text.text, file);
    const several = Array.isArray(read.value);
    // A list of pages is what `jq -s` makes of many.
    const { data, problems: faults } = validate(several ? z.array(pageSchema) : pageSchema, read);
    problems.push(...faults);
    for (const page of data === undefined ? [] : several ? (data as ZendeskPage[]) : [data as ZendeskPage])
      pages.push({ file, page });
  }
  return { pages, problems };
}

/** Which groups of people the restricted articles are for: nobody should have to look up a number. */
function unknownSegments(pages: readonly PagedFile[]): Note[] {
  const names = new Map(
    pages.flatMap(({ page }) => page.user_segments.map((one) => [one.id, one.name] as const)),
  );
  const used = new Map<string, number>();
  for (const { page } of pages) {
    for (const { user_segment_id: segment } of page.articles)
      if (typeof segment === 'string') used.set(segment, (used.get(segment) ?? 0) + 1);
  }
  return [...used].map(([segment, count]): Note => ({
    kind: 'restricted',
    text: `${count} for the user segment ${names.get(segment) || segment}`,
    place: 'user_segment_id',
  }));
}
