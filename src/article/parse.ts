import type { Nodes, Root } from 'mdast';
import {
  checkMarkdown,
  isAgentsOnly,
  type FoundBold,
  type FoundImage,
  type FoundLink,
} from '../markdown/checks.ts';
import { plainText, walkNodes } from '../markdown/nodes.ts';
import { OPEN_LIMIT, tooManyOpen } from '../markdown/open-limit.ts';
import { MarkdownSyntaxError, parseMdx } from '../markdown/parse.ts';
import { DEPTH_LIMIT, isShallow, placeOf } from '../markdown/places.ts';
import { byPlace, problem, type Place, type Problem } from '../problem/problem.ts';
import type { ArticleKind } from '../schema/entry.ts';
import { bodyOf, isForStaff } from './body.ts';
import { checkCode } from './code.ts';
import type { Edition } from './context.ts';
import { readHeadings, type Heading } from './headings.ts';
import { isComment, isJsx, textProp } from './jsx.ts';
import { checkIssue } from './known-issue.ts';
import { guidePath } from './links.ts';
import { checkUsage } from './usage.ts';

export interface ArticleOptions {
  /** Absent for translations, whose kind is that of the source. */
  kind?: ArticleKind;
  edition: Edition;
  /** True for articles listed in `codeArticles`. */
  code: boolean;
}

/** An article, read and checked by itself. */
export interface ParsedArticle {
  /** The text below the front matter, without the parts of other editions; empty if it cannot be read. */
  body: string;
  headings: Heading[];
  problems: Problem[];
  links: FoundLink[];
  images: FoundImage[];
  bolds: FoundBold[];
}

/**
 * Reads an article. Everything wrong with its text is in `problems`; it never throws for bad content.
 *
 * @param source the whole file, front matter included, so that places are right
 * @param file relative to the content folder, `articles/<language>/...`
 */
export function parseArticle(source: string, file: string, options: ArticleOptions): ParsedArticle {
  const text = source.replace(/^\uFEFF/, '');
  try {
    const deep = tooManyOpen(text);
    const root = deep === undefined ? parseMdx(text) : undefined;
    if (root !== undefined && isShallow(root)) return readArticle(root, text, file, options);
    const limit = root === undefined ? OPEN_LIMIT : DEPTH_LIMIT;
    return unreadable(problem('markdown/too-deep', { file, ...(deep ?? { line: 1, column: 1 }) }, { limit }));
  } catch (cause) {
    if (!(cause instanceof MarkdownSyntaxError)) throw cause;
    return unreadable(
      problem('article/syntax', { file, line: cause.line, column: cause.column }, { detail: cause.message }),
    );
  }
}

function unreadable(reason: Problem): ParsedArticle {
  return { body: '', headings: [], problems: [reason], links: [], images: [], bolds: [] };
}

function readArticle(root: Root, text: string, file: string, options: ArticleOptions): ParsedArticle {
  const hidden = options.edition === 'public' ? isForStaff : () => false;
  const content = root.children.filter((node) => isContent(node));
  const start: Place = content[0] === undefined ? { file, line: 1, column: 1 } : placeOf(content[0], file);
  const code = checkCode(root, text, file, options.code);
  const finds = checkMarkdown(root, file, { source: text });
  const { headings, problems } = readHeadings(root, file, hidden);
  const all = [
    ...finds.problems,
    ...problems,
    ...code.problems,
    ...checkUsage(root, file, { code: options.code, names: code.names }),
    ...checkIssue(root, start, options.kind === 'known-issue', hidden),
    ...(content.every(hidden) ? [problem('article/empty', start, {})] : []),
  ];
  return {
    body: bodyOf(root, text, hidden),
    headings,
    problems: all.toSorted(byPlace),
    links: [...finds.links, ...guideLinks(root, file)].toSorted(byPosition),
    images: finds.images,
    bolds: finds.bolds,
  };
}

const UNSEEN = new Set(['yaml', 'toml', 'definition', 'mdxjsEsm']);

function isContent(node: Nodes): boolean {
  return !UNSEEN.has(node.type) && !isComment(node);
}

function byPosition(a: FoundLink, b: FoundLink): number {
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

/** Links that GuideLink makes, in the form of written ones. */
function guideLinks(root: Root, file: string): FoundLink[] {
  const language = file.split('/')[1] ?? '';
  const links: FoundLink[] = [];
  walkNodes(root, (node, parents) => {
    const id = isJsx(node) && node.name === 'GuideLink' ? textProp(node, 'id') : undefined;
    if (!isJsx(node) || id === undefined) return;
    const path = `/${guidePath(language, id)}`;
    const anchor = textProp(node, 'step') ?? '';
    const url = anchor === '' ? path : `${path}#${anchor}`;
    const agentsOnly = parents.some(isAgentsOnly);
    links.push({
      url,
      target: { kind: 'file', path, anchor },
      place: placeOf(node, file),
      text: plainText(node),
      agentsOnly,
    });
  });
  return links;
}
