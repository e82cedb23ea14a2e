import { element } from '../../markdown/hast.ts';
import type { Component } from '../component.ts';
import { words } from '../content-rules.ts';
import { asPhrases } from '../phrases.ts';

/** A key or a button to press, as it is labelled. */
export const Kbd: Component = {
  name: 'Kbd',
  form: 'inline',
  props: {},
  content: words,
  heading: false,
  render: ({ children }) => [element('kbd', {}, asPhrases(children))],
};
