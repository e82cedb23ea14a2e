import type { FoundLink } from '../markdown/checks.ts';
import { resolvePath } from '../markdown/urls.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { ArticleMatter, GuideMatter } from '../schema/entry.ts';
import { isUnread, type EntryFile } from './entry-files.ts';
import { whyHidden } from './publication.ts';

/** What links are checked against. */
export interface LinkTargets {
  /** Source-language files by id. */
  sources: ReadonlyMap<string, EntryFile>;
  /** All files by path. */
  files: ReadonlyMap<string, EntryFile>;
  languages: readonly string[];
  /** Address of the published site, without path. */
  address: string | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** A link inside content, taken apart: which entry, in which language, where in it. */
export interface EntryLink {
  type: 'article' | 'guide';
  language: string;
  id: string;
  anchor: string;
}

/**
 * The entry that a path in the content folder stands for, whether or not it exists.
 * @param path relative to the content folder: `articles/en/restart-router.mdx`
 */
export function readEntryPath(path: string, anchor: string): EntryLink | undefined {
  const match = /^(articles|guides)\/([^/]+)\/([^/]+?)(?:\/index)?\.(mdx|md)$/.exec(path);
  if (match === null) return undefined;
  const type = match[1] === 'articles' ? 'article' : 'guide';
  if ((type === 'article') !== (match[4] === 'mdx')) return undefined;
  return { type, language: match[2]!, id: match[3]!, anchor };
}

/** Checks every link of an entry (or of a notice) that leads to something of this content folder. */
export function checkLinks(
  from: { file: string; language: string; audience: 'public' | 'agent'; entry?: EntryFile },
  links: readonly FoundLink[],
  targets: LinkTargets,
): Problem[] {
  return links.flatMap((link) => {
    switch (link.target.kind) {
      case 'web':
        return checkWeb(link, link.target.url, targets);
      case 'anchor':
        return from.entry === undefined
          ? []
          : checkAnchor(link, from.entry, link.target.anchor, from.file, targets);
      case 'file':
        return checkFile(from, link, link.target.path, link.target.anchor, targets);
      default:
        return [];
    }
  });
}

function checkWeb(link: FoundLink, url: string, targets: LinkTargets): Problem[] {
  if (targets.address === undefined || !url.startsWith(`${targets.address.replace(/\/$/, '')}/`)) return [];
  return [problem('link/own-address', link.place, { url })];
}

function checkFile(
  from: { file: string; language: string; audience: 'public' | 'agent' },
  link: FoundLink,
  written: string,
  anchor: string,
  targets: LinkTargets,
): Problem[] {
  const path = resolvePath(from.file, written);
  const target = path === undefined ? undefined : readEntryPath(path, anchor);
  const source = target === undefined ? undefined : targets.sources.get(target.id);
  if (target === undefined || source === undefined || source.type !== target.type) {
    const near = target === undefined ? undefined : nearest(target.id, targets.sources.keys());
    return [problem('link/unknown-entry', link.place, { target: written, nearest: near })];
  }
  if (target.language !== from.language) {
    const data = { target: written, language: target.language, expected: from.language };
    return [problem('link/wrong-language', link.place, data)];
  }
  return [
    ...checkPublished(from, link, source, written, targets),
    ...(anchor === ''
      ? []
      : checkAnchor(link, shownFile(source, from.language, targets), anchor, written, targets)),
  ];
}

/** The file whose text a reader of a language gets: its translation, or the source. */
function shownFile(source: EntryFile, language: string, targets: LinkTargets): EntryFile {
  const translated = source.file.replace(`/${source.language}/`, `/${language}/`);
  return targets.files.get(translated) ?? source;
}

function checkPublished(
  from: { audience: 'public' | 'agent' },
  link: FoundLink,
  source: EntryFile,
  written: string,
  targets: LinkTargets,
): Problem[] {
  const matter = source.matter as ArticleMatter | GuideMatter | undefined;
  if (matter === undefined) return [];
  const toPublic = from.audience === 'public' && !link.agentsOnly;
  const hidden = whyHidden(matter, toPublic ? 'public' : 'agent', targets.today);
  if (hidden === 'for agents only') return [problem('link/agents-only', link.place, { target: written })];
  if (hidden !== undefined)
    return [problem('link/not-published', link.place, { target: written, reason: hidden })];
  if (matter.status !== 'retired') return [];
  return [problem('link/retired', link.place, { target: written, successor: matter.successor })];
}

/** Anchors are headings of articles and steps of guides; a guide's steps are those of the source. */
function checkAnchor(
  link: FoundLink,
  entry: EntryFile,
  anchor: string,
  target: string,
  targets: LinkTargets,
): Problem[] {
  const source = targets.sources.get(entry.id) ?? entry;
  if (isUnread(entry.type === 'guide' ? source : entry)) return [];
  const ids =
    entry.type === 'guide'
      ? (source.public.tree?.steps ?? []).map((step) => step.id)
      : entry.public.headings.map((h) => h.id);
  const old = entry.type === 'article' && source.known.addresses?.includes(`#${anchor}`);
  if (ids.includes(anchor) || old) return [];
  return [problem('link/unknown-anchor', link.place, { target, anchor, nearest: nearest(anchor, ids) })];
}
