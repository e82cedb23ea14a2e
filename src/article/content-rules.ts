import type { Nodes } from 'mdast';
import type { ContentRule } from './component.ts';

const TEXT_ONLY = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

const IN_LINE = new Set(['link', 'linkReference', 'image', 'imageReference']);

/** Anything at all. */
export const something: ContentRule = { expected: 'some text', fits: (children) => children.length > 0 };

/** A piece of one line, without links, lists or images. */
export const words: ContentRule = {
  expected: 'a few words of text',
  fits: (children) => children.length > 0 && linesOf(children).every((node) => TEXT_ONLY.has(node.type)),
};

/** A line of text, in which links and images may stand. */
export const oneLine: ContentRule = {
  expected: 'one line of text',
  fits: (children) =>
    children.length > 0 &&
    linesOf(children).every((node) => TEXT_ONLY.has(node.type) || IN_LINE.has(node.type)),
};

/** One ordered list. */
export const orderedList: ContentRule = {
  expected: 'exactly one numbered list (1. ... 2. ...), with an empty line above and below',
  fits: ([first, ...others]) => first?.type === 'list' && first.ordered === true && others.length === 0,
};

/** One image. */
export const oneImage: ContentRule = {
  expected: 'exactly one image: ![what to look for](picture.png)',
  fits: (children) => {
    const [first, ...others] = linesOf(children);
    return (first?.type === 'image' || first?.type === 'imageReference') && others.length === 0;
  },
};

/** What stands in lines, whether or not empty lines around it made a paragraph of it. */
function linesOf(children: readonly Nodes[]): Nodes[] {
  return children.flatMap((node): Nodes[] => (node.type === 'paragraph' ? node.children : [node]));
}
