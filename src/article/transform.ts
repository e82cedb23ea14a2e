import type { Element, ElementContent, RootContent } from 'hast';
import { readAlert } from '../markdown/alert-tree.ts';
import { element, isBlank, isElement, treeText, type Jsx } from '../markdown/hast.ts';
import { callout } from './callout.ts';
import type { Component, Lane, Scope } from './component.ts';
import { components } from './components.ts';
import { asSteps } from './components/steps.ts';
import type { RenderContext } from './context.ts';
import { isCommentOnly } from './jsx.ts';
import { transformImage } from './images.ts';
import { transformLink } from './links.ts';
import { isPhrasing } from './phrases.ts';
import { finishSiblings } from './siblings.ts';
import { slug } from './slug.ts';
import { alignmentClass, scrollingTable } from './tables.ts';
import { isTaskList, taskList } from './tasks.ts';
import { transformText } from './typography.ts';

/**
 * Turns what the parser gives into the HTML of the site: components by the map, callouts, steps, tables, links,
 * images, typography. Raw HTML and comments are dropped. The nodes given are not changed.
 *
 * @param nodes the children of the tree's root
 * @param lane `module` keeps code, which the bundler goes on to compile
 * @returns the children of the new root
 */
export function transformTree(
  nodes: readonly RootContent[],
  context: RenderContext,
  lane: Lane,
): ElementContent[] {
  const level = context.headingLevel ?? 1;
  const regions = new Map<string, number>();
  const scope = { context, lane, level, regions, strong: false, verbatim: false, inline: false, top: true };
  const blocks = transformNodes(nodes, scope);
  if (context.textLanguage === context.language) return blocks;
  return blocks.map((block) => withLanguage(block, context.textLanguage));
}

function withLanguage(block: ElementContent, lang: string): ElementContent {
  return isElement(block) ? { ...block, properties: { lang, ...block.properties } } : block;
}

function transformNodes(nodes: readonly RootContent[], scope: Scope): ElementContent[] {
  const done: ElementContent[] = [];
  let here = scope;
  for (const [index, node] of nodes.entries()) {
    if (isBlank(node) && !scope.verbatim && !joinsWords(done.at(-1), nodes[index + 1])) continue;
    done.push(...transformNode(node, here));
    const heading = headingLevel(node, scope.context);
    if (heading !== undefined) here = { ...scope, level: heading };
  }
  return finishSiblings(done, scope);
}

/** White space counts within a line only; between blocks it is dropped. */
function joinsWords(before: ElementContent | undefined, after: RootContent | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return isPhrasing(before) && isPhrasing(after as ElementContent);
}

function headingLevel(node: RootContent, context: RenderContext): number | undefined {
  const written = isElement(node) ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
  if (written === undefined) return undefined;
  return Math.min(6, Math.max(1, Number(written) + (context.headingLevel ?? 1) - 1));
}

function transformNode(node: RootContent, scope: Scope): ElementContent[] {
  switch (node.type) {
    case 'text':
      return transformText(node.value, scope);
    case 'element':
      return transformElement(node, scope);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return transformJsx(node, scope);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return scope.lane === 'module' && !isCommentOnly(node.value) ? [node] : [];
    case 'mdxjsEsm':
      // hast allows module code at the root only, which is where the parser puts it.
      return scope.lane === 'module' ? [node as unknown as ElementContent] : [];
    default:
      return [];
  }
}

function transformElement(node: Element, scope: Scope): ElementContent[] {
  const { tagName, properties } = node;
  switch (tagName) {
    case 'a':
      return transformLink(node, contentOf(node, scope, { inline: true }), scope.context);
    case 'img':
      return transformImage(node, scope.context);
    case 'pre':
      return [element('pre', { tabIndex: 0 }, contentOf(node, scope, { verbatim: true }))];
    case 'code':
      return [element('code', properties, contentOf(node, scope, { verbatim: true }))];
    case 'strong':
      return [element('strong', {}, contentOf(node, scope, { strong: true, inline: true }))];
    case 'table':
      return [scrollingTable(element('table', {}, contentOf(node, scope, {})), scope)];
    case 'th':
    case 'td':
      return [element(tagName, alignmentClass(node), contentOf(node, scope, { inline: true }))];
    case 'ol':
    case 'ul':
      return transformList(node, scope);
    case 'blockquote':
      return transformQuote(node, scope);
    case 'input':
      return [element('input', properties)];
    default:
      return /^h[1-6]$/.test(tagName) ? [transformHeading(node, scope)] : transformPlain(node, scope);
  }
}

function contentOf(node: Readonly<Element>, scope: Scope, change: Partial<Scope>): ElementContent[] {
  return transformNodes(node.children, { ...scope, inline: false, top: false, ...change });
}

/** Everything else; a part of which the edition leaves nothing goes with its content. */
function transformPlain(node: Readonly<Element>, scope: Scope): ElementContent[] {
  const inline = node.tagName !== 'thead' && node.tagName !== 'tbody' && node.tagName !== 'tr';
  const content = contentOf(node, scope, { inline });
  return emptied(node, content) ? [] : [element(node.tagName, {}, content)];
}

function emptied(node: { children: readonly RootContent[] }, content: readonly ElementContent[]): boolean {
  return content.every(isBlank) && !node.children.every(isBlank);
}

function transformHeading(node: Readonly<Element>, scope: Scope): Element {
  const { id } = node.properties;
  const given = typeof id === 'string' ? id : slug(treeText(node.children));
  const properties = scope.lane === 'markdown' ? {} : { id: given };
  return element(
    `h${headingLevel(node, scope.context)}`,
    properties,
    contentOf(node, scope, { inline: true }),
  );
}

function transformList(node: Readonly<Element>, scope: Scope): ElementContent[] {
  const content = contentOf(node, scope, {});
  if (emptied(node, content)) return [];
  const { start } = node.properties;
  const list = element(node.tagName, start === undefined ? {} : { start }, content);
  if (isTaskList(node)) return [taskList(list)];
  return [node.tagName === 'ol' && scope.top && scope.context.orderedSteps === true ? asSteps(list) : list];
}

function transformQuote(node: Readonly<Element>, scope: Scope): ElementContent[] {
  const alert = readAlert(node);
  if (alert === undefined) {
    const content = contentOf(node, scope, {});
    return content.length === 0 ? [] : [element('blockquote', {}, content)];
  }
  const children = transformNodes(alert.children, { ...scope, inline: false, top: false });
  return callout({ ...alert, children }, scope);
}

function transformJsx(node: Jsx, scope: Scope): ElementContent[] {
  const component = node.name === null ? undefined : components.get(node.name);
  if (component === undefined) {
    const children = transformNodes(node.children, { ...scope, top: false });
    return scope.lane === 'module' && node.name !== null
      ? [{ ...node, children } as ElementContent]
      : children;
  }
  const children = transformNodes(node.children, contentScope(component, scope));
  if (emptied(node, children)) return [];
  const rendered = component.render({ props: readProps(node), children }, scope);
  const ownLine = component.form === 'inline' && node.type === 'mdxJsxFlowElement' && !scope.inline;
  return ownLine ? [element('p', {}, rendered)] : rendered;
}

function contentScope(component: Component, scope: Scope): Scope {
  const level = component.heading ? Math.min(scope.level + 1, 6) : scope.level;
  return { ...scope, level, inline: component.form === 'inline', top: false };
}

/** Properties are plain text; `parseArticle` refuses others. */
function readProps(node: Jsx): Record<string, string> {
  const props: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      props[attribute.name] = attribute.value;
  }
  return props;
}
