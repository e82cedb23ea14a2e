import { describe, expect, it } from 'vitest';
import { parseArticle, type ArticleOptions, type ParsedArticle } from '../../src/article/parse.ts';
import { renderArticle } from '../../src/article/render.ts';
import { pageContext } from './articles.ts';

const FRONT = '---\ntitle: Example\n---\n';

function parse(body: string, options: Partial<ArticleOptions> = {}): ParsedArticle {
  const article = parseArticle(FRONT + body, 'articles/pl/example.mdx', {
    edition: 'public',
    code: false,
    ...options,
  });
  expect(article.problems).toEqual([]);
  return article;
}

const publicBody = (body: string): string => parse(body).body;
const shown = (body: string): string =>
  renderArticle(publicBody(body), pageContext()).replace(/<\/?[^>]*>/g, '|');

describe('the body of an article', () => {
  it('is everything below the front matter', () => {
    expect(publicBody('\nOne.\n\n---\n\nTwo.\n')).toBe('\n\nOne.\n\n---\n\nTwo.\n');
    expect(parseArticle('One.', 'articles/en/a.mdx', { edition: 'public', code: false }).body).toBe('One.');
  });

  it('keeps Windows line ends, and places are right after a byte order mark', () => {
    const source = '\ufeff---\r\ntitle: x\r\n---\r\n\r\nOne.\r\n\r\n### Deep\r\n';
    const { body, problems } = parseArticle(source, 'articles/en/a.mdx', { edition: 'public', code: false });
    expect(body).toBe('\r\n\r\nOne.\r\n\r\n### Deep\r\n');
    expect(problems).toMatchObject([{ line: 7, column: 1, id: 'markdown/heading-order' }]);
  });

  it('is empty if it cannot be read', () => {
    const article = parseArticle(`${FRONT}<Steps>`, 'articles/en/a.mdx', { edition: 'public', code: false });
    expect(article).toMatchObject({ body: '', headings: [], links: [], images: [] });
  });
});

describe('parts for staff', () => {
  const agent = '<Agent>\n\nsecret\n\n</Agent>';

  it.each([
    ['between paragraphs', `One.\n\n${agent}\n\nTwo.\n`, '|One.||Two.|'],
    ['between lines', 'One.\n<Agent>\nsecret\n</Agent>\nTwo.\n', '|One.||Two.|'],
    ['as a callout right below a line', 'One.\n> [!agent]\n> secret\n\nTwo.\n', '|One.||Two.|'],
    ['in a list item', '- one\n\n  > [!AGENT]\n  > secret\n\n- two\n', '|||one||||two|||'],
    ['as a whole list item', '1. one\n2. > [!AGENT]\n   > secret\n3. two\n', '||one||two||'],
    [
      'as a whole list',
      'One.\n\n- <Agent>secret</Agent>\n- > [!AGENT]\n  > secret\n\nTwo.\n',
      '|One.||Two.|',
    ],
    ['in a quote', '> One.\n>\n> <Agent>\n> secret\n> </Agent>\n>\n> Two.\n', '||One.||Two.||'],
    ['in a callout', '> [!NOTE]\n> One.\n>\n> > [!AGENT]\n> > secret\n', '|||||||Note:| One.||'],
    [
      'in a component',
      `<Platform name="ios">\n\nOne.\n\n${agent}\n\n</Platform>\n`,
      '|||iPhone and iPad||One.|||',
    ],
    [
      'as all of a component',
      `One.\n\n<Platform name="ios">\n\n${agent}\n\n</Platform>\n\nTwo.\n`,
      '|One.||Two.|',
    ],
    [
      'in a remedy',
      `<Cause title="C">\n\n<Remedy>\n\n${agent}\n\nHelp.\n\n</Remedy>\n\n</Cause>\n`,
      '||Cause||C||Remedy||Help.||',
    ],
    ['above a rule', `${agent}\n\n---\n\nOne.\n\n---\n`, '||One.||'],
    ['above a line that would make a heading of it', `One.\n${agent}\n---\n`, '|One.||'],
  ])('are taken out: %s', (_, body, expected) => {
    expect(publicBody(body)).not.toContain('secret');
    expect(shown(body)).toBe(expected);
  });

  it('stay in the edition for staff', () => {
    expect(parse(`One.\n\n${agent}\n`, { edition: 'agent' }).body).toContain('secret');
  });

  it('take the addresses along that only they use, and leave those that others use', () => {
    const body =
      'See [a] and [b].\n\n<Agent>\n\nSee [c].\n\n[b]: b.mdx\n\n</Agent>\n\n[a]: a.mdx\n[c]: secret.mdx\n';
    expect(publicBody(body)).not.toContain('secret');
    const html = renderArticle(publicBody(body), pageContext());
    expect(html).toBe(
      '<p>See <a href="/articles/en/a.mdx">a</a> and <a href="/articles/en/b.mdx">b</a>.</p>',
    );
  });

  it('make an article empty of which nothing else is there', () => {
    const options = { code: false } as const;
    const ids = (edition: 'public' | 'agent'): string[] =>
      parseArticle(FRONT + agent, 'articles/en/a.mdx', { ...options, edition }).problems.map(
        (problem) => problem.id,
      );
    expect(ids('public')).toEqual(['article/empty']);
    expect(ids('agent')).toEqual([]);
  });

  it('do not count as parts of a known issue in the public edition', () => {
    const body = `<Condition>x</Condition>\n\n<Cause title="a">\n\nx\n\n<Agent>\n\n<Remedy>y</Remedy>\n\n</Agent>\n\n</Cause>\n`;
    const lines = (edition: 'public' | 'agent'): number[] =>
      parseArticle(FRONT + body, 'articles/en/a.mdx', {
        edition,
        code: false,
        kind: 'known-issue',
      }).problems.map((p) => p.line);
    expect(lines('public')).toEqual([6]);
    expect(lines('agent')).toEqual([]);
  });

  it('within a line are an error, and the whole block goes', () => {
    const { body, problems } = parseArticle(
      `${FRONT}a <Agent>secret</Agent> b\n\nTwo.\n`,
      'articles/en/a.mdx',
      {
        edition: 'public',
        code: false,
      },
    );
    expect(problems.map((problem) => problem.id)).toEqual(['article/component-place']);
    expect(body.trim()).toBe('Two.');
  });
});

