import { text } from '../../markdown/hast.ts';
import { PLATFORMS } from '../../schema/common.ts';
import type { Component } from '../component.ts';
import { something } from '../content-rules.ts';
import { asBlocks, headingBelow, pageLanguage } from '../phrases.ts';
import { variant } from '../variants.ts';

/** What differs on one kind of device. Those that follow each other form one choice. */
export const Platform: Component = {
  name: 'Platform',
  form: 'block',
  props: { name: { required: true, values: PLATFORMS } },
  outside: ['Platform'],
  content: something,
  heading: true,
  render: ({ props, children }, scope) => {
    const platform = PLATFORMS.find((known) => known === props['name']);
    if (platform === undefined) return children;
    const heading = headingBelow(scope, pageLanguage(scope), [
      text(scope.context.words.platformNames[platform]),
    ]);
    return [variant(platform, heading, asBlocks(children))];
  },
};
