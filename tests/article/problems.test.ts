import { describe, expect, it } from 'vitest';
import { parseArticle, type ArticleOptions } from '../../src/article/parse.ts';
import { catalogue, type ProblemId } from '../../src/problem/catalogue.ts';
import { articleProblems } from '../../src/problem/catalogue/article.ts';

const FILE = 'articles/en/example.mdx';

type Expected = [place: string, id: ProblemId];

function problemsOf(body: string, options: Partial<ArticleOptions> = {}): Expected[] {
  const { problems } = parseArticle(`---\ntitle: Example\n---\n${body}`, FILE, {
    edition: 'agent',
    code: false,
    ...options,
  });
  for (const { file, level, id } of problems)
    expect({ file, level }).toEqual({ file: FILE, level: catalogue[id].level });
  return problems.map(({ line, column, id }) => [`${line}:${column}`, id]);
}

/** Text that begins on line 4, and what is wrong with it. */
const CASES: [name: string, body: string, expected: Expected[]][] = [
  ['a tag that is not closed', '\n<Steps>\n\n1. One\n', [['5:1', 'article/syntax']]],
  ['a brace that is not closed', '\nOne { two\n', [['5:5', 'article/syntax']]],
  ['an attribute without quotes', '\n<Platform name=ios>x</Platform>\n', [['5:1', 'article/syntax']]],
  ['a tag that is closed in a list', '\n<Condition>\n\n- x\n  </Condition>\n', [['5:1', 'article/syntax']]],
  ['a tag that is closed in bold text', '\na **b <Kbd>c** d</Kbd>\n', [['5:7', 'article/syntax']]],
  [
    'more brackets than anybody writes',
    `\n${'a\n'.repeat(3)}${'{('.repeat(600)}`,
    [['8:1001', 'markdown/too-deep']],
  ],
  ['lists in lists without end', `\n${'> '.repeat(120)}x\n`, [['1:1', 'markdown/too-deep']]],

  [
    'a tag of HTML',
    '\nOne <b>two</b>\n\n<div>\n\nx\n\n</div>\n',
    [
      ['5:5', 'markdown/raw-html'],
      ['7:1', 'markdown/raw-html'],
    ],
  ],
  ['a fragment', '\n<>x</>\n', [['5:1', 'markdown/raw-html']]],
  ['a link that runs code', '\n[x](javascript:alert)\n', [['5:1', 'markdown/unsafe-link']]],
  ['an unknown callout', '\n> [!NOTES]\n> Text.\n', [['5:1', 'markdown/unknown-alert']]],
  ['an empty callout', '\n> [!NOTE]\n', [['5:1', 'markdown/empty-alert']]],
  ['a callout that is none', '\n> [!AGENT] Text.\n', [['5:3', 'markdown/broken-alert']]],
  ['a link without text', '\n[](restart.mdx)\n', [['5:1', 'markdown/empty-link']]],
  ['an image without alt text', '\n![](a.png)\n', [['5:1', 'image/no-alt']]],
  ['a footnote', '\nText[^1].\n\n[^1]: note\n', [['7:1', 'markdown/footnote']]],

  ['a first heading below level 2', '\nText.\n\n### Deep\n', [['7:1', 'markdown/heading-order']]],
  ['a heading that skips a level', '\n## A\n\n#### B\n', [['7:1', 'markdown/heading-order']]],
  [
    'a heading that leaves its component',
    '\n## A\n\n<Platform name="ios">\n\n### B\n\n</Platform>\n',
    [['9:1', 'markdown/heading-order']],
  ],
  ['a heading of level 1', '\n# A\n', [['5:1', 'markdown/heading-1']]],
  ['an empty heading', '\n## \n\nText.\n', [['5:1', 'markdown/empty-heading']]],
  ['the same heading twice', '\n## A b\n\nText.\n\n## A, b!\n', [['9:1', 'markdown/duplicate-heading']]],
  [
    'a cause with the id of a heading',
    '\n## A\n\n<Cause title="B" id="a">x</Cause>\n',
    [['7:1', 'markdown/duplicate-heading']],
  ],
  [
    'attributes of a heading',
    '\n## A {#a .big minutes=3}\n',
    [
      ['5:1', 'markdown/heading-attribute'],
      ['5:1', 'markdown/heading-attribute'],
    ],
  ],
  ['an id that is no address', '\n## A {#My_Id}\n', [['5:1', 'markdown/heading-id']]],
  [
    'an id of the page',
    '\n## A {#main}\n\n## B {#page-top}\n',
    [
      ['5:1', 'markdown/heading-id'],
      ['7:1', 'markdown/heading-id'],
    ],
  ],

  ['an unknown component', '\nOne <Kdb>F5</Kdb>\n', [['5:5', 'article/unknown-component']]],
  [
    'an unknown property',
    '\n<Platform name="ios" titel="x">x</Platform>\n',
    [['5:1', 'article/unknown-prop']],
  ],
  [
    'a property that every object has',
    '\n<Platform name="ios" constructor="x">x</Platform>\n',
    [['5:1', 'article/unknown-prop']],
  ],
  ['a missing property', '\n<Platform>x</Platform>\n', [['5:1', 'article/missing-prop']]],
  [
    'a value that is not in the list',
    '\n<Platform name="linux">x</Platform>\n',
    [['5:1', 'article/invalid-prop']],
  ],
  ['a value without text', '\nSee <GuideLink id>x</GuideLink>\n', [['5:5', 'article/invalid-prop']]],
  ['a value in braces', '\nSee <GuideLink id={1}>x</GuideLink>\n', [['5:5', 'article/invalid-prop']]],
  ['spread properties', '\nSee <GuideLink id="x" {...y}>x</GuideLink>\n', [['5:5', 'article/invalid-prop']]],
  ['a remedy without a cause', '\n<Remedy>x</Remedy>\n', [['5:1', 'article/component-place']]],
  [
    'a cause in a remedy',
    '\n<Cause title="a">\n\n<Remedy>\n\n<Cause title="b">x</Cause>\n\n</Remedy>\n\n</Cause>\n',
    [['9:1', 'article/component-place']],
  ],
  [
    'a platform in a platform',
    '\n<Platform name="ios">\n\n<Platform name="macos">x</Platform>\n\n</Platform>\n',
    [['7:1', 'article/component-place']],
  ],
  [
    'a platform twice in a row',
    '\n<Platform name="ios">x</Platform>\n\n{/* y */}\n\n<Platform name="ios">x</Platform>\n',
    [['9:1', 'article/component-place']],
  ],
  [
    'a condition below a cause',
    '\n<Cause title="a">x</Cause>\n\n<Condition>y</Condition>\n',
    [['7:1', 'article/component-place']],
  ],
  ['a block within a line', '\nOne <Agent>two</Agent> three.\n', [['5:5', 'article/component-place']]],
  ['steps without a list', '\n<Steps>\n\nOne.\n\n</Steps>\n', [['5:1', 'article/component-content']]],
  ['steps with bullets', '\n<Steps>\n\n- One\n\n</Steps>\n', [['5:1', 'article/component-content']]],
  [
    'steps with two lists',
    '\n<Steps>\n\n1. One\n\nTwo.\n\n1. One\n\n</Steps>\n',
    [['5:1', 'article/component-content']],
  ],
  ['a link without words', '\nSee <GuideLink id="x"></GuideLink>.\n', [['5:5', 'article/component-content']]],
  [
    'a link in a link',
    '\nSee <GuideLink id="x">[a](b.mdx)</GuideLink>.\n',
    [['5:5', 'article/component-content']],
  ],
  ['a figure without a picture', '\n<Figure>Text.</Figure>\n', [['5:1', 'article/component-content']]],
  [
    'an empty component',
    '\n<Condition>\n\n{/* soon */}\n\n</Condition>\n',
    [['5:1', 'article/component-content']],
  ],

  ['an import', '\nimport x from "./x.ts"\n\nText.\n', [['5:1', 'article/import']]],
  ['an export', '\nexport const x = 1\n\nText.\n', [['5:1', 'article/import']]],
  [
    'an expression',
    '\nOne {1 + 1} two.\n\n{x}\n',
    [
      ['5:5', 'article/expression'],
      ['7:1', 'article/expression'],
    ],
  ],
  ['empty braces', '\nOne {} two.\n', [['5:5', 'article/expression']]],
  [
    'an expression in a foreign tag',
    '\n<Box a={1} />\n',
    [
      ['5:1', 'article/expression'],
      ['5:1', 'article/unknown-component'],
    ],
  ],
  ['no text', '\n{/* soon */}\n\n[a]: b.mdx\n', [['1:1', 'article/empty']]],
];

