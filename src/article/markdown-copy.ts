import type { ElementContent } from 'hast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { dropUnsaid } from '../markdown/hast.ts';

/** Tables are not padded: wide cells would make lines of hundreds of spaces. */
const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
  .freeze();

/**
 * Writes what a page shows as Markdown: for programs that read text, and for people who copy it.
 *
 * @param tree as `articleTree` and `markdownTree` give it, with addresses that can stand anywhere
 */
export function writeMarkdown(tree: readonly ElementContent[]): string {
  return writer.stringify(writer.runSync({ type: 'root', children: tree.flatMap(dropUnsaid) }));
}
