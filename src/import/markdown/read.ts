import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { listFiles, readText } from '../../library/files.ts';
import type { Problem } from '../../problem/problem.ts';
import type { ImportMap } from '../../schema/import-map.ts';
import { ImportError } from '../error.ts';
import type { Note, Source, SourceArticle } from '../model.ts';
import { makeArticle, readMarkdownFile, type MarkdownFile } from './articles.ts';
import { makeImageReader, makeIncluder } from './beside.ts';
import { takeFront } from './front.ts';
import { makeLinkReader } from './links.ts';
import { readMap } from './map.ts';
import { makePathReader, makeSkipper } from './paths.ts';
import { sortFiles } from './sections.ts';

export interface MarkdownOptions {
  /** The name of a map that comes along, or a file. */
  map: string | undefined;
  /** A folder with pictures, if they do not lie beside the texts. */
  images: string | undefined;
  /** Replaces `language` of the map. */
  language: string | undefined;
}

/**
 * Reads a tree of Markdown files with front matter, as a map says.
 *
 * @param folder as typed
 * @returns the source; undefined if the map is broken, with its problems
 * @throws {ImportError} if there is nothing to read
 */
export function readMarkdownFolder(
  folder: string,
  options: MarkdownOptions,
): { source: Source | undefined; problems: Problem[] } {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ImportError(`There is no folder "${folder}".`);
  const read = readMap(options.map);
  if ('problems' in read) return { source: undefined, problems: read.problems };
  const map = { ...read.map, ...(options.language === undefined ? {} : { language: options.language }) };
  const { files, notes } = readFiles(folder, map);
  if (files.length === 0)
    throw new ImportError(
      `There is no Markdown file that is an article in "${folder}". Look at "skip" and "paths" of the map.`,
    );
  const { sections, sectionOf } = sortFiles(folder, files, map);
  const groups = Map.groupBy(files, ({ path }) => path.toLowerCase());
  const articles = [...groups.values()].map((group): SourceArticle => makeArticle(group, map, sectionOf));
  const authors = new Map(
    articles.flatMap(({ author }) => (author === undefined ? [] : [[author, author] as const])),
  );
  const about = { folder, map, files, articles };
  return {
    source: {
      name: `markdown ${basename(resolve(folder))}`,
      articles,
      sections,
      authors,
      sourceLocale: map.language,
      hosts: map.hosts,
      resolveLink: makeLinkReader(about),
      resolveImage: makeImageReader(about, options.images),
      resolveInclude: makeIncluder(about),
      notes,
    },
    problems: [],
  };
}

/** All files that are articles; one whose front matter cannot be read does not arrive. */
function readFiles(folder: string, map: ImportMap): { files: MarkdownFile[]; notes: Note[] } {
  const readPath = makePathReader(map.paths);
  const isSkipped = makeSkipper(map.skip);
  const files: MarkdownFile[] = [];
  const notes: Note[] = [];
  for (const file of listFiles(folder)) {
    if (!/\.(?:mdx?|markdown)$/i.test(file) || isSkipped(file)) continue;
    const text = readText(folder, file);
    if ('problem' in text) {
      notes.push({ kind: 'not-arrived', text: text.problem.message, place: file });
      continue;
    }
    try {
      const { locale, path } = readPath(file);
      files.push(readMarkdownFile({ folder, file, path, locale }, takeFront(text.text), map));
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0]! : String(error);
      notes.push({ kind: 'not-arrived', text: `its front matter cannot be read: ${why}`, place: file });
    }
  }
  return { files, notes };
}
