import type { Element, Properties } from 'hast';
import { element } from '../markdown/hast.ts';

/** Drawn on a grid of 24, line only, round ends; colour and width come from the style sheet. */
const SHAPES = {
  tick: [['path', { d: 'm5 12.5 4.5 4.5L19 7.5' }]],
  info: [
    ['circle', { cx: '12', cy: '12', r: '8.5' }],
    ['path', { d: 'M12 11v5.5M12 7.7v.1' }],
  ],
  important: [
    ['circle', { cx: '12', cy: '12', r: '8.5' }],
    ['path', { d: 'M12 7v6M12 16.3v.1' }],
  ],
  tip: [['path', { d: 'M9 15.5a6 6 0 1 1 6 0V18H9zM10 21h4' }]],
  warning: [
    ['path', { d: 'M12 4 21.5 20h-19z' }],
    ['path', { d: 'M12 10v4.5M12 17.2v.1' }],
  ],
  lock: [
    ['rect', { x: '5', y: '11', width: '14', height: '9', rx: '2' }],
    ['path', { d: 'M8 11V8a4 4 0 0 1 8 0v3' }],
  ],
} as const satisfies Record<string, readonly (readonly [string, Properties])[]>;

export type Icon = keyof typeof SHAPES;

/** An icon as an HTML tree. It is never read aloud, so a word must stand beside it. */
export function icon(name: Icon): Element {
  const shapes = SHAPES[name].map(([tag, properties]) => element(tag, { ...properties }));
  return element('svg', { className: ['i'], viewBox: '0 0 24 24', ariaHidden: 'true' }, shapes);
}
