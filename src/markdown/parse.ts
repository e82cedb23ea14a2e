import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { markdownToHast, markdownToMdast, mdxToHast, mdxToMdast, type Features } from 'satteri';
import { findCrossedTag, returnDefinitions } from './mdx-repair.ts';

/**
 * The one Markdown set-up of the project. Satteri stands behind this file only; golden tests hold what it gives.
 * Smart punctuation is off because it knows English only; footnotes are off because nobody finds the way back on a phone.
 */
export const features: Features = {
  gfm: { footnotes: false },
  frontmatter: true,
  headingAttributes: true,
  smartPunctuation: false,
};

/** What made a text unreadable, with its place. */
export class MarkdownSyntaxError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'MarkdownSyntaxError';
    this.line = line;
    this.column = column;
  }
}

/** Parses Markdown (guides, notices, replies) with positions. Markdown has no syntax errors, so this never throws. */
export function parseMarkdown(source: string): MdastRoot {
  return markdownToMdast(source, { features }) as MdastRoot;
}

/**
 * Parses MDX (articles) with positions.
 * @throws {MarkdownSyntaxError} if a tag, brace or attribute is broken
 */
export function parseMdx(source: string): MdastRoot {
  const root = readable(() => mdxToMdast(closed(source), { features }) as MdastRoot);
  returnDefinitions(root);
  const crossed = findCrossedTag(root);
  if (crossed === undefined) return root;
  const message = `<${crossed.name}> is closed inside something that began after it`;
  throw new MarkdownSyntaxError(message, crossed.line, crossed.column);
}

/** Markdown to an HTML tree, without positions. Raw HTML stays as `raw` nodes, which `renderHtml` drops. */
export function markdownToTree(source: string): HastRoot {
  return markdownToHast(source, { features, position: false }) as HastRoot;
}

/**
 * MDX to an HTML tree, without positions; components are `mdxJsxFlowElement` and `mdxJsxTextElement` nodes.
 * @throws {MarkdownSyntaxError} if a tag, brace or attribute is broken
 */
export function mdxToTree(source: string): HastRoot {
  return readable(() => mdxToHast(closed(source), { features, position: false }) as HastRoot);
}

/**
 * Satteri 0.10.5 ends the whole process (a Rust panic) on a module line with an open string whose last character is a
 * backslash and the last of the text.
 */
export function closed(source: string): string {
  return `${source}\n`;
}

/** Satteri's errors read `7:1: What is wrong (mdx-jsx:...)`; the place is taken from there, as it has no fields for it. */
export function readable<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const match = /^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message);
    if (match === null) throw new MarkdownSyntaxError(message, 1, 1);
    throw new MarkdownSyntaxError(match[3]!, Number(match[1]), Number(match[2]));
  }
}
