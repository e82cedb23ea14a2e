import type { Element, ElementContent } from 'hast';
import { element, isBlank, isElement } from '../markdown/hast.ts';
import { isPhrasing } from './phrases.ts';

/** A task list whose boxes can be ticked and are named by their text. */
export function taskList(list: Element): Element {
  return {
    ...list,
    properties: { className: ['checks'], role: 'list' },
    children: list.children.map(labelItem),
  };
}

/** True for a list with at least one box, as the parser marks it. */
export function isTaskList(list: Readonly<Element>): boolean {
  const classes = list.properties['className'];
  return Array.isArray(classes) && classes.includes('contains-task-list');
}

function labelItem(item: ElementContent): ElementContent {
  if (!isElement(item, 'li')) return item;
  const content = item.children.filter((child) => !isBlank(child) || child !== item.children[0]);
  const [first, ...rest] = content;
  if (isElement(first, 'p') && isElement(first.children[0], 'input')) {
    return { ...item, children: [label(first.children), ...rest] };
  }
  if (!isElement(first, 'input')) return item;
  const end = content.findIndex((child) => !isPhrasing(child));
  const line = end < 0 ? content : content.slice(0, end);
  return { ...item, children: [label(line), ...content.slice(line.length)] };
}

function label([box, ...line]: readonly ElementContent[]): Element {
  const words = isBlank(line[0] ?? element('br', {})) ? line.slice(1) : line;
  const checked = isElement(box) && box.properties['checked'] === true ? { checked: true } : {};
  const input = element('input', { type: 'checkbox', ...checked });
  return element('label', { className: ['check'] }, [input, element('span', {}, words)]);
}
