import { element, text } from '../../markdown/hast.ts';
import type { Component } from '../component.ts';
import { something } from '../content-rules.ts';
import { slug } from '../slug.ts';
import { asBlocks, headingBelow, saidInText } from '../phrases.ts';

/**
 * One cause of a known issue, with its remedy inside. `share` says how often it is this one: "common", "about 7 of
 * 10". The style sheet letters causes A, B, C in order.
 */
export const Cause: Component = {
  name: 'Cause',
  form: 'block',
  props: { title: { required: true }, share: { required: false }, id: { required: false } },
  outside: ['Cause', 'Remedy', 'Condition', 'Platform'],
  content: something,
  heading: true,
  render: ({ props, children }, scope) => {
    const title = props['title'] ?? '';
    const share = props['share'] === undefined ? [] : [text(`, ${props['share']}`)];
    const label = element('p', { className: ['s', 'soft'] }, [
      saidInText(scope, scope.context.words.cause),
      ...share,
    ]);
    const heading = headingBelow(scope, {}, [text(title)]);
    return [
      element('section', { className: ['cause'], id: props['id'] ?? slug(title) }, [
        label,
        heading,
        ...asBlocks(children),
      ]),
    ];
  },
};
