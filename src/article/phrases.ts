import type { Element, ElementContent, Properties } from 'hast';
import { element, isBlank, isElement, text } from '../markdown/hast.ts';
import type { Scope } from './component.ts';

const PHRASING = new Set(['a', 'b', 'br', 'code', 'del', 'em', 'img', 'input', 'kbd', 'span', 'strong']);

/** True for what stands within a line of text. */
export function isPhrasing(node: ElementContent): boolean {
  if (node.type === 'element') return PHRASING.has(node.tagName);
  return node.type === 'text' || node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression';
}

/** Content of a block component: what was written on the line of its tag becomes paragraphs. */
export function asBlocks(children: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    if (line.some((node) => !isBlank(node))) blocks.push(element('p', {}, line));
    line = [];
  };
  for (const child of children) {
    if (isPhrasing(child)) line.push(child);
    else {
      endLine();
      blocks.push(child);
    }
  }
  endLine();
  return blocks;
}

/**
 * Content of an inline component: paragraphs, which MDX makes where tags stand on lines of their own, are taken
 * off.
 */
export function asPhrases(children: readonly ElementContent[]): ElementContent[] {
  const paragraphs = children.filter((child) => isElement(child, 'p'));
  return paragraphs.length === 0 ? [...children] : paragraphs.flatMap((paragraph) => paragraph.children);
}

/** Properties that say the language of words that differ from the text around them in it. */
export function pageLanguage(scope: Scope): Properties {
  const { language, textLanguage } = scope.context;
  return language === textLanguage ? {} : { lang: language };
}

/** Interface words inside an element of their own. */
export function saying(scope: Scope, tagName: string, words: string, className?: string): Element {
  const classes = className === undefined ? {} : { className: className.split(' ') };
  return element(tagName, { ...classes, ...pageLanguage(scope) }, [text(words)]);
}

/** Interface words among others of the text: in an element only if that must say their language. */
export function saidInText(scope: Scope, words: string): ElementContent {
  const lang = pageLanguage(scope);
  return lang['lang'] === undefined ? text(words) : element('span', lang, [text(words)]);
}

/** A heading one level below the one above, at most 6. */
export function headingBelow(scope: Scope, properties: Properties, children: ElementContent[]): Element {
  return element(`h${Math.min(scope.level + 1, 6)}`, properties, children);
}
