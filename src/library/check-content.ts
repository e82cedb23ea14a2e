import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { EntryFile } from './entry-files.ts';
import { isId, suggestId, type ContentFile } from './files.ts';
import { checkGuideFiles } from './guide-files.ts';
import { checkListDates } from './list-dates.ts';
import { checkLinks, type LinkTargets } from './links.ts';
import type { ContentFiles } from './read.ts';
import { checkMessages, checkReferences, checkSiteReferences, type Names } from './references.ts';
import { checkScreenNames } from './screen-names.ts';
import type { Lists } from './settings.ts';

/** Checks everything that one file alone cannot know, and adds what each file found by itself. */
export function checkContent(all: ContentFiles): Problem[] {
  const { lists, entries, today } = all;
  const names = namesOf(all);
  return [
    ...lists.problems,
    ...checkListDates(lists, today),
    ...all.files.flatMap((file) => checkFile(file, lists)),
    ...entries.flatMap((entry) => entry.problems),
    ...checkIds(entries, names.sources, lists.sourceLanguage),
    ...entries.flatMap((entry) => checkReferences(entry, names)),
    ...checkSiteReferences(names),
    ...checkMessages(names),
    ...checkGuideFiles(entries, lists, today),
    ...checkAllLinks(all, names.sources),
    ...checkScreenNames(entries, lists.glossaries),
  ];
}

/**
 * The part of {@link checkContent} that tells whether some entries are right, as long as nothing else changed: what each
 * file found by itself, names and links in those entries, and guides, which are checked together.
 *
 * @param changed paths of the entries
 */
export function checkEntries(all: ContentFiles, changed: ReadonlySet<string>): Problem[] {
  const { lists, entries, files, today } = all;
  const names = namesOf(all);
  const targets = linkTargets(all, names.sources);
  const own = entries.filter(({ file }) => changed.has(file));
  return [
    ...lists.problems,
    ...files.filter(({ file }) => changed.has(file)).flatMap((file) => checkFile(file, lists)),
    ...entries.flatMap((entry) => entry.problems),
    ...checkIds(own, names.sources, lists.sourceLanguage),
    ...own.flatMap((entry) => [...checkReferences(entry, names), ...checkEntryLinks(entry, all, targets)]),
    ...(own.some(({ type }) => type === 'guide') ? checkGuideFiles(entries, lists, today) : []),
  ];
}

function namesOf({ lists, entries, imagePaths: images, today }: ContentFiles): Names {
  return { lists, sources: sourceFiles(entries), images, today };
}

function sourceFiles(entries: readonly EntryFile[]): Map<string, EntryFile> {
  return new Map(entries.filter((e) => e.role === 'source').map((e) => [e.id, e]));
}

const WHERE =
  'Files lie in articles/<language>/<id>.mdx, guides/<language>/<id>.md, notices/<language>/<id>.md, ' +
  'replies/<language>/<id>.md, glossary/<language>.yaml, synonyms/<language>.yaml, messages/<language>.yaml, words/<language>.yaml, ' +
  'spelling/<language>.txt and ledger/<language>.txt; images anywhere.';

const TOP_NAMES = [
  'site.yaml',
  'topics.yaml',
  'products.yaml',
  'owners.yaml',
  'contacts.yaml',
  'figures.json',
  'articles',
  'guides',
  'notices',
  'replies',
  'glossary',
  'synonyms',
  'messages',
  'words',
  'spelling',
  'ledger',
];

/** Checks name and place of a file. */
function checkFile(file: ContentFile, lists: Lists): Problem[] {
  const place = { file: file.file, line: 1, column: 1 };
  if (file.kind === 'unknown') {
    const near = nearest(file.file.split('/')[0]!, TOP_NAMES);
    const wrongTop = near !== undefined && near !== file.file.split('/')[0];
    return [
      problem('content/unknown-file', place, {
        name: file.file,
        nearest: wrongTop ? near : undefined,
        expected: WHERE,
      }),
    ];
  }
  const problems: Problem[] = [];
  // Without a site.yaml that can be read, no language is known, and nothing can be said.
  if ('language' in file && lists.languages.length > 0 && !lists.languages.includes(file.language)) {
    problems.push(
      problem('content/unknown-language', place, { language: file.language, languages: lists.languages }),
    );
  }
  if ('id' in file && !isId(file.id)) {
    const name = file.file.split('/').at(-1)!;
    const suggestion = `${suggestId(file.id)}${name.slice(name.lastIndexOf('.'))}`;
    problems.push(problem('content/file-name', place, { name, suggestion }));
  }
  return problems;
}

/** An id stands for one entry in all languages; a translation needs its source. */
function checkIds(
  entries: readonly EntryFile[],
  sources: ReadonlyMap<string, EntryFile>,
  sourceLanguage: string,
): Problem[] {
  return entries.flatMap((entry) => {
    const place = { file: entry.file, line: 1, column: 1 };
    const source = sources.get(entry.id);
    if (entry.role === 'source') {
      return source === entry || source === undefined
        ? []
        : [problem('content/duplicate-id', place, { id: entry.id, other: source.file })];
    }
    if (source !== undefined && source.type === entry.type) return [];
    const ids = [...sources.values()].filter((s) => s.type === entry.type).map((s) => s.id);
    return [
      problem('translation/no-source', place, {
        id: entry.id,
        source: sourceLanguage,
        nearest: nearest(entry.id, ids),
      }),
    ];
  });
}

function linkTargets(all: ContentFiles, sources: ReadonlyMap<string, EntryFile>): LinkTargets {
  return {
    sources,
    files: new Map(all.entries.map((e) => [e.file, e])),
    languages: all.lists.languages,
    address: all.lists.site?.address,
    today: all.today,
  };
}

function checkEntryLinks(entry: EntryFile, { images }: ContentFiles, targets: LinkTargets): Problem[] {
  const { id, file, language } = entry;
  // Of an entry whose front matter cannot be read, nobody knows whom it is for: staff may follow all links.
  const audience = targets.sources.get(id)?.known.audience ?? 'agent';
  return [
    ...checkLinks({ file, language, audience, entry }, entry.links, targets),
    ...images.check(file, entry.images),
  ];
}

function checkAllLinks(all: ContentFiles, sources: ReadonlyMap<string, EntryFile>): Problem[] {
  const targets = linkTargets(all, sources);
  const ofEntries = all.entries.flatMap((entry) => checkEntryLinks(entry, all, targets));
  const ofNotices = all.notices.flatMap((notice) => [
    ...checkLinks(
      { file: notice.file, language: notice.language, audience: notice.matter.audience },
      notice.links,
      targets,
    ),
    ...all.images.check(notice.file, notice.images),
  ]);
  // Only staff reads the list of replies, but customers follow their links.
  const ofReplies = all.replies.flatMap(({ file, language, links }) =>
    checkLinks({ file, language, audience: 'public' }, links, targets),
  );
  return [...ofEntries, ...ofNotices, ...ofReplies, ...checkLogo(all)];
}

function checkLogo({ lists: { site, siteSource }, images }: ContentFiles): Problem[] {
  if (site?.logo === undefined || siteSource === undefined) return [];
  const place = siteSource.place(['logo']);
  return images.check('site.yaml', [{ url: site.logo, alt: '', place, agentsOnly: false }]);
}
