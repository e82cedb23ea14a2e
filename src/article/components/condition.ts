import { element } from '../../markdown/hast.ts';
import type { Component } from '../component.ts';
import { something } from '../content-rules.ts';
import { asBlocks, saying } from '../phrases.ts';

/** What the reader sees if this known issue is theirs. */
export const Condition: Component = {
  name: 'Condition',
  form: 'block',
  props: {},
  outside: ['Condition', 'Cause', 'Remedy'],
  content: something,
  heading: false,
  render: ({ children }, scope) => {
    const label = saying(scope, 'p', scope.context.words.condition, 's soft');
    return [element('section', { className: ['condition'] }, [label, ...asBlocks(children)])];
  },
};
