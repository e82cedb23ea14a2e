import type { Component } from '../component.ts';
import { words } from '../content-rules.ts';
import { guidePath, linkTo } from '../links.ts';
import { asPhrases } from '../phrases.ts';

/** A link to a guide, or to one of its steps, by id. */
export const GuideLink: Component = {
  name: 'GuideLink',
  form: 'inline',
  props: { id: { required: true }, step: { required: false } },
  content: words,
  heading: false,
  render: ({ props, children }, scope) => {
    const path = guidePath(scope.context.textLanguage, props['id'] ?? '');
    return linkTo({ kind: 'file', path, anchor: props['step'] ?? '' }, asPhrases(children), scope.context);
  },
};
