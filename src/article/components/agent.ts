import type { Component } from '../component.ts';
import { staffNote } from '../callout.ts';
import { something } from '../content-rules.ts';
import { asBlocks } from '../phrases.ts';

/** A part that only staff see. The public edition has nothing of it. */
export const Agent: Component = {
  name: 'Agent',
  form: 'block',
  props: {},
  outside: ['Agent'],
  content: something,
  heading: false,
  render: ({ children }, scope) =>
    scope.context.edition === 'public' ? [] : [staffNote(asBlocks(children), scope)],
};
