import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { array, assert, boolean, constantFrom, letrec, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../src/import/model.ts';
import { convert } from './convert.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, process.env['HANDRAIL_SHARED'] ?? '../shared', 'bad-input');

/** What is wrong with texts as they are written; empty if our reader takes each, and shows all of its words. */
function faultsOf(texts: readonly string[], format: SourceText['format']): string[] {
  return texts.flatMap((text) => {
    const { share, plain, mdx } = convert(text, format);
    return share === 1 && plain === 0 ? [] : [`${JSON.stringify(text)} -> ${JSON.stringify(mdx)} (${share})`];
  });
}

const WORDS = [
  'router',
  'import x',
  'export {a}',
  '{b}',
  '<c>',
  '`d`',
  '[!NOTE]',
  '[^1]',
  '*e*',
  '_f_',
  '# g',
  '1. h',
  '| i |',
  '\\',
  '&lt;',
  '{/* j */}',
  'https://k.example',
  'l@m.example',
  '~~n~~',
  '---',
  '    o',
  '```',
  '> p',
  '- q',
  '<!-- r -->',
  ':::note',
  '{% hint %}',
  ' ',
  '\n',
  '\n\n',
];
const TAGS = [
  'p',
  'b',
  'i',
  'em',
  'strong',
  'a',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h6',
  'table',
  'tr',
  'td',
  'th',
  'thead',
  'blockquote',
  'pre',
  'code',
  'kbd',
  'div',
  'span',
  'br',
  'hr',
  'dl',
  'dt',
  'dd',
  'sup',
  'figure',
  'figcaption',
  'section',
  'details',
  'summary',
  'q',
  'del',
  'label',
  'center',
  'font',
  'caption',
];
const ATTRIBUTES = [
  '',
  ' id="a-b"',
  ' id="A B"',
  ' class="note"',
  ' class="alert alert-warning"',
  ' href="https://s.example/{x}"',
  ' href="#a-b"',
  ' href="javascript:1"',
  ' onclick="1"',
  ' style="x"',
  ' colspan=2',
  ' rowspan="3"',
  ' name=t',
];

const word = constantFrom(...WORDS);
const { html } = letrec<{ html: string; element: string }>((tie) => ({
  html: oneof(
    { depthSize: 'small' },
    word,
    array(oneof(word, tie('element')), { maxLength: 5 }).map((parts) => parts.join(' ')),
  ),
  element: tuple(constantFrom(...TAGS), constantFrom(...ATTRIBUTES), tie('html'), boolean()).map(
    ([tag, attribute, inner, closed]) => `<${tag}${attribute}>${inner}${closed ? `</${tag}>` : ''}`,
  ),
}));
const nested = array(oneof(word, html), { maxLength: 6 }).map((parts) => parts.join(' '));

describe('an imported text', () => {
  it.each(['html', 'markdown'] as const)(
    'reads without a problem and keeps its words, whatever its %s',
    (format) => {
      assert(
        property(nested, (text) => {
          expect(faultsOf([text], format)).toEqual([]);
        }),
        { seed: 8, numRuns: 1500 },
      );
    },
  );
});

describe.skipIf(!existsSync(SHARED))('the texts of shared/bad-input', () => {
  const read = (name: string): string => readFileSync(join(SHARED, name), 'utf8');

  it('keep their words: the examples of GFM', () => {
    const { testCases } = JSON.parse(read('gfm-0.29.json')) as { testCases: { markdown: string }[] };
    expect(testCases.length).toBeGreaterThan(600);
    expect(
      faultsOf(
        testCases.map(({ markdown }) => markdown),
        'markdown',
      ),
    ).toEqual([]);
  });

  it.each(['html', 'markdown'] as const)('keep their words: naughty strings as %s', (format) => {
    expect(faultsOf(JSON.parse(read('blns.json')) as string[], format)).toEqual([]);
  });

  it.each(['html', 'markdown'] as const)('keep their words: injections as %s', (format) => {
    expect(faultsOf(read('xss-payloads.txt').split('\n'), format)).toEqual([]);
  });
});

if (!existsSync(SHARED)) process.stderr.write(`Skipped: there is no folder ${SHARED} with bad input.\n`);
