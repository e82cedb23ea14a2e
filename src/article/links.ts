import type { Element, ElementContent } from 'hast';
import { element } from '../markdown/hast.ts';
import { readLink, resolvePath } from '../markdown/urls.ts';
import type { LocalTarget, RenderContext } from './context.ts';

/** The file of a guide, relative to the content folder. */
export function guidePath(language: string, id: string): string {
  return `guides/${language}/${id}.md`;
}

/**
 * A link as it is shown: to another site without a way back for its scripts, to a page of this site by its
 * address, or the text alone if there is no such page for this reader. Titles are dropped: phones never show them.
 */
export function transformLink(
  link: Readonly<Element>,
  children: ElementContent[],
  context: RenderContext,
): ElementContent[] {
  const target = readLink(String(link.properties['href'] ?? ''));
  switch (target.kind) {
    case 'web':
      return [webLink(target.url, children)];
    case 'anchor':
      return linkTo(target, children, context);
    case 'file': {
      const path = resolvePath(context.file, target.path);
      return path === undefined ? children : linkTo({ ...target, path }, children, context);
    }
    default:
      return children;
  }
}

/** A link to a place of this site, or its text alone. */
export function linkTo(
  target: LocalTarget,
  children: ElementContent[],
  context: RenderContext,
): ElementContent[] {
  const page = context.link(target);
  if (page === undefined) return children;
  const hrefLang =
    page.language === undefined || page.language === context.language ? {} : { hrefLang: page.language };
  return [element('a', { href: page.href, ...hrefLang }, children)];
}

function webLink(href: string, children: ElementContent[]): Element {
  return element('a', /^https?:/i.test(href) ? { href, rel: ['noopener'] } : { href }, children);
}
