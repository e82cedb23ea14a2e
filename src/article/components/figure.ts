import { element, text } from '../../markdown/hast.ts';
import type { Component } from '../component.ts';
import { oneImage } from '../content-rules.ts';
import { asPhrases } from '../phrases.ts';

/** A picture with a caption below it. */
export const Figure: Component = {
  name: 'Figure',
  form: 'block',
  props: { caption: { required: false } },
  content: oneImage,
  heading: false,
  render: ({ props, children }) => {
    const picture = asPhrases(children).filter(
      (child) => !(child.type === 'text' && child.value.trim() === ''),
    );
    const caption =
      props['caption'] === undefined ? [] : [element('figcaption', {}, [text(props['caption'])])];
    return [element('figure', {}, [...picture, ...caption])];
  },
};
