import { visibleText, oneLine } from '../convert/tree.ts';
import { readTree } from '../convert/read-tree.ts';
import { readText } from '../../library/files.ts';
import type { ImportMap } from '../../schema/import-map.ts';
import type { SourceArticle, SourceText, SourceVersion } from '../model.ts';
import { firstText, takeFront, textsOf, type FrontText } from './front.ts';
import { asWords } from './paths.ts';
import { fillTemplates } from './templates.ts';

/** A file of the source, without its text: that is read when it is needed. */
export interface MarkdownFile {
  folder: string;
  /** Relative to the folder. */
  file: string;
  /** The same for all languages. */
  path: string;
  locale: string;
  front: FrontText['matter'];
  version: SourceVersion;
}

const HEADING = /^(?:#[ \t]+(?<atx>[^\n]+?)(?:[ \t]+#+)?|(?<setext>[^\n]+)\n=+)[ \t]*$/m;
const FENCES = /^(`{3,}|~{3,})[\s\S]*?^\1/gm;

/** Reads what a file says of itself. */
export function readMarkdownFile(
  about: { folder: string; file: string; path: string; locale: string | undefined },
  front: FrontText,
  map: ImportMap,
): MarkdownFile {
  const locale = about.locale ?? map.language;
  const summary = firstText(front, map.summary);
  const isDraft =
    map.draft.some((key) => front.matter[key] === true) ||
    map.published.some((key) => front.matter[key] === false);
  const version: SourceVersion = {
    locale,
    title: titleOf(about.path, front, map),
    ...(summary === undefined ? {} : { summary }),
    draft: isDraft,
    outdated: false,
    place: about.file,
    addresses: addressesOf(about.path, locale, front, map),
    read: () => readBody(about.folder, about.file, map),
  };
  return { ...about, locale, front: front.matter, version };
}

function titleOf(path: string, front: FrontText, map: ImportMap): string {
  const wanted = map.title.length === 0 ? ['title', 'heading'] : map.title;
  for (const key of wanted) {
    const found = key === 'heading' ? headingOf(front.body) : firstText(front, [key]);
    if (found === undefined) continue;
    const end = map.titleEnds.find((one) => found.endsWith(one));
    return end === undefined ? found : found.slice(0, -end.length).trim();
  }
  const parts = path.split('/');
  return asWords(/^(?:index|readme)$/i.test(parts.at(-1)!) ? (parts.at(-2) ?? parts.at(-1)!) : parts.at(-1)!);
}

/** The first heading of level 1, without its marks. */
function headingOf(body: string): string | undefined {
  const found = HEADING.exec(body.replace(FENCES, ''))?.groups;
  const line = (found?.['atx'] ?? found?.['setext'])?.replace(/\s*\{#[^}]*\}\s*$/, '');
  if (line === undefined) return undefined;
  const words = oneLine(visibleText(readTree({ format: 'markdown', text: line }).children));
  return words === '' ? undefined : words;
}

function addressesOf(path: string, locale: string, front: FrontText, map: ImportMap): string[] {
  const given = map.addresses.keys
    .flatMap((key) => textsOf(front.matter[key]))
    .filter((one) => one.startsWith('/'));
  const bare = path.replace(/(?:^|\/)(?:index|readme)$/i, '');
  const language = locale.split(/[-_]/)[0]!;
  const made = map.addresses.patterns
    .filter((pattern) => locale === map.language || /\{(?:language|locale)\}/.test(pattern))
    .map((pattern) =>
      pattern
        .replace('{path}', bare)
        .replace('{language}', language)
        .replace('{locale}', locale.toLowerCase())
        .replace(/\/{2,}/g, '/'),
    );
  return [...new Set([...given, ...made])];
}

function readBody(folder: string, file: string, map: ImportMap): SourceText {
  const read = readText(folder, file);
  const text = 'problem' in read ? '' : takeFront(read.text).body;
  const format = /\.mdx$/i.test(file) ? 'mdx' : 'markdown';
  if (map.templates === 'none') return { format, text };
  const leftOut: string[] = [];
  const filled = fillTemplates(text, map.templates, (mark) => leftOut.push(mark));
  return { format, text: filled, leftOut };
}

/** The versions of one article, that of the map's language first. */
export function makeArticle(
  group: readonly MarkdownFile[],
  map: ImportMap,
  sectionOf: (file: MarkdownFile) => string | undefined,
): SourceArticle {
  const first = group.find(({ locale }) => locale === map.language) ?? group[0]!;
  const { front } = first;
  const text: FrontText = { matter: front, body: '' };
  const section = sectionOf(first);
  const author = firstText(text, map.author);
  const kind = map.kind === undefined ? undefined : map.kind.values[String(front[map.kind.key] ?? '')];
  const parts = first.path.split('/');
  const name = /^(?:index|readme|_index)$/i.test(parts.at(-1)!)
    ? (parts.at(-2) ?? first.version.title)
    : parts.at(-1)!;
  return {
    key: first.path.toLowerCase(),
    versions: [first, ...group.filter((file) => file !== first)].map(({ version }) => version),
    restricted: isRestricted(group, map),
    labels: map.labels
      .flatMap((key) => textsOf(front[key]).flatMap((one) => one.split(/\s*[,;]\s*/)))
      .filter(Boolean),
    slug: (firstText(text, map.slug) ?? name).replace(/^\d{4}-\d{2}-\d{2}-/, ''),
    ...(section === undefined ? {} : { section }),
    ...(author === undefined ? {} : { author }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** If any language of an article is not for everybody, none is. */
function isRestricted(group: readonly MarkdownFile[], { audience }: ImportMap): boolean {
  if (audience === undefined) return false;
  return group.some(({ front }) => !audience.public.some((value) => value === front[audience.key]));
}
