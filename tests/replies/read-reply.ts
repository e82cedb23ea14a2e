import { readEntryPath } from '../../src/library/links.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { parseReply, type ParsedReply } from '../../src/replies/parse.ts';

/** Parses the text of a reply as the reader does. */
export function parseText(source: string, language = 'en'): ParsedReply {
  return parseReply(parseMarkdown(source), {
    file: `replies/${language}/x.md`,
    language,
    source,
    entryAt: (path, anchor) => {
      const found = readEntryPath(path, anchor);
      return found === undefined
        ? undefined
        : { type: found.type, id: found.id, ...(anchor === '' ? {} : { anchor }) };
    },
  });
}

/** The problems as `line:column id`. */
export function faultsOf(source: string, language = 'en'): string[] {
  return parseText(source, language).problems.map(({ line, column, id }) => `${line}:${column} ${id}`);
}

/** A reply of which both forms say the same. */
export function bothForms(text: string): string {
  return `## formal\n\n${text}\n\n## familiar\n\n${text}\n`;
}
