import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readZendesk } from '../../src/import/zendesk/read.ts';
import { ImportError } from '../../src/import/error.ts';
import { readContent } from '../../src/library/read.ts';
import { tempFolder, tempSite } from '../site/temp-site.ts';
import { article, bring, textIn, TODAY, told, zendesk } from './bring.ts';

/** A picture of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');

const fresh = (): string => join(tempFolder(), 'content');

describe('an export of Zendesk', () => {
  it('becomes a site that can be built', async () => {
    const content = fresh();
    const outcome = await bring(
      zendesk([
        article(1, {
          title: 'Restart the router',
          label_names: ['no internet', 'a'],
          vote_sum: 2,
          vote_count: 6,
          created_at: '2024-02-03T10:00:00Z',
        }),
        article(2, { title: 'Is it on?', draft: true, section_id: 11 }),
      ]),
      content,
    );
    expect(outcome.counts).toMatchObject({ new: 2, update: 0 });
    expect(textIn(content, 'articles/en/restart-the-router.mdx')).toBe(
      [
        '---',
        'title: Restart the router',
        'summary: What it says.',
        'topic: first-steps',
        'owner: author-7',
        'kind: question',
        'asked:',
        '  - no internet',
        'addresses:',
        '  - /hc/en-us/articles/1-Article-1',
        '  - /hc/en-us/articles/1',
        '---',
        '',
        'More of it.',
        '',
      ].join('\n'),
    );
    expect(textIn(content, 'articles/en/is-it-on.mdx')).toContain('draft: true');
    expect(JSON.parse(textIn(content, 'figures.json')!)).toEqual({
      format: 1,
      from: '2024-02-03',
      to: '2026-11-21',
      entries: { 'restart-the-router': { used: 6, solved: 4, notSolved: 2 } },
    });
    expect(textIn(content, 'site.yaml')).toContain('languages:\n  - en\n');
    expect(told(outcome, 'to-do')).toHaveLength(5);
    expect(textIn(content, 'articles/en/restart-the-router.mdx')).not.toContain('reviewed');
  });

  it('keeps away from the public whatever is not for everybody', async () => {
    const content = fresh();
    const body = '<p>See <a href="/hc/en-us/articles/2">how we do it</a>.</p><p>b</p>';
    const outcome = await bring(
      zendesk(
        [
          article(1, { title: 'Open', body }),
          article(2, {
            title: 'Segment',
            user_segment_id: 5,
            section_id: 11,
            translations: [{ locale: 'es', title: 'Segmento', body: '<p>Texto.</p>' }],
          }),
          article(3, { title: 'No field', user_segment_id: undefined, section_id: 11, author_id: 9 }),
        ],
        { user_segments: [{ id: 5, name: 'Staff' }] },
      ),
      content,
    );
    expect(textIn(content, 'articles/en/segment.mdx')).toContain('audience: agent');
    expect(textIn(content, 'articles/en/no-field.mdx')).toContain('audience: agent');
    expect(textIn(content, 'articles/es/segment.mdx')).not.toContain('audience');
    expect(textIn(content, 'articles/en/open.mdx')).not.toMatch(/audience|segment\.mdx/);
    expect(textIn(content, 'topics.yaml')).toContain('inside:\n  name: Inside\n  audience: agent');
    expect(told(outcome, 'dead-link')).toEqual([
      '“how we do it” to /hc/en-us/articles/2: the article is for staff only',
    ]);
    expect(told(outcome, 'restricted')).toEqual(['1 for the user segment Staff']);
  });

  it('lists translations that the source calls out of date', async () => {
    const body = '<p>Texto.</p><p>Más.</p>';
    const translations = [
      { locale: 'es', title: 'Uno', body, outdated: true },
      { locale: 'pl', title: 'Jeden', body, outdated: false },
    ];
    const outcome = await bring(zendesk([article(1, { translations }), article(2)]), fresh());
    expect(outcome.notes.filter(({ kind }) => kind === 'outdated')).toMatchObject([
      { text: '“Uno” (es)', file: 'articles/es/article-1.mdx' },
    ]);
  });

  it('keeps pictures of staff away from the public', async () => {
    const images = tempSite({ 'b.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>' });
    writeFileSync(join(images, 'a.gif'), PIXEL);
    const content = fresh();
    const show = (name: string): string => `<p>What it says.</p><p><img src="${name}" alt="A"></p>`;
    await bring(
      zendesk(
        [article(1, { body: show('a.gif') }), article(2, { body: show('b.svg'), user_segment_id: 5 })],
        {},
        images,
      ),
      content,
    );
    const read = (edition: 'public' | 'agent'): string[] =>
      Object.keys(
        readContent({ folder: content, edition, today: TODAY, words: interfaceWords }).content!.settings
          .images,
      );
    expect(read('public')).toEqual(['images/a.gif']);
    expect(read('agent')).toEqual(['images/a.gif', 'images/b.svg']);
  });

  it('leads links to the article in the same language, to its place', async () => {
    const content = fresh();
    const link = (locale: string): string =>
      `<p>a <a href="https://help.acme.example/hc/${locale}/articles/2-Old-words#H_1">b</a> <a href="/hc/${locale}/articles/2#none">c</a> <a href="https://x.example/{y}">d</a></p>`;
    const outcome = await bring(
      zendesk([
        article(1, {
          title: 'From',
          body: link('en-us'),
          translations: [{ locale: 'es', title: 'De', body: link('en-us') }],
        }),
        article(2, {
          title: 'To',
          body: '<h2 id="H_1">Place</h2><p>x</p>',
          translations: [{ locale: 'es', title: 'A eso', body: '<h2 id="H_1">Lugar</h2><p>x</p>' }],
        }),
      ]),
      content,
    );
    expect(textIn(content, 'articles/en/from.mdx')).toContain(
      'a [b](to.mdx#place) [c](to.mdx) [d](https://x.example/%7By%7D)',
    );
    expect(textIn(content, 'articles/es/from.mdx')).toContain('a [b](to.mdx#lugar) [c](to.mdx)');
    expect(textIn(content, 'articles/en/to.mdx')).toContain('"#H_1"');
    expect(told(outcome, 'anchor')).toHaveLength(2);
  });

  it('lists what is dead, and what does not arrive', async () => {
    const outcome = await bring(
      zendesk([
        article(1, {
          body: '<p>x <a href="/hc/en-us/articles/99">gone</a> <a href="/hc/en-us/requests/new">ask</a> <a href="/hc/en-us/articles/3">empty</a></p>',
        }),
        article(2, { title: 'Deutsch', locale: 'de', source_locale: 'de' }),
        article(3, { title: 'Empty', body: '<script>x</script>' }),
        article(4, {
          title: 'British',
          translations: [{ locale: 'en-gb', title: 'Colour', body: '<p>x</p>' }],
        }),
      ]),
      fresh(),
    );
    expect(told(outcome, 'dead-link')).toEqual([
      '“gone” to /hc/en-us/articles/99: the article is not in the export',
      '“ask” to /hc/en-us/requests/new: a request form: write how to reach you in `site.yaml`',
      '“empty” to /hc/en-us/articles/3: the article is not in the export',
    ]);
    expect(told(outcome, 'not-arrived')).toEqual([
      '“Deutsch”: the site has no language "de"',
      '“Colour”: there is another text in "en" (en-us), which came instead',
      '“Empty”: it has no text',
    ]);
  });

  it('brings pictures along, and says which are missing or no pictures', async () => {
    const images = tempSite({
      'img/bad.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'x.txt': '',
    });
    mkdirSync(join(images, 'deep'), { recursive: true });
    writeFileSync(join(images, 'deep/a b.gif'), PIXEL);
    const body =
      '<p>x <img src="/hc/article_attachments/deep/a%20b.gif"> <img src="https://x.example/c.png" alt="C"> <img src="img/bad.svg" alt="D"></p>' +
      `<p><img alt="E" src="data:image/gif;base64,${PIXEL.toString('base64')}"></p>`;
    const content = fresh();
    const outcome = await bring(zendesk([article(1, { body })], {}, images), content);
    expect(textIn(content, 'articles/en/article-1.mdx')).toContain('x ![a b](../../images/deep/a-b.gif) C D');
    expect(textIn(content, 'articles/en/article-1.mdx')).toMatch(
      /!\[E\]\(\.\.\/\.\.\/images\/inline\/[0-9a-f]{12}\.gif\)/,
    );
    expect(textIn(content, 'images/deep/a-b.gif')).toBeDefined();
    expect(told(outcome, 'image')).toEqual([
      'https://x.example/c.png (“C”): it is not here',
      'img/bad.svg (“D”): it contains a script',
    ]);
    expect(told(outcome, 'alt')).toEqual(['../../images/deep/a-b.gif']);
  });

  it('reads pages, translations and lists of each language, in any files', async () => {
    const folder = tempSite({
      'en/articles-1.json': JSON.stringify({ articles: [article(1)], next_page: 'x', page: 1 }),
      'es/articles.json': JSON.stringify([
        { articles: [article(1, { locale: 'es', title: 'Uno', body: '<p>Uno y más.</p>' })] },
      ]),
      'translations.json': JSON.stringify({
        translations: [
          {
            source_id: 1,
            source_type: 'Article',
            locale: 'pl',
            title: 'Jeden',
            body: '<p>Jeden i tyle.</p>',
          },
        ],
      }),
      'sections.json': JSON.stringify({
        sections: [
          { id: 10, name: 'One', locale: 'en-us' },
          { id: 10, name: 'Una', locale: 'es' },
        ],
      }),
    });
    const content = fresh();
    await bring(readZendesk(folder, undefined).source!, content);
    expect(textIn(content, 'articles/es/article-1.mdx')).toContain('title: Uno');
    expect(textIn(content, 'articles/pl/article-1.mdx')).toContain('title: Jeden');
    expect(textIn(content, 'site.yaml')).toContain('languages:\n  - en\n  - es\n  - pl\n');
  });

  it('that is broken is told with file and line, all at once', () => {
    const folder = tempSite({
      'a.json': '{"articles": [\n  {"id": 1,}\n]}',
      'b.json': '{"articles": [{"id": true, "title": "x", "locale": "en"}]}',
    });
    const { source, problems } = readZendesk(folder, undefined);
    expect(source).toBeUndefined();
    expect(problems.map(({ file, line, id }) => `${file.replace(folder, '')}:${line} ${id}`)).toEqual([
      '/a.json:2 yaml/syntax',
      '/b.json:1 schema/wrong-type',
    ]);
  });

  it('that is not there is told', () => {
    expect(() => readZendesk('/nowhere', undefined)).toThrow(ImportError);
    expect(() => readZendesk(tempSite({ 'a.json': '{}' }), undefined)).toThrow(/no articles/);
  });
});

describe('a title', () => {
  it('that no entry can have is changed, and told', async () => {
    const content = fresh();
    const outcome = await bring(
      zendesk([article(1, { title: 'x '.repeat(90) }), article(2, { title: 'Go' })]),
      content,
    );
    expect(told(outcome, 'title')).toHaveLength(2);
    expect(textIn(content, 'articles/en/go.mdx')).toContain('title: Go (Help)');
  });
});

describe('a label', () => {
  it('that many articles share is no phrase that search could answer with one', async () => {
    const content = fresh();
    await bring(
      zendesk([1, 2, 3, 4].map((id) => article(id, { label_names: ['billing', `only ${id}`] }))),
      content,
    );
    expect(textIn(content, 'articles/en/article-1.mdx')).toContain('asked:\n  - only 1\n');
  });
});

describe('a key of a machine in a text', () => {
  it('is left out, and told without being said', async () => {
    const token = `gh${'p_'}${'0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX'}`;
    const content = fresh();
    const body = `<p>What it says.</p><p>The key is ${token}, or</p><pre>${token}</pre>`;
    const outcome = await bring(zendesk([article(1, { body })]), content);
    const text = textIn(content, 'articles/en/article-1.mdx')!;
    expect(told(outcome, 'secret')).toHaveLength(2);
    expect(text).toContain('The key is left-out, or\n\n```\nleft-out\n```');
    expect(JSON.stringify(outcome)).not.toContain(token);
  });
});
