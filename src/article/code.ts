import type { Nodes, Root } from 'mdast';
import { readModules } from '../markdown/modules.ts';
import { walkNodes } from '../markdown/nodes.ts';
import { placeOf, placeWithin, spanOf } from '../markdown/places.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { components } from './components.ts';
import { isComment, isExpression, isJsx } from './jsx.ts';

/** What the code in an article brings, and what is wrong with it. */
export interface ArticleCode {
  names: Set<string>;
  problems: Problem[];
}

/**
 * Checks the import and export lines and the expressions of an article.
 *
 * @param source the text that `root` was parsed from
 * @param allowed true for articles listed in `codeArticles`
 * @throws {MarkdownSyntaxError} if an article that may have code has code that cannot be read
 */
export function checkCode(root: Root, source: string, file: string, allowed: boolean): ArticleCode {
  return allowed ? checkImports(root, source, file) : { names: new Set(), problems: refuseCode(root, file) };
}

function refuseCode(root: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  walkNodes(root, (node) => {
    if (node.type === 'mdxjsEsm') problems.push(problem('article/import', placeOf(node, file), {}));
    if (isExpression(node) && !isComment(node)) {
      problems.push(problem('article/expression', placeOf(node, file), { text: shorten(node.value) }));
    }
    if (isJsx(node) && !components.has(node.name ?? '')) problems.push(...refuseAttributes(node, file));
  });
  return problems;
}

/** Of built-in components, properties are checked by their own rules. */
function refuseAttributes(node: Extract<Nodes, { attributes: unknown }>, file: string): Problem[] {
  return node.attributes.flatMap((attribute) => {
    const code = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute;
    if (typeof code !== 'object' || code === null) return [];
    return [problem('article/expression', placeOf(node, file), { text: shorten(code.value) })];
  });
}

function checkImports(root: Root, source: string, file: string): ArticleCode {
  const nodes = root.children.filter((node) => node.type === 'mdxjsEsm');
  const blocks = nodes.length === 0 ? [] : readModules(source);
  const problems = blocks.flatMap((block, index) => {
    const node = nodes[index];
    if (node === undefined) return [];
    const start = spanOf(node).start;
    return block.imports
      .filter(({ path }) => !isOwn(path))
      .map(({ path, offset }) =>
        problem('article/import-path', placeWithin(node, file, source, start + offset), { path }),
      );
  });
  return { names: new Set(blocks.flatMap((block) => block.names)), problems };
}

/** True for `./...` that does not climb out of the folder. */
function isOwn(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '.' && part !== '') depth++;
    if (depth < 0) return false;
  }
  return path.startsWith('./');
}

function shorten(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
