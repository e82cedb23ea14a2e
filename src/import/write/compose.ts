import type { ArticleKind } from '../../schema/entry.ts';
import { closeText, openText, type OpenText } from '../convert/convert.ts';
import { checkText } from '../convert/check.ts';
import type { Conversion } from '../convert/context.ts';
import type { Anchors } from '../convert/headings.ts';
import type { Note, NoteKind, SourceVersion } from '../model.ts';
import { fileOf, type PlannedArticle } from './articles.ts';
import { makeLinks, type LinkTargets } from './entry-links.ts';
import { writeFrontMatter } from './front-matter.ts';
import type { Pictures } from './pictures.ts';
import { digestOf } from './record.ts';
import { askedOf, fitTitle } from './titles.ts';

/** Everything that one text needs to know of the others. */
export interface Composition extends LinkTargets {
  pictures: Pictures;
  topicOf(planned: PlannedArticle): string;
  ownerOf(planned: PlannedArticle): string;
  addressesOf(planned: PlannedArticle): readonly string[];
  sharedLabels: ReadonlyMap<string, number>;
  siteName: string;
}

/** A file as it should be. */
export interface ComposedFile {
  key: string;
  id: string;
  language: string;
  file: string;
  text: string;
  audience: 'public' | 'agent';
  /** Of what the source says: title, text, and what front matter is made of. */
  source: string;
  share: number;
  words: number;
  /** Keys of the articles that it leads to. */
  links: string[];
  notes: Note[];
}

/** Makes the files of articles, one language at a time. */
export function makeComposer(
  all: Composition,
): (one: PlannedArticle, language: string) => ComposedFile | Note[] {
  const anchors = new Map<string, Anchors>();
  const anchorsOf = (one: PlannedArticle, language: string): Anchors => {
    const key = `${language}/${one.id}`;
    const known = anchors.get(key);
    if (known !== undefined) return known;
    const version = one.versions.get(language)!;
    const found = open(version, all, () => undefined).anchors;
    anchors.set(key, found);
    return found;
  };
  const remember = (one: PlannedArticle, language: string, found: Anchors): void =>
    void anchors.set(`${language}/${one.id}`, found);
  return (one, language) => compose(one, language, all, { anchorsOf, remember });
}

/** The anchors of texts: read when a link asks for them, or when the text itself was read. */
interface AnchorShelf {
  anchorsOf(one: PlannedArticle, language: string): Anchors;
  remember(one: PlannedArticle, language: string, anchors: Anchors): void;
}

function open(version: SourceVersion, { source }: Composition, note: Conversion['note']): OpenText {
  return openText(version.read(), { title: version.title, note }, (path) =>
    source.resolveInclude(path, version),
  );
}

function compose(
  one: PlannedArticle,
  language: string,
  all: Composition,
  { anchorsOf, remember }: AnchorShelf,
): ComposedFile | Note[] {
  const version = one.versions.get(language)!;
  const file = fileOf(language, one.id);
  const notes: Note[] = [];
  const note = (kind: NoteKind, text: string): void => {
    const same = notes.some((other) => other.kind === kind && other.text === text);
    if (!same) notes.push({ kind, text, place: version.place, file });
  };
  const opened = open(version, all, note);
  remember(one, language, opened.anchors);
  if (opened.empty)
    return [
      ...notes.filter(({ kind }) => kind === 'removed'),
      { kind: 'not-arrived', text: `“${version.title}”: it has no text`, place: version.place },
    ];
  const title = fitTitle(version.title, all.siteName, note);
  const links = new Set<string>();
  const conversion: Conversion = {
    title: version.title,
    note,
    link: makeLinks(one, language, { version, own: opened.anchors, all, anchorsOf, note, links }),
    image: (url, alt) => {
      const found = all.pictures.find(url, version);
      if ('file' in found) return `../../${found.file}`;
      note('image', `${url.slice(0, 200)}${alt === '' ? '' : ` (“${alt}”)`}: ${found.why}`);
      return undefined;
    },
  };
  const written = closeText(opened, conversion, {
    given: version.summary,
    otherwise: title.length < 9 ? `${title}. ${all.siteName}.` : `${title}.`,
  });
  const kind = one.article.kind ?? kindOf(title, written.mdx);
  const checked = checkText(written, { file, title, kind, words: opened.words });
  if (checked === undefined) {
    const text = `“${version.title}”: its text cannot be written as an article`;
    return [...notes, { kind: 'not-arrived', text, place: version.place }];
  }
  if (checked.plain > 0) note('flattened', `${checked.plain} blocks of text are plain text now`);
  const matter = matterOf(one, language, { title, summary: written.summary, kind, opened }, all, note);
  const text = writeFrontMatter(matter) + checked.mdx;
  return {
    key: one.article.key,
    id: one.id,
    language,
    file,
    text,
    audience: one.audience,
    source: digestOf(JSON.stringify([matter, version.read().text])),
    share: checked.share,
    words: opened.words.length,
    links: [...links],
    notes,
  };
}

function matterOf(
  one: PlannedArticle,
  language: string,
  about: { title: string; summary: string; kind: ArticleKind; opened: OpenText },
  all: Composition,
  note: (kind: NoteKind, text: string) => void,
): Parameters<typeof writeFrontMatter>[0] {
  const { title, summary } = about;
  const draft = one.versions.get(language)!.draft;
  if (language !== all.sourceLanguage) return { title, summary, draft };
  const anchors = about.opened.anchors.kept.map((anchor) => `#${anchor}`);
  return {
    title,
    summary,
    topic: all.topicOf(one),
    owner: all.ownerOf(one),
    kind: about.kind,
    audience: one.audience === 'agent' ? 'agent' : undefined,
    asked: askedOf(one.article.labels, all.sharedLabels, note),
    addresses: [...all.addressesOf(one), ...anchors],
    draft,
  };
}

/** How to do something, unless it is asked as a question or has nothing to do in it. */
function kindOf(title: string, mdx: string): ArticleKind {
  if (/\?\s*$/.test(title)) return 'question';
  return /^(?:\s*)1\. /m.test(mdx) || /^(?:how to|cómo|jak)\b/i.test(title) ? 'how-to' : 'question';
}
