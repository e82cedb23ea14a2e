import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { parseGuide } from '../../src/guide/parse.ts';
import { digestsOf, textDigest } from '../../src/library/digest.ts';
import { MarkdownSyntaxError } from '../../src/markdown/parse.ts';
import { article, guide, step } from './builders.ts';

describe('textDigest', () => {
  test('is the beginning of the SHA-256 of the text', () => {
    expect(textDigest('abc')).toBe(createHash('sha256').update('abc').digest('hex').slice(0, 6));
  });

  test('takes white space and the way letters are composed for the same', () => {
    expect(textDigest(' a \t b\r\nc ')).toBe(textDigest('a b c'));
    expect(textDigest('conexi\u006f\u0301n')).toBe(textDigest('conexi\u00f3n'));
  });

  test('tells letters, case and signs apart', () => {
    const texts = ['a b', 'ab', 'A b', 'a b.', 'a, b', ''];
    expect(new Set(texts.map(textDigest)).size).toBe(texts.length);
  });
});

describe('digests of a guide', () => {
  const before = guide('g', [step('one', ['yes', 'no']), step('two', [], { ending: 'solved' })]);

  test('there is one for title, intro and each step', () => {
    expect(Object.keys(digestsOf(before))).toEqual(['title', 'intro', 'one', 'two']);
  });

  test.each([
    ['title', guide('g', before.tree.steps, { title: 'Another title' })],
    ['title', guide('g', before.tree.steps, { summary: 'Another summary.' })],
    ['intro', guide('g', before.tree.steps, {}, 'Another intro.')],
    ['one', guide('g', [step('one', ['yes', 'no'], { heading: 'New' }), before.tree.steps[1]!])],
    ['one', guide('g', [step('one', ['yes', 'no'], { body: 'New' }), before.tree.steps[1]!])],
    ['one', guide('g', [step('one', ['yes', 'nope']), before.tree.steps[1]!])],
    ['two', guide('g', [before.tree.steps[0]!, step('two', [], { variants: [variant('Windows', 'New')] })])],
  ])('a change of words shows in "%s" alone', (part, after) => {
    expect(changedParts(digestsOf(before), digestsOf(after))).toEqual([part]);
  });

  test('attributes, targets, and the order of answers and variants do not count', () => {
    const [one, two] = before.tree.steps;
    const answers = one!.answers.toReversed().map((answer) => ({ ...answer, to: { guide: 'other' } }));
    const after = guide('g', [
      { ...one!, answers, minutes: 3, risk: 'data', formerly: ['first'] },
      { ...two!, tier: 1 },
    ]);
    expect(digestsOf(after)).toEqual(digestsOf(before));
    const variants = [variant('Windows', 'A'), { ...variant('Mac', 'B'), platform: 'macos' as const }];
    const ordered = digestsOf(guide('g', [step('one', [], { variants })]));
    expect(digestsOf(guide('g', [step('one', [], { variants: variants.toReversed() })]))).toEqual(ordered);
  });

  test('answers that swap their texts do count', () => {
    const [one, two] = before.tree.steps;
    const [yes, no] = one!.answers;
    const swapped = [
      { ...yes!, text: no!.text },
      { ...no!, text: yes!.text },
    ];
    expect(
      changedParts(digestsOf(before), digestsOf(guide('g', [{ ...one!, answers: swapped }, two!]))),
    ).toEqual(['one']);
  });

  test('a step called "title" shares the part, and its change shows', () => {
    const a = digestsOf(guide('g', [step('title', [], { body: 'A' })]));
    const b = digestsOf(guide('g', [step('title', [], { body: 'B' })]));
    expect(changedParts(a, b)).toEqual(['title']);
  });
});

describe('digests of an article', () => {
  const body =
    'Intro.\n\n## Plain\n\nStill intro.\n\n## One {#one}\n\nA\n\n### Below {#below}\n\nB\n\n## Two {#two}\n\nC\n';

  test('there is one for title, intro and each level-2 heading with a written id', () => {
    expect(Object.keys(digestsOf(article('a', body)))).toEqual(['title', 'intro', 'one', 'two']);
  });

  test.each([
    ['intro', body.replace('Still intro', 'New')],
    ['one', body.replace('\nB\n', '\nNew\n')],
    ['one', body.replace('One', 'New')],
    ['two', body.replace('\nC\n', '\nNew\n')],
  ])('a change shows in "%s" alone', (part, changed) => {
    expect(changedParts(digestsOf(article('a', body)), digestsOf(article('a', changed)))).toEqual([part]);
  });

  test('a heading inside code or a component begins nothing', () => {
    const fenced =
      '```\n## Code {#code}\n```\n\n<Platform name="windows">\n\n## Inside {#inside}\n\n</Platform>\n';
    expect(Object.keys(digestsOf(article('a', fenced)))).toEqual(['title', 'intro']);
  });

  test('targets of references do not count', () => {
    const before = article('a', 'See [it][x].\n\n## One {#one}\n\nA\n\n[x]: https://example.com\n');
    const after = article('a', 'See [it][x].\n\n[x]: https://example.org\n\n## One {#one}\n\nA\n');
    expect(digestsOf(after)).toEqual(digestsOf(before));
  });

  test('a body that is not MDX throws', () => {
    expect(() => digestsOf(article('a', '<Steps>'))).toThrow(MarkdownSyntaxError);
  });
});

describe('what only agents see does not count, so that both editions agree', () => {
  const text = `---
title: Any
---
Intro with [a link][secret].

> [!AGENT]
> Not [this][desk].

## One {#one}

Text.

> [!AGENT]
> Ask twice.

1. First

   > [!agent]
   > Inside.

2. Second

> Quote
>
> > [!AGENT]
> > Within.

ENDING
[secret]: https://example.com/a
[desk]: https://example.com/b

## Two {#two .solved}

Done.
`;
  const agentOnly = '<Agent>\n\nFor **staff**.\n\n</Agent>\n\n- item\n\n  <Agent>x</Agent>\n';
  const answers = '- [Yes](#two)\n- [No](#two "no")\n\n';

  test('in an article', () => {
    const of = (edition: 'public' | 'agent') => {
      const parsed = parseArticle(text.replace('ENDING', agentOnly), 'articles/en/a.mdx', {
        edition,
        code: false,
      });
      expect(parsed.body.includes('staff')).toBe(edition === 'agent');
      return digestsOf(article('a', parsed.body));
    };
    expect(of('agent')).toEqual(of('public'));
  });

  test('in a guide', () => {
    const of = (edition: 'public' | 'agent') => {
      const { tree } = parseGuide(text.replace('ENDING', answers), 'guides/en/g.md', {
        role: 'source',
        edition,
      });
      expect(tree.steps.map((s) => s.id)).toEqual(['one', 'two']);
      expect(tree.steps[0]!.body.includes('twice')).toBe(edition === 'agent');
      return digestsOf(guide('g', tree.steps, {}, tree.intro));
    };
    expect(of('agent')).toEqual(of('public'));
  });
});

function variant(title: string, body: string) {
  return { platform: 'windows' as const, title, heading: title, body, spot: { line: 1, column: 1 } };
}

function changedParts(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(before).filter((part) => before[part] !== after[part]);
}
