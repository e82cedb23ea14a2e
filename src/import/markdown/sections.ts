import { listFiles, readText } from '../../library/files.ts';
import type { ImportMap } from '../../schema/import-map.ts';
import type { SourceSection } from '../model.ts';
import type { MarkdownFile } from './articles.ts';
import { firstText } from './front.ts';
import { asWords } from './paths.ts';
import { readContents, type Contents } from './toc.ts';

/** Finds the sections of files: by a key, by a table of contents, or by the first folder. */
export function sortFiles(
  folder: string,
  files: readonly MarkdownFile[],
  map: ImportMap,
): { sections: SourceSection[]; sectionOf(file: MarkdownFile): string | undefined } {
  const tables = map.sections.by === 'toc' ? readTables(folder, files) : new Map<string, Contents>();
  const named = new Map<string, Record<string, string>>();
  const sectionOf = (file: MarkdownFile): string | undefined => {
    const key = firstText({ matter: file.front, body: '' }, map.sections.keys);
    if (key !== undefined) return put(named, `key ${key.toLowerCase()}`, file.locale, key);
    const table = tables.get(file.locale);
    const part = table?.parts.get(file.file);
    if (table !== undefined && part !== undefined)
      return put(named, `part ${part}`, file.locale, table.names[part]!);
    const parts = file.path.split('/');
    if (map.sections.by === 'none' || parts.length < 2) return undefined;
    return put(named, `folder ${parts[0]!.toLowerCase()}`, file.locale, asWords(parts[0]!));
  };
  for (const file of files) sectionOf(file);
  // A table of contents has its own order; all else is in that of names.
  const rank = (key: string): number =>
    key.startsWith('part ') ? Number(key.slice(5)) : Number.MAX_SAFE_INTEGER;
  const sections = [...named]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([key, names]): SourceSection => ({ key, names }));
  return { sections, sectionOf };
}

function put(named: Map<string, Record<string, string>>, key: string, locale: string, name: string): string {
  const names = named.get(key) ?? {};
  names[locale] ??= name;
  named.set(key, names);
  return key;
}

/** Tables of contents by locale; the one that names most of a language's files counts. */
function readTables(folder: string, files: readonly MarkdownFile[]): Map<string, Contents> {
  const tables = new Map<string, Contents>();
  const locales = new Map(files.map(({ file, locale }) => [file, locale]));
  for (const file of listFiles(folder)) {
    if (!/(?:^|\/)toc\.(?:md|ya?ml)$/i.test(file)) continue;
    const text = readText(folder, file);
    if ('problem' in text) continue;
    const table = readContents(text.text, file);
    const [first] = [...table.parts.keys()].flatMap((path) => locales.get(path) ?? []);
    const known = first === undefined ? undefined : tables.get(first);
    if (first !== undefined && (known === undefined || known.parts.size < table.parts.size))
      tables.set(first, table);
  }
  return tables;
}
