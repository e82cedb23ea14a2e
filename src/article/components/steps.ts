import type { Element } from 'hast';
import { isElement } from '../../markdown/hast.ts';
import type { Component } from '../component.ts';
import { orderedList } from '../content-rules.ts';

/** What to do, in order: `<Steps>` around one numbered list. */
export const Steps: Component = {
  name: 'Steps',
  form: 'block',
  props: {},
  content: orderedList,
  heading: false,
  render: ({ children }) => children.map((child) => (isElement(child, 'ol') ? asSteps(child) : child)),
};

/** A numbered list in the form of actions. VoiceOver takes lists without markers for no lists, hence the role. */
export function asSteps(list: Element): Element {
  return { ...list, properties: { ...list.properties, role: 'list', className: ['steps'] } };
}