describe('parseArticle', () => {
  it.each(CASES)('reports %s', (_, body, expected) => {
    expect(problemsOf(body)).toEqual(expected);
  });

  it.each<[string, string, Expected[]]>([
    [
      'everything',
      '\nText.\n',
      [
        ['5:1', 'article/known-issue'],
        ['5:1', 'article/known-issue'],
      ],
    ],
    [
      'the condition',
      '\n<Cause title="a"><Remedy>\nx\n</Remedy></Cause>\n',
      [['5:1', 'article/known-issue']],
    ],
    ['a cause', '\n<Condition>x</Condition>\n', [['5:1', 'article/known-issue']]],
    [
      'a remedy',
      '\n<Condition>x</Condition>\n\n<Cause title="a">x</Cause>\n',
      [['7:1', 'article/known-issue']],
    ],
  ])('reports a known issue that lacks %s', (_, body, expected) => {
    expect(
      problemsOf(body, { kind: 'known-issue' }).filter(([, id]) => id !== 'article/component-place'),
    ).toEqual(expected);
    expect(problemsOf(body, { kind: 'how-to' }).map(([, id]) => id)).not.toContain('article/known-issue');
  });

  it.each<[string, string, Expected[]]>([
    [
      'imports from elsewhere',
      '\nimport a from "./a.ts"\nimport b from "../b.ts"\n\nText.\n',
      [['6:1', 'article/import-path']],
    ],
    [
      'a path that climbs out',
      '\nimport a from "./x/../../a.ts"\n\nText.\n',
      [['5:1', 'article/import-path']],
    ],
    ['a package', '\nexport * from "node:fs"\n\nText.\n', [['5:1', 'article/import-path']]],
    ['code that cannot be read', '\nimport a fro "./a.ts"\n\nText.\n', [['5:10', 'article/syntax']]],
    [
      'a component that is not imported',
      '\nimport { Box } from "./a.ts"\n\n<Bax a={1} />\n',
      [['7:1', 'article/unknown-component']],
    ],
    [
      'properties of built-in components that are code',
      '\n<Platform name={"ios"}>x</Platform>\n',
      [['5:1', 'article/invalid-prop']],
    ],
  ])('reports in a code article %s', (_, body, expected) => {
    expect(problemsOf(body, { code: true })).toEqual(expected);
  });

  it.each([
    'import { Box as Card } from "./parts/box.ts"\n\n<Card size={3} {...{}}>{1 + 1}</Card>\n',
    'export const Box = () => null\nexport function Row() {}\n\n<Box /> and <Row />\n',
  ])('lets a code article use its own code: %j', (body) => {
    expect(problemsOf(`\n${body}`, { code: true })).toEqual([]);
  });

  it('says what was probably meant', () => {
    const hints = (body: string): string[] =>
      parseArticle(body, FILE, { edition: 'agent', code: false }).problems.map((problem) => problem.message);
    expect(hints('One <Kdb>F5</Kdb>')[0]).toContain('Did you mean "Kbd"?');
    expect(hints('<Platform nam="ios">x</Platform>')[0]).toContain('<Platform>');
    expect(hints('<Cause title="a" shar="b">x</Cause>')[0]).toContain('Did you mean "share"?');
  });

  it('has a case for every problem of articles', () => {
    const raised = new Set<string>(CASES.flatMap(([, , expected]) => expected.map(([, id]) => id)));
    const elsewhere = ['article/known-issue', 'article/import-path', 'article/code-not-found'];
    expect(Object.keys(articleProblems).filter((id) => !raised.has(id) && !elsewhere.includes(id))).toEqual(
      [],
    );
  });
});
