import { checkText, type CheckedText } from '../../src/import/convert/check.ts';
import type { LinkEnd } from '../../src/import/convert/context.ts';
import { closeText, openText, type OpenText } from '../../src/import/convert/convert.ts';
import type { NoteKind, SourceText } from '../../src/import/model.ts';
import { readLink } from '../../src/markdown/urls.ts';

export interface Converted {
  mdx: string;
  summary: string;
  share: number;
  plain: number;
  opened: OpenText;
  /** What was told, as `kind: text`. */
  notes: string[];
}

const FILE = 'articles/en/sample.mdx';

/** Converts a text alone: links of the web stay, anchors go where they lead, pictures in `img/` are there. */
export function convert(
  text: string,
  format: SourceText['format'] = 'html',
  { title = 'A title', summary }: { title?: string; summary?: string } = {},
): Converted {
  const notes: string[] = [];
  const note = (kind: NoteKind, said: string): void => void notes.push(`${kind}: ${said}`);
  const opened = openText({ format, text }, { title, note }, () => undefined);
  const link = (url: string): LinkEnd => {
    if (url.startsWith('#')) {
      const target = opened.anchors.targets.get(url.slice(1));
      return target === undefined ? undefined : { url: `#${target}` };
    }
    const read = readLink(url);
    return read.kind === 'web'
      ? { url: new URL(read.url).href.replace(/[{}<>\\|]/g, encodeURIComponent) }
      : undefined;
  };
  const image = (url: string): string | undefined =>
    url.startsWith('img/') ? `../../images/${url}` : undefined;
  const written = closeText(
    opened,
    { title, note, link, image },
    { given: summary, otherwise: `${title}. Help.` },
  );
  const checked: CheckedText | undefined = checkText(written, {
    file: FILE,
    title,
    kind: 'question',
    words: opened.words,
  });
  if (checked === undefined) throw new Error(`Cannot be read: ${written.mdx}`);
  return { ...checked, summary: written.summary, opened, notes };
}

/** The text without the paragraph that became the summary, as one writes it in a test. */
export function mdxOf(text: string, format: SourceText['format'] = 'html'): string {
  return convert(text, format, { summary: 'What the reader gets here.' }).mdx.trim();
}
