import type { Element, ElementContent } from 'hast';
import type { Platform } from '../schema/common.ts';
import { element, hasClass, isBlank, isElement } from '../markdown/hast.ts';
import type { RenderContext } from './context.ts';

/** One variant: a part of the page with its heading, so that without script all stand in order. */
export function variant(platform: Platform, heading: Element, children: ElementContent[]): Element {
  return element('section', { className: ['variant'], dataPlatform: platform }, [heading, ...children]);
}

/** Wraps variants that follow each other into one group, of which the browser script makes a choice. */
export function groupVariants(nodes: readonly ElementContent[], context: RenderContext): ElementContent[] {
  const grouped: ElementContent[] = [];
  let group: Element | undefined;
  for (const node of nodes) {
    if (isElement(node, 'section') && hasClass(node, 'variant')) {
      if (group === undefined) {
        group = element('div', { className: ['variants'], dataLegend: context.words.device });
        grouped.push(group);
      }
      group.children.push(node);
    } else if (group === undefined || !isBlank(node)) {
      group = undefined;
      grouped.push(node);
    }
  }
  return grouped;
}
