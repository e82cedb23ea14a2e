import type { Nodes, Parents, Root } from 'mdast';
import { walkNodes } from '../markdown/nodes.ts';
import { placeOf } from '../markdown/places.ts';
import type { ProblemData } from '../problem/catalogue.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem, type ProblemId } from '../problem/problem.ts';
import type { Component } from './component.ts';
import { components } from './components.ts';
import { isComment, isJsx, textProp, type JsxNode } from './jsx.ts';

/** What a code article may use besides the built-in components. */
export interface OwnNames {
  /** True for articles listed in `codeArticles`. */
  code: boolean;
  /** Names that the article imports or defines. */
  names: ReadonlySet<string>;
}

type Report = <Id extends ProblemId>(id: Id, data: ProblemData<Id>) => void;

/**
 * Checks every tag of an article: that there is such a component, its properties, its place and its content.
 * @param file for places
 */
export function checkUsage(root: Root, file: string, own: OwnNames): Problem[] {
  const problems: Problem[] = [];
  walkNodes(root, (node, parents) => {
    if (!isJsx(node)) return;
    const report: Report = (id, data) => problems.push(problem(id, placeOf(node, file), data));
    const component = components.get(node.name ?? '');
    if (component === undefined) checkForeign(node, own, report);
    else checkComponent(node, parents, component, report);
  });
  return problems;
}

function checkForeign(node: JsxNode, own: OwnNames, report: Report): void {
  const name = node.name ?? '';
  if (/^(?:[a-z]|$)/.test(name)) return report('markdown/raw-html', { tag: `<${name}>` });
  if (own.code && own.names.has(name.split('.')[0]!)) return;
  const known = [...components.keys()];
  report('article/unknown-component', { name, nearest: nearest(name, [...known, ...own.names]), known });
}

function checkComponent(
  node: JsxNode,
  parents: readonly Parents[],
  component: Component,
  report: Report,
): void {
  checkProps(node, component, report);
  checkPlace(node, parents, component, report);
  const children = node.children.filter((child) => !isComment(child) && child.type !== 'definition');
  if (!component.content.fits(children)) {
    report('article/component-content', { component: component.name, expected: component.content.expected });
  }
}

function checkProps(node: JsxNode, { name: component, props }: Component, report: Report): void {
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : `{${attribute.value}}`;
    given.add(name);
    const rule = Object.hasOwn(props, name) ? props[name] : undefined;
    if (attribute.type !== 'mdxJsxAttribute')
      report('article/invalid-prop', { component, name, value: '', allowed: [] });
    else if (rule === undefined)
      report('article/unknown-prop', { component, name, nearest: nearest(name, Object.keys(props)) });
    else if (typeof attribute.value !== 'string' || attribute.value.trim() === '') {
      report('article/invalid-prop', {
        component,
        name,
        value: shownValue(attribute.value),
        allowed: rule.values ?? [],
      });
    } else if (rule.values !== undefined && !rule.values.includes(attribute.value)) {
      report('article/invalid-prop', { component, name, value: attribute.value, allowed: rule.values });
    }
  }
  for (const [name, rule] of Object.entries(props)) {
    if (rule.required && !given.has(name)) report('article/missing-prop', { component, name });
  }
}

function shownValue(value: JsxNode['attributes'][number]['value']): string {
  return typeof value === 'object' && value !== null ? `{${value.value}}` : (value ?? '');
}

function checkPlace(node: JsxNode, parents: readonly Parents[], component: Component, report: Report): void {
  const around = parents
    .filter((parent): parent is JsxNode & Parents => isJsx(parent))
    .map((parent) => parent.name);
  const expected = [
    component.form === 'block' && node.type === 'mdxJsxTextElement' ? 'on lines of its own' : undefined,
    component.inside !== undefined && !around.includes(component.inside)
      ? `inside <${component.inside}>`
      : undefined,
    ...(component.outside ?? []).map((name) => (around.includes(name) ? `outside <${name}>` : undefined)),
    component.name === 'Platform' && isRepeated(node, parents) ? 'once for each device in a row' : undefined,
  ].find((place) => place !== undefined);
  if (expected !== undefined) report('article/component-place', { component: component.name, expected });
}

/** True if the Platforms right above, which form one choice with this one, have its device already. */
function isRepeated(node: JsxNode, parents: readonly Parents[]): boolean {
  const siblings: readonly Nodes[] = parents.at(-1)?.children ?? [];
  const above = siblings.slice(0, siblings.indexOf(node)).filter((sibling) => !isComment(sibling));
  const other = above.findLastIndex((sibling) => !isJsx(sibling) || sibling.name !== node.name);
  return above
    .slice(other + 1)
    .some((sibling) => isJsx(sibling) && textProp(sibling, 'name') === textProp(node, 'name'));
}
