import { expect, test } from 'vitest';
import { checkMarkdown, type MarkdownFinds } from '../../src/markdown/checks.ts';
import { parseMarkdown, parseMdx } from '../../src/markdown/parse.ts';

const check = (text: string): MarkdownFinds =>
  checkMarkdown(parseMarkdown(text), 'notices/en/a.md', { source: text });

test.each([
  [
    'A <b>bold</b> <i> word',
    [
      ['1:3', 'markdown/raw-html'],
      ['1:15', 'markdown/raw-html'],
    ],
  ],
  [
    'A\n\n<!-- note -->\n\n</div>',
    [
      ['3:1', 'markdown/raw-html'],
      ['5:1', 'markdown/raw-html'],
    ],
  ],
  [
    '[a](javascript:alert) ![b](data:x)',
    [
      ['1:1', 'markdown/unsafe-link'],
      ['1:23', 'markdown/unsafe-link'],
    ],
  ],
  ['[a](java&#10;script:alert)', [['1:1', 'markdown/unsafe-link']]],
  ['[a][x] [b][x]\n\n[x]: vbscript:y', [['3:1', 'markdown/unsafe-link']]],
  [
    '[](https://example.com) [![](a.png)](b.md)',
    [
      ['1:1', 'markdown/empty-link'],
      ['1:25', 'markdown/empty-link'],
      ['1:26', 'image/no-alt'],
    ],
  ],
  [
    '[a](http://) ![ ](a.png)',
    [
      ['1:1', 'link/invalid'],
      ['1:14', 'image/no-alt'],
    ],
  ],
  ['> [!NOTES]\n> Text.', [['1:1', 'markdown/unknown-alert']]],
  ['> [!note]\n\n> [!NOTE]\n> ![lamp](a.png)', [['1:1', 'markdown/empty-alert']]],
  ['> [!AGENT] secret\n> more', [['1:3', 'markdown/broken-alert']]],
  ['[!AGENT]\nsecret', [['1:1', 'markdown/broken-alert']]],
  ['> Text\n> [!AGENT]\n> secret', [['2:3', 'markdown/broken-alert']]],
  ['> - [!AGENT]\n>   secret', [['1:5', 'markdown/broken-alert']]],
  ['1. One\n\n       > [!AGENT]\n       > secret', [['3:4', 'markdown/broken-alert']]],
  ['```md\n> [!AGENT]\n> secret\n```', []],
  ['> [!NOTE]\n> Text\n> [!AGENT]\n> secret', [['3:3', 'markdown/broken-alert']]],
  ['A[^1]\n\n[^1]: b', [['3:1', 'markdown/footnote']]],
  ['> **Say:**\n> `[!AGENT]`', []],
  ['> [!AGENT]  \n> secret', []],
])('%j', (text, expected) => {
  const found = check(text).problems.map(({ line, column, id }) => [`${line}:${column}`, id]);
  expect(found).toEqual(expected);
});

test('links and images are collected with what they say', () => {
  const { links, images } = check(
    'See *[the **box**](../a.md#b "t")*, https://example.com and [it][x].\n\n> [!AGENT]\n> [Desk](#d) ![lamp][l]\n\n[x]: #y\n[l]: l.png',
  );
  expect(
    links.map(({ url, target, text, agentsOnly, place }) => [url, target.kind, text, agentsOnly, place.line]),
  ).toEqual([
    ['../a.md#b', 'file', 'the box', false, 1],
    ['https://example.com', 'web', 'https://example.com', false, 1],
    ['#y', 'anchor', 'it', false, 1],
    ['#d', 'anchor', 'Desk', true, 4],
  ]);
  expect(images).toEqual([
    { url: 'l.png', alt: 'lamp', agentsOnly: true, place: { file: 'notices/en/a.md', line: 4, column: 14 } },
  ]);
});

test('what stands in <Agent> of an article is for agents only', () => {
  const source = '<Agent>\n\n[a](#b)\n\n</Agent>\n\n[c](#d)\n';
  const { links } = checkMarkdown(parseMdx(source), 'articles/en/a.mdx', { source });
  expect(links.map(({ url, agentsOnly }) => [url, agentsOnly])).toEqual([
    ['#b', true],
    ['#d', false],
  ]);
});

test('links that are checked elsewhere are passed over', () => {
  const source = '[](javascript:x)';
  const root = parseMarkdown(source);
  const paragraph = root.children[0];
  const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const finds = checkMarkdown(root, 'a.md', { source, except: new Set([link!]) });
  expect(finds).toEqual({ problems: [], links: [], images: [], bolds: [] });
});
