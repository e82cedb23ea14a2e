import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readMarkdownFolder } from '../../src/import/markdown/read.ts';
import type { Source } from '../../src/import/model.ts';
import { readTreeFile } from '../../src/import/tree/read.ts';
import { runImport, type Outcome } from '../../src/import/write/run.ts';
import { readZendesk } from '../../src/import/zendesk/read.ts';
import { readContent } from '../../src/library/read.ts';
import { tempSite } from '../site/temp-site.ts';

export const TODAY = '2026-11-21';

/** An article of Zendesk with what tests leave out. */
export function article(id: number, parts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    title: `Article ${id}`,
    body: '<p>What it says.</p><p>More of it.</p>',
    locale: 'en-us',
    source_locale: 'en-us',
    html_url: `https://help.acme.example/hc/en-us/articles/${id}-Article-${id}`,
    user_segment_id: null,
    section_id: 10,
    author_id: 7,
    ...parts,
  };
}

const SECTIONS = [
  { id: 10, name: 'First steps', locale: 'en-us', category_id: 1 },
  { id: 11, name: 'Inside', locale: 'en-us', category_id: 1 },
];

/** The source that an export with these articles gives. */
export function zendesk(
  articles: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
  images?: string,
): Source {
  const folder = tempSite({ 'export.json': JSON.stringify({ articles, sections: SECTIONS, ...more }) });
  return given(readZendesk(folder, images));
}

/** The source that a tree of Markdown files gives. */
export function markdown(files: Readonly<Record<string, string>>, map?: string, language?: string): Source {
  return given(readMarkdownFolder(tempSite(files), { map, images: undefined, language }));
}

/** The source that a decision tree gives. */
export function tree(value: object): Source {
  return given(readTreeFile(join(tempSite({ 'tree.json': JSON.stringify(value) }), 'tree.json')));
}

function given({ source, problems }: { source: Source | undefined; problems: unknown[] }): Source {
  if (source === undefined) throw new Error(JSON.stringify(problems));
  return source;
}

/** Imports into a folder, and sees to it that the site can be built with what is there now. */
export async function bring(source: Source, content: string, dryRun = false): Promise<Outcome> {
  const options = {
    contentDir: content,
    today: TODAY,
    words: interfaceWords,
    dryRun,
    progress: () => undefined,
  };
  const outcome = await runImport(source, options);
  if (!('counts' in outcome)) throw new Error(JSON.stringify(outcome.problems));
  if (outcome.problems.length > 0) throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
  if (existsSync(join(content, 'site.yaml')) && outcome.otherProblems.length === 0) {
    const { problems } = readContent({
      folder: content,
      edition: 'public',
      today: TODAY,
      words: interfaceWords,
    });
    const errors = problems.filter(({ level }) => level === 'error');
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }
  return outcome;
}

/** What was told of a kind. */
export function told(outcome: Outcome, kind: Outcome['notes'][number]['kind']): string[] {
  return outcome.notes.filter((note) => note.kind === kind).map(({ text }) => text);
}

/** The text of a file in a folder; undefined if there is none. */
export function textIn(content: string, file: string): string | undefined {
  const path = join(content, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
