import type { Nodes, Root } from 'mdast';
import { walkNodes } from '../markdown/nodes.ts';
import { placeOf } from '../markdown/places.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import { isJsx, textProp, type JsxNode } from './jsx.ts';

/**
 * Checks the parts of a known issue: what is seen stands before the causes; in an article of that kind none is
 * missing.
 *
 * @param start the place of the article's text, for parts that are missing
 * @param complete true if the article is a known issue
 * @param hidden true for parts that this edition does not have
 */
export function checkIssue(
  root: Root,
  start: Place,
  complete: boolean,
  hidden: (node: Nodes) => boolean,
): Problem[] {
  const { file } = start;
  const parts = findParts(root, hidden);
  const causes = parts.filter((part) => part.name === 'Cause');
  const conditions = parts.filter((part) => part.name === 'Condition');
  const late = conditions.filter(
    (condition) => causes[0] !== undefined && parts.indexOf(causes[0]) < parts.indexOf(condition),
  );
  const misplaced = late.map((condition) =>
    problem('article/component-place', placeOf(condition, file), {
      component: 'Condition',
      expected: 'before the first <Cause>',
    }),
  );
  if (!complete) return misplaced;
  const lacking = [
    ...(conditions.length === 0 ? ['a <Condition>'] : []),
    ...(causes.length === 0 ? ['at least one <Cause>'] : []),
  ].map((lacks) => problem('article/known-issue', start, { lacks }));
  const unhelped = causes
    .filter((cause) => !findParts(cause, hidden).some((part) => part.name === 'Remedy'))
    .map((cause) => {
      const lacks = `a <Remedy> in the cause "${textProp(cause, 'title') ?? ''}"`;
      return problem('article/known-issue', placeOf(cause, file), { lacks });
    });
  return [...misplaced, ...lacking, ...unhelped];
}

function findParts(within: Nodes, hidden: (node: Nodes) => boolean): JsxNode[] {
  const parts: JsxNode[] = [];
  walkNodes(within, (node) => {
    if (hidden(node)) return false;
    if (isJsx(node)) parts.push(node);
    return undefined;
  });
  return parts;
}