describe('headings', () => {
  it('are listed with their ids, those of causes among them', () => {
    const body =
      '## Łódź: what you *see*?\n\n### Lights {#lights}\n\n## Causes\n\n<Cause title="A" id="one">x</Cause>\n\n<Cause title="B c">y</Cause>\n';
    expect(parse(body).headings).toEqual([
      { level: 2, id: 'lodz-what-you-see', title: 'Łódź: what you see?', explicit: false },
      { level: 3, id: 'lights', title: 'Lights', explicit: true },
      { level: 2, id: 'causes', title: 'Causes', explicit: false },
      { level: 3, id: 'one', title: 'A', explicit: true },
      { level: 3, id: 'b-c', title: 'B c', explicit: false },
    ]);
  });

  it('for staff are listed for staff only', () => {
    const body = '## A\n\n<Agent>\n\n## B\n\n</Agent>\n';
    expect(parse(body).headings.map((heading) => heading.id)).toEqual(['a']);
    expect(parse(body, { edition: 'agent' }).headings.map((heading) => heading.id)).toEqual(['a', 'b']);
  });
});

describe('links', () => {
  it('are found in order, those of GuideLink as files of the same language', () => {
    const body =
      '[One](a.mdx#x), <GuideLink id="mr" step="end">**two** words</GuideLink>\n\n> [!AGENT]\n> <GuideLink id="b">three</GuideLink>\n\n![four](img/a.png)\n';
    const { links, images } = parse(body);
    expect(links).toEqual([
      link('a.mdx#x', { kind: 'file', path: 'a.mdx', anchor: 'x' }, [4, 1], 'One', false),
      link(
        '/guides/pl/mr.md#end',
        { kind: 'file', path: '/guides/pl/mr.md', anchor: 'end' },
        [4, 17],
        'two words',
        false,
      ),
      link('/guides/pl/b.md', { kind: 'file', path: '/guides/pl/b.md', anchor: '' }, [7, 3], 'three', true),
    ]);
    expect(images).toMatchObject([{ url: 'img/a.png', alt: 'four', agentsOnly: false }]);
  });
});

function link(
  url: string,
  target: unknown,
  [line, column]: [number, number],
  text: string,
  agentsOnly: boolean,
): unknown {
  return { url, target, place: { file: 'articles/pl/example.mdx', line, column }, text, agentsOnly };
}
