import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, hasClass, isElement, treeText } from '../markdown/hast.ts';
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
  return writeHtml(articleTree(body, context));
}

/**
 * The same as a tree. Of an article with code, what the code gives is left out.
 *
 * @throws {MarkdownSyntaxError} as `renderArticle`
 */
export function articleTree(body: string, context: RenderContext): ElementContent[] {
  return transformTree(mdxToTree(asText(body)).children, context, 'data');
}

/** The texts of the actions of each list of actions, in order. */
export function readActions(tree: readonly ElementContent[]): string[][] {
  return tree.flatMap((node) => {
    if (!isElement(node)) return [];
    if (!hasClass(node, 'steps')) return readActions(node.children);
    return [node.children.filter((item) => isElement(item, 'li')).map((item) => wordsOf([item]))];
  });
}

function wordsOf(nodes: ElementContent[]): string {
  return treeText(nodes).replace(/\s+/g, ' ').trim();
}

/** The HTML of Markdown without components: steps of guides, notices. Headings get no ids. */
export function renderMarkdown(markdown: string, context: RenderContext): string {
  return writeHtml(markdownTree(markdown, context));
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

/** A tree as HTML. */
export function writeHtml(nodes: ElementContent | ElementContent[]): string {
  return toHtml(nodes, { closeEmptyElements: true, tightSelfClosing: true });
}

/** The same as a tree. */
export function markdownTree(markdown: string, context: RenderContext): ElementContent[] {
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
