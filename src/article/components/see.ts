import { element, text } from '../../markdown/hast.ts';
import { oneLine } from '../content-rules.ts';
import type { Component } from '../component.ts';
import { icon } from '../icons.ts';
import { asPhrases, saying } from '../phrases.ts';

/** What should be seen after the steps above. The same as a paragraph that begins with **You should see:**. */
export const See: Component = {
  name: 'See',
  form: 'block',
  props: {},
  content: oneLine,
  heading: false,
  render: ({ children }, scope) => {
    const lead = saying(scope, 'strong', `${scope.context.words.youSee}:`);
    return [element('p', { className: ['see'] }, [icon('tick'), lead, text(' '), ...asPhrases(children)])];
  },
};
