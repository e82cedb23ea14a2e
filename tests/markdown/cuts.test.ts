import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMarkdown, isAgentsOnly } from '../../src/markdown/checks.ts';
import { planCuts, sliceWithout } from '../../src/markdown/cuts.ts';
import { walkNodes } from '../../src/markdown/nodes.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** The text without callouts for agents. */
function publicOf(source: string): string {
  return sliceWithout(source, planCuts(source, parseMarkdown(source), isAgentsOnly), 0, source.length);
}

const A = '> [!AGENT]\n> secret';

test.each([
  ['alone', `${A}\n`, '\n'],
  ['first', `${A}\n\nText`, 'Text'],
  ['last', `Text\n\n${A}\n`, 'Text\n'],
  ['between', `One\n\n${A}\n\nTwo`, 'One\n\nTwo'],
  ['two in a row', `One\n\n${A}\n\n${A}\n\nTwo`, 'One\n\nTwo'],
  ['between paragraphs without blank lines', 'One\n> [!AGENT]\n> ```\n> x\n> ```\nTwo', 'One\n\nTwo'],
  ['above indented code', `${A}\n\n    code`, '    code'],
  ['in a tight list', '- a\n  > [!AGENT]\n  > secret\n- b', '- a\n- b'],
  ['first in an item', '- > [!AGENT]\n  > secret\n\n  a\n- b', '- a\n- b'],
  ['all of an item', '- a\n- > [!AGENT]\n  > secret\n- b', '- a\n- b'],
  ['all of a list', 'a\n\n- > [!AGENT]\n  > secret\n\nb', 'a\n\nb'],
  ['in a quote', '> a\n>\n> > [!AGENT]\n> > secret\n>\n> b', '> a\n>\n> b'],
  ['last in an item, before a paragraph', '- a\n  > [!AGENT]\n  > ```\n  > x\n  > ```\nb', '- a\n\nb'],
  ['with a lazy line', `One\n\n${A}\nstill secret\n\nTwo`, 'One\n\nTwo'],
])('a callout %s', (_, source, expected) => {
  expect(publicOf(source)).toBe(expected);
});

test('a slice is cut at its own ends', () => {
  const source = `One\n\n${A}\n\nTwo`;
  const cuts = planCuts(source, parseMarkdown(source), isAgentsOnly);
  expect(sliceWithout(source, cuts, 0, 10)).toBe('One\n\n');
  expect(sliceWithout(source, cuts, 8, source.length)).toBe('Two');
});

/** Without indented code, which after a list is part of its last item. */
const LEAVES: string[][] = [
  ['word', 'more'],
  ['```', 'code', '```'],
  ['## heading'],
  ['***'],
  ['> [!AGENT]', '> secret'],
  ['> [!AGENT]', '> ```', '> secret', '> ```'],
];

/** Blocks inside each other, written as lines; those of callouts for agents hold the word "secret". */
const { blocks } = fc.letrec<{ block: string[]; blocks: string[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...LEAVES),
    tie('blocks').map((lines) => lines.map((line) => `> ${line}`.trimEnd())),
    fc
      .tuple(fc.constantFrom('- ', '1. ', '+ '), tie('blocks'))
      .map(([marker, lines]) => indent(marker, lines)),
  ),
  blocks: fc
    .array(fc.tuple(tie('block'), fc.boolean()), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flatMap(([lines, isApart]) => (isApart ? [...lines, ''] : lines))),
}));

function indent(marker: string, lines: readonly string[]): string[] {
  const space = ' '.repeat(marker.length);
  return lines.map((line, index) => `${index === 0 ? marker : space}${line}`.trimEnd());
}

/** What stands in a text: each text, code and rule with the names of the blocks around it, agents' parts left out. */
function outline(source: string): string[] {
  const lines: string[] = [];
  walkNodes(parseMarkdown(source), (node, parents) => {
    if (isAgentsOnly(node)) return false;
    const value = 'value' in node ? node.value : '';
    if (!('children' in node)) lines.push([...parents.map(({ type }) => type), node.type, value].join(' '));
    return undefined;
  });
  return lines;
}

test('whatever stands around a callout stays as it is', () => {
  fc.assert(
    fc.property(blocks, (lines) => {
      const source = lines.join('\n');
      // A marker in the wrong place makes no callout: that is an error, which stops everything.
      const { problems } = checkMarkdown(parseMarkdown(source), 'a.md', { source });
      fc.pre(problems.every(({ id }) => id !== 'markdown/broken-alert'));
      const left = publicOf(source);
      expect(left).not.toContain('secret');
      expect(outline(left)).toEqual(outline(source));
    }),
    { seed: 20261120, numRuns: 2000 },
  );
});
