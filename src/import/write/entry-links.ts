import type { Conversion, LinkEnd } from '../convert/context.ts';
import type { Anchors } from '../convert/headings.ts';
import type { NoteKind, Source, SourceVersion } from '../model.ts';
import type { PlannedArticle } from './articles.ts';
import { webLink } from './web-link.ts';

/** What links can lead to. */
export interface LinkTargets {
  source: Source;
  /** By key. */
  planned: ReadonlyMap<string, PlannedArticle>;
  sourceLanguage: string;
  /** The host of the new site: links to it are none of the web. */
  siteHost: string | undefined;
}

/** What links of one text need to know. */
export interface LinkPlan {
  version: SourceVersion;
  /** Anchors of the text itself. */
  own: Anchors;
  all: LinkTargets;
  anchorsOf(one: PlannedArticle, language: string): Anchors;
  note(kind: NoteKind, text: string): void;
  /** Takes the keys of articles that are linked to. */
  links: Set<string>;
}

/** Makes the reader of links of one text: to other entries, to places, to the web. */
export function makeLinks(one: PlannedArticle, language: string, plan: LinkPlan): Conversion['link'] {
  const { version, own, all, anchorsOf, note, links } = plan;
  const dead = (url: string, text: string, why: string): undefined => {
    note('dead-link', `“${text.slice(0, 100)}” to ${url.slice(0, 300)}: ${why}`);
  };
  return (url, text): LinkEnd => {
    const link = all.source.resolveLink(url, version);
    if (link === undefined) {
      const target = anchorIn(own, url.slice(1));
      return target === undefined ? dead(url, text, 'the article has no such place') : { url: `#${target}` };
    }
    if (link.kind === 'lost') return dead(url, text, link.why);
    if (link.kind === 'web')
      return webLink(link.url, all.siteHost) ?? dead(url, text, 'it leads nowhere, or is not safe');
    const target = all.planned.get(link.key);
    if (target === undefined) return dead(url, text, 'the article is not in the export');
    if (target.audience === 'agent' && one.audience === 'public')
      return dead(url, text, 'the article is for staff only');
    links.add(link.key);
    const shown = target.versions.has(language) ? language : all.sourceLanguage;
    const found =
      link.anchor === '' ? '' : anchorIn(target === one ? own : anchorsOf(target, shown), link.anchor);
    if (found === undefined) note('anchor', `“${text.slice(0, 100)}” to #${link.anchor} of ${target.id}`);
    const hash = found === undefined || found === '' ? '' : `#${found}`;
    return { url: target === one && hash !== '' ? hash : `${target.id}.mdx${hash}` };
  };
}

function anchorIn({ targets }: Anchors, written: string): string | undefined {
  const anchor = decode(written);
  if (anchor === '' || anchor === 'top') return undefined;
  return targets.get(anchor) ?? targets.get(anchor.toLowerCase());
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
