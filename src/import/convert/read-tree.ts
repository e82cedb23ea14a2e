import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { SourceText } from '../model.ts';
import { readMdx } from './read-mdx.ts';

const html = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML within Markdown is read with the rest, so that a tag may begin in one block and end in another. */
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).freeze();

/**
 * Reads a text of any format as a tree of HTML, by the rules of browsers (WHATWG HTML, "Parsing HTML fragments") and of
 * GitHub Flavored Markdown. No text is an error to them.
 *
 * @param tell is told of code in MDX, which shows nothing here
 */
export function readTree(
  { format, text }: SourceText,
  tell: (kind: 'removed', text: string) => void = () => undefined,
): Root {
  if (format === 'html') return html.parse(text);
  const tree = (format === 'mdx' ? readMdx(text, tell) : undefined) ?? markdown.parse(text);
  return toHtml.runSync(tree) as Root;
}
