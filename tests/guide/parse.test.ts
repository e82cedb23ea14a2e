import { globSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseGuide, type ParsedGuide } from '../../src/guide/parse.ts';

const root = new URL('../../', import.meta.url);
const fixtures = new URL('./fixtures/', import.meta.url);

function parse(source: string, edition: 'public' | 'agent' = 'public'): ParsedGuide {
  return parseGuide(source, 'guides/en/wifi.md', { role: 'source', edition });
}

/** The body of the first step. */
function bodyOf(source: string, edition: 'public' | 'agent' = 'public'): string | undefined {
  return parse(`## Step {#step .stop}\n\n${source}`, edition).tree.steps[0]?.body;
}

describe('golden trees', () => {
  test.each(readdirSync(fixtures))('%s', async (name) => {
    const folder = new URL(`${name}/`, fixtures);
    const source = readFileSync(new URL('guide.md', folder), 'utf8');
    for (const edition of ['public', 'agent'] as const) {
      const parsed = JSON.stringify(parse(source, edition), null, 2);
      await expect(`${parsed}\n`).toMatchFileSnapshot(new URL(`${edition}.json`, folder).pathname);
    }
  });
});

test('the guides of this site have no errors of their own', () => {
  const guides = globSync('content/guides/*/*.md', { cwd: root });
  expect(guides.length).toBeGreaterThan(0);
  for (const path of guides) {
    const role = path.includes('/en/') ? 'source' : 'translation';
    const { problems } = parseGuide(readFileSync(new URL(path, root), 'utf8'), path, {
      role,
      edition: 'agent',
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  }
});

describe('headings', () => {
  test('an escaped brace is text', () => {
    const { tree, problems } = parse('## Press \\{Enter} {#start .solved}\n\nText.');
    expect(problems).toEqual([]);
    expect(tree.steps[0]).toMatchObject({ id: 'start', title: 'Press {Enter}', heading: 'Press \\{Enter}' });
  });

  test('an escaped block of attributes is text, so the id is missing', () => {
    const { tree, problems } = parse('## Type \\{#start}\n\n- [A](#b)\n- [B](#c)');
    expect(problems.map(({ id }) => id)).toEqual(['guide/step-without-id']);
    expect(tree.steps[0]?.title).toBe('Type {#start}');
  });

  test('a heading that would begin a list elsewhere is escaped', () => {
    const { tree } = parse('## 1. Restart {#a}\n\n- [A](#b)\n\n## - Wait {#b .solved}\n');
    expect(tree.steps.map(({ heading, title }) => [heading, title])).toEqual([
      ['1\\. Restart', '1. Restart'],
      ['\\- Wait', '- Wait'],
    ]);
  });

  test('an underlined heading begins a step too, and its attributes have their places', () => {
    const { tree, problems } = parse('Does it\nwork? {#start minutes=x}\n---\n\n- [A](#b)\n- [B](#c)');
    expect(tree.steps[0]).toMatchObject({ id: 'start', title: 'Does it work?', heading: 'Does it work?' });
    expect(problems).toMatchObject([{ id: 'guide/invalid-attribute', line: 2, column: 15 }]);
  });

  test('places are right behind front matter, emoji and a byte order mark', () => {
    const source =
      '\uFEFF---\r\ntitle: x\r\n---\r\n\r\n## 😀 Ok? {#start minutes=x}\r\n\r\nText.\r\n\r\n> [!AGENT]\r\n> Secret.\r\n\r\n- [😀 Yes](#a)\r\n- [No](#b)\r\n';
    const { tree, problems } = parse(source);
    expect(problems).toMatchObject([{ id: 'guide/invalid-attribute', line: 5, column: 19 }]);
    expect(tree.steps[0]).toMatchObject({
      body: 'Text.',
      answers: [{ spot: { line: 12, column: 3 } }, { spot: { line: 13, column: 3 } }],
    });
  });

  test('every attribute is read', () => {
    const { tree, problems } = parse(
      '## Step {#step .account .private again minutes=5 cuts=device risk="money" include=mail.md#reset otherwise=#help urgent=2026-11-20 formerly=old,older}\n\n- [A](#b)\n- [B](#c)',
    );
    expect(problems).toEqual([]);
    expect(tree.steps[0]).toMatchObject({
      account: true,
      private: true,
      consent: false,
      again: true,
      minutes: 5,
      cuts: 'device',
      risk: 'money',
      include: { guide: 'mail', step: 'reset' },
      otherwise: { step: 'help' },
      urgent: '2026-11-20',
      formerly: ['old', 'older'],
    });
  });

  test.each([
    ['solved', '.solved'],
    ['.escalte', '.escalate'],
    ['minute=3', 'minutes='],
    ['.again', 'again'],
  ])('the slip %s is told apart', (slip, meant) => {
    const [found] = parse(`## Step {#step ${slip}}\n\n- [A](#b)\n- [B](#c)`).problems;
    expect(found?.message).toContain(`Did you mean "${meant}"?`);
  });

  test('an id without its sign is recognised', () => {
    const { problems } = parse('## Step {my-step}\n\n- [A](#b)\n- [B](#c)');
    expect(problems.map(({ id }) => id)).toEqual(['guide/step-without-id', 'guide/unknown-attribute']);
    expect(problems[1]?.message).toContain('Did you mean "#my-step"?');
  });

  test('the suggested id comes from the title', () => {
    const [found] = parse('## Czy świeci żółta łampka „2,4 GHz”?\n\n- [A](#b)\n- [B](#c)').problems;
    expect(found?.hint).toContain('{#czy-swieci-zolta-lampka-2-4-ghz}');
  });
});

describe('answers', () => {
  const answersOf = (list: string): [string, string, object][] =>
    parse(`## Step {#step}\n\n${list}`).tree.steps[0]!.answers.map(({ id, text, to }) => [id, text, to]);

  test('targets of every form', () => {
    expect(
      answersOf(`- [A *b*](#one)
- [C](mail.md)
- [D](./mail.md#two "d")
- [E](../../guides/en/mail.md#three)
- [F](wifi.md#four)
- [G][g]

[g]: #five "g-five"`),
    ).toEqual([
      ['one', 'A *b*', { step: 'one' }],
      ['mail', 'C', { guide: 'mail' }],
      ['d', 'D', { guide: 'mail', step: 'two' }],
      ['three', 'E', { guide: 'mail', step: 'three' }],
      ['four', 'F', { step: 'four' }],
      ['g-five', 'G', { step: 'five' }],
    ]);
  });

  test.each([
    [
      '- [ ] The label\n- [ ] The lamp\n\n- [Yes](#a)\n- [No](#b)',
      ['guide/answer-not-a-link', 'guide/answer-not-a-link'],
    ],
    ['1. [Yes](#a)\n2. [No](#b)', ['guide/no-answers']],
    ['- Yes\n- No', ['guide/no-answers']],
    ['[Yes](#a)\n[No](#b)', ['guide/no-answers']],
    ['- [Yes](#a)\n- [No](#b)\n\nOr call us.', ['guide/answers-not-last']],
    ['- [Yes](#a)\n- [No](#b)\n\n### Mac {platform=macos}\n\nText.', ['guide/answers-not-last']],
    ['- **[Yes](#a)**\n- [No](#b)', ['guide/answer-not-a-link']],
    ['- [Yes](#a)\n- [No](#b)\n\n  Only then.', ['guide/answer-not-a-link']],
    [
      '- [Yes](#a)\n- [No](https://example.com)\n- [Maybe](#)',
      ['guide/answer-target', 'guide/answer-target'],
    ],
    ['- [ ] [Yes](#a)\n- [ ] [No](#b)', ['guide/answer-not-a-link', 'guide/answer-not-a-link']],
  ])('near miss %j', (list, ids) => {
    expect(parse(`## Step {#step}\n\n${list}`).problems.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['1. [Yes](#a)\n2. [No](#b)', 'not with a number'],
    ['- Yes\n- No', 'Say where each answer leads'],
    ['[Yes](#a)\n\n[No](#b)', 'a list item of its own'],
  ])('the hint for %j says what to do', (list, hint) => {
    expect(parse(`## Step {#step}\n\n${list}`).problems[0]?.hint).toContain(hint);
  });

  test('a near miss still counts as answers, so that it causes no other problem', () => {
    expect(answersOf('1. [Yes](#a)\n2. [No](#b)')).toHaveLength(2);
    expect(answersOf('- [Yes](#a)\n- [No](#b)\n\nText.')).toHaveLength(2);
    expect(answersOf('- [Yes](#a) of course\n- [No](#b)')).toHaveLength(2);
  });

  test('a list of articles at the end of an ending is text', () => {
    const { tree, problems } = parse(
      '## Done {#done .solved}\n\nMore:\n\n- [Wi-Fi](../../articles/en/wifi.mdx)\n',
    );
    expect(problems).toEqual([]);
    expect(tree.steps[0]).toMatchObject({
      answers: [],
      body: 'More:\n\n- [Wi-Fi](../../articles/en/wifi.mdx)',
    });
  });

  test('answer links are not among the links', () => {
    const { links } = parse('## Step {#step}\n\nSee [this](#b).\n\n- [A](#b)\n- [B](x.md)');
    expect(links.map(({ url }) => url)).toEqual(['#b']);
  });

  test('a translation knows no endings: a list without steps is text there', () => {
    const source = '## Done {#done}\n\n- [Wi-Fi](../../articles/es/wifi.mdx)\n\n## Step {#step}\n\nText.\n';
    const { tree, problems } = parseGuide(source, 'guides/es/wifi.md', {
      role: 'translation',
      edition: 'public',
    });
    expect(problems).toEqual([]);
    expect(tree.steps.map(({ answers }) => answers)).toEqual([[], []]);
  });
});

describe('text', () => {
  test('definitions stay out of bodies, and come along where they are used', () => {
    const { tree } = parse(`[Intro][a].

## One {#one .solved}

See ![lamp][b] and [a].

## Two {#two .solved}

None.

[a]: https://example.com/?x=1&copy=2 "The \\"page\\""
[b]: <lamp (1).svg>
`);
    expect(tree.intro).toBe('[Intro][a].\n\n[a]: <https://example.com/?x=1&amp;copy=2> "The \\"page\\""');
    expect(tree.steps[0]?.body).toContain('See ![lamp][b] and [a].\n\n[b]: <lamp (1).svg>\n[a]: <https://');
    expect(tree.steps[1]?.body).toBe('None.');
  });

  test('indented code keeps its indentation at the beginning of a body', () => {
    expect(bodyOf('    ipconfig\n\nText.')).toBe('    ipconfig\n\nText.');
  });

  test('facts of the public edition do not see what only agents see', () => {
    const source = `## Step {#step .stop risk=data}

> [!AGENT]
> Secret [link](https://example.com).
> > [!WARNING]
> > No.

Text.
`;
    expect(parse(source, 'public').tree.steps[0]?.facts).toMatchObject({
      link: false,
      text: true,
      warningFirst: false,
    });
    expect(parse(source, 'agent').tree.steps[0]?.facts).toMatchObject({ link: true, text: true });
    expect(parse(source).links).toMatchObject([{ url: 'https://example.com', agentsOnly: true }]);
  });

  test.each([
    ['> [!WARNING]\n> W.\n\n1. A', true],
    ['Text.\n\n> [!CAUTION]\n> W.\n\n1. A', true],
    ['1. A\n\n> [!WARNING]\n> W.', false],
    ['> [!WARNING]\n> W.\n\nText.', true],
    ['Text.\n\n> [!WARNING]\n> W.', false],
    ['> [!NOTE]\n> W.\n\n1. A', false],
    [
      'Text.\n\n> [!WARNING]\n> W.\n\n### Mac {platform=macos}\n\n1. A\n\n### PC {platform=windows}\n\nText.',
      true,
    ],
    ['### Mac {platform=macos}\n\n> [!WARNING]\n> W.\n\n1. A\n\n### PC {platform=windows}\n\n1. B', false],
  ])('a warning stands first: %j', (body, expected) => {
    expect(parse(`## Step {#step .stop}\n\n${body}`).tree.steps[0]?.facts.warningFirst).toBe(expected);
  });
});

describe('what would break a parser', () => {
  test.each([
    ['quotes', '>'.repeat(5000)],
    ['lists', `${'- '.repeat(5000)}a`],
    ['indented lists', Array.from({ length: 600 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
    ['marks', `${'*'.repeat(9000)}a${'*'.repeat(9000)}`],
  ])('%s nested thousands of levels deep are refused', (_, source) => {
    expect(parse(source).problems).toMatchObject([{ id: 'markdown/too-deep', line: 1, column: 1 }]);
  });

  test.each([
    ['attributes', `## A {#a ${'b=c '.repeat(30_000)}}`],
    ['headings with one id', '## A {#a}\n'.repeat(15_000)],
    ['headings without id', '## A\n'.repeat(15_000)],
    ['definitions', Array.from({ length: 8000 }, (_, i) => `## [a${i}]\n[a${i}]: x`).join('\n')],
    ['braces', `## ${'{'.repeat(100_000)}`],
  ])('many %s are read in a moment', (_, source) => {
    const begin = process.threadCpuUsage();
    parse(source);
    expect(process.threadCpuUsage(begin).user / 1e6).toBeLessThan(3);
  });
});
