import type { Element, ElementContent } from 'hast';
import { hasClass, isElement, treeText } from '../markdown/hast.ts';
import type { Scope } from './component.ts';
import { icon } from './icons.ts';
import { groupVariants } from './variants.ts';

/**
 * What depends on neighbours: what should be seen after steps, labels below headings, variants that form one
 * choice.
 */
export function finishSiblings(nodes: readonly ElementContent[], scope: Scope): ElementContent[] {
  const finished = nodes.map((node, index) => {
    const before = nodes[index - 1];
    if (isSeen(node, before)) return asSeen(node);
    return isCondition(node) && isElement(before, 'h2', 'h3', 'h4', 'h5', 'h6') ? withoutLabel(node) : node;
  });
  return groupVariants(finished, scope.context);
}

function isCondition(node: ElementContent): node is Element {
  return isElement(node, 'section') && hasClass(node, 'condition');
}

/** The writer's heading says what the label would say again. */
function withoutLabel(condition: Element): Element {
  return { ...condition, children: condition.children.slice(1) };
}

/** In any language: a paragraph right after steps that begins with bold text which ends in a colon. */
function isSeen(node: ElementContent, before: ElementContent | undefined): node is Element {
  if (!isElement(node, 'p') || !isElement(before, 'ol') || !hasClass(before, 'steps')) return false;
  const [lead] = node.children;
  return isElement(lead, 'strong') && treeText(lead.children).trimEnd().endsWith(':');
}

function asSeen(paragraph: Element): Element {
  return {
    ...paragraph,
    properties: { className: ['see'] },
    children: [icon('tick'), ...paragraph.children],
  };
}
