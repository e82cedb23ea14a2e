import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, isElement } from '../markdown/hast.ts';
import { markdownToTree, mdxToTree } from '../markdown/parse.ts';
import type { RenderContext } from './context.ts';
import { transformTree } from './transform.ts';

/**
 * The HTML of an article without code.
 *
 * @param body as `parseArticle` gives it
 * @throws {MarkdownSyntaxError} if it is no MDX, which `parseArticle` reports before
 */
export function renderArticle(body: string, context: RenderContext): string {
  return writeHtml(transformTree(mdxToTree(asText(body)).children, context, 'data'));
}

/** The HTML of Markdown without components: steps of guides, notices. Headings get no ids. */
export function renderMarkdown(markdown: string, context: RenderContext): string {
  return writeHtml(blocksOf(markdown, context));
}

/**
 * The HTML of one line of Markdown, without a paragraph around it: headings, answers. Links in it lose their
 * address.
 */
export function renderInline(markdown: string, context: RenderContext): string {
  const [line] = transformTree(markdownToTree(asHeading(markdown)).children, context, 'markdown');
  if (!isElement(line)) return '';
  const words = line.children.flatMap(withoutLink);
  return writeHtml(
    context.textLanguage === context.language
      ? words
      : element('span', { lang: context.textLanguage }, words),
  );
}

function writeHtml(nodes: ElementContent | ElementContent[]): string {
  return toHtml(nodes, { closeEmptyElements: true, tightSelfClosing: true });
}

function blocksOf(markdown: string, context: RenderContext): ElementContent[] {
  return transformTree(markdownToTree(asText(markdown)).children, context, 'markdown');
}

/** A line above, so that a rule (`---`) at the beginning is not taken for front matter. */
function asText(markdown: string): string {
  return `\n${markdown}`;
}

/**
 * As a heading, a line is never taken for a list, a quote or a table; the sign at the end keeps braces from being
 * attributes.
 */
function asHeading(markdown: string): string {
  return `# ${markdown.replace(/\s*\n\s*/g, ' ')} #`;
}

function withoutLink(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  const children = node.children.flatMap(withoutLink);
  return node.tagName === 'a' ? children : [{ ...node, children }];
}
