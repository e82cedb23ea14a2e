import { text } from '../../markdown/hast.ts';
import type { Component } from '../component.ts';
import { something } from '../content-rules.ts';
import { asBlocks, headingBelow, pageLanguage } from '../phrases.ts';

/** What helps against the cause around it. */
export const Remedy: Component = {
  name: 'Remedy',
  form: 'block',
  props: {},
  inside: 'Cause',
  outside: ['Remedy'],
  content: something,
  heading: true,
  render: ({ children }, scope) => [
    headingBelow(scope, pageLanguage(scope), [text(scope.context.words.remedy)]),
    ...asBlocks(children),
  ],
};
