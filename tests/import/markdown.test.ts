import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../src/import/error.ts';
import { readMap, readyMaps } from '../../src/import/markdown/map.ts';
import { makePathReader, makeSkipper } from '../../src/import/markdown/paths.ts';
import { readMarkdownFolder } from '../../src/import/markdown/read.ts';
import { fillTemplates } from '../../src/import/markdown/templates.ts';
import { tempFolder, tempSite } from '../site/temp-site.ts';
import { bring, markdown, textIn, told } from './bring.ts';

const fresh = (): string => join(tempFolder(), 'content');
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><path d="M0 0h8v8z"/></svg>';

describe('a tree of Markdown', () => {
  it('of Hugo comes along: TOML, shortcodes, languages by suffix', async () => {
    const content = fresh();
    const source = markdown(
      {
        'content/wifi/drops.md':
          '+++\ntitle = "Wi-Fi drops"\ndescription = "Why the Wi-Fi goes away."\ntags = ["wifi drops"]\naliases = ["/old/wifi/"]\n+++\n{{< notice warning >}}\nMind this.\n{{< /notice >}}\n\nSee [it]({{< ref "/wifi/slow.md#why" >}}). {{< youtube abc >}} {{< gone x >}}\n\n{{< highlight sh >}}\na {b}\n{{< /highlight >}}\n',
        'content/wifi/drops.es.md': '---\ntitle: El wifi se cae\n---\nVea [esto](slow.md).\n',
        'content/wifi/slow.md': '---\ntitle: Slow\ndraft: true\n---\n## Why\n\nText.\n',
        'content/_index.md': '---\ntitle: no article\n---\n',
      },
      'hugo',
    );
    await bring(source, content);
    const text = textIn(content, 'articles/en/drops.mdx')!;
    expect(text).toContain('summary: Why the Wi-Fi goes away.\ntopic: wifi\n');
    expect(text).toContain('addresses:\n  - /old/wifi/\n  - /wifi/drops/\n');
    expect(text).toContain('> [!WARNING]\n> Mind this.');
    expect(text).toContain('See [it](slow.mdx#why).');
    expect(text).toContain('```sh\na {b}\n```');
    expect(textIn(content, 'articles/es/drops.mdx')).toContain('Vea [esto](slow.mdx).');
    expect(textIn(content, 'articles/en/slow.mdx')).toContain('draft: true');
  });

  it('of Jekyll comes along: Liquid, permalinks, kramdown', async () => {
    const content = fresh();
    const source = markdown(
      {
        '_help/2020-01-02-set-up.md':
          '---\ntitle: Set up\npermalink: /set-up.html\ncategory: Start\n---\n{% include tip.html content="Be quick." %}\n\n[Next]({{ site.baseurl }}{% link _help/next.md %}){: .button}\n',
        '_help/next.md':
          '---\ntitle: What comes next\npublished: false\n---\n{% raw %}{{ x }}{% endraw %} is shown.\n',
      },
      'jekyll',
    );
    await bring(source, content);
    const text = textIn(content, 'articles/en/set-up.mdx')!;
    expect(text).toContain('topic: start');
    expect(text).toContain('- /set-up.html');
    expect(text).toContain(
      '> [!TIP]\n> Be quick.\n\n[Next](what-comes-next.mdx)'.replace('what-comes-next', 'next'),
    );
    expect(textIn(content, 'articles/en/next.mdx')).toContain('draft: true');
  });

  it('of Docusaurus comes along: MDX, translations beside, anchors', async () => {
    const content = fresh();
    const source = markdown(
      {
        'docs/guides/start.mdx':
          '---\nid: start\ntitle: Start here\n---\nimport Tabs from "@theme/Tabs";\n\n:::danger Stop\n\nDo not go on.\n\n:::\n\n## The first step {#first}\n\n![Lamp](/img/lamp.svg) [back](#first) {props.x}\n',
        'i18n/es/docusaurus-plugin-content-docs/current/guides/start.mdx':
          '---\ntitle: Empieza aquí\n---\n## El primer paso {#first}\n\nTexto.\n',
        'static/img/lamp.svg': PICTURE,
      },
      'docusaurus',
    );
    const outcome = await bring(source, content);
    const text = textIn(content, 'articles/en/start.mdx')!;
    expect(text).toContain('> [!CAUTION]\n> **Stop**\n>\n> Do not go on.');
    expect(text).toContain(
      '## The first step {#first}\n\n![Lamp](../../images/static/img/lamp.svg) [back](#first)',
    );
    expect(textIn(content, 'articles/es/start.mdx')).toContain('title: Empieza aquí');
    expect(textIn(content, 'images/static/img/lamp.svg')).toBe(PICTURE);
    expect(told(outcome, 'removed')).toEqual(['code: {props.x}']);
  });

  it('of Starlight comes along: components, languages by folder', async () => {
    const content = fresh();
    const source = markdown(
      {
        'src/content/docs/start.mdx':
          '---\ntitle: Start\n---\n<Aside type="tip" title="Good">\nTake this way.\n</Aside>\n\n<Steps>\n\n1. One\n2. Two\n\n</Steps>\n',
        'src/content/docs/pl/start.md': '---\ntitle: Początek\n---\nTekst.\n',
      },
      'starlight',
    );
    await bring(source, content);
    expect(textIn(content, 'articles/en/start.mdx')).toContain(
      '> [!TIP]\n> **Good**\n>\n> Take this way.\n\n1. One\n2. Two\n',
    );
    expect(textIn(content, 'articles/pl/start.mdx')).toContain('title: Początek');
  });

  it('of Microsoft Learn comes along: its own marks, includes, a table of contents', async () => {
    const content = fresh();
    const source = markdown(
      {
        'en/TOC.md': '# Help\n\n## [About](about.md)\n\n## Your phone\n\n### [Lock it](lock.md)\n',
        'es/TOC.md': '# Ayuda\n\n## Tu teléfono\n\n### [Bloquear](lock.md)\n',
        'en/lock.md':
          '---\ntitle: Lock it | Microsoft Docs\n---\n# Lock your phone\n\n> [!Note]\n> Mind this.\n\n[!INCLUDE [x](includes/more.md)]\n\n> [!div class="next"]\n> [Go on](about.md)\n\n:::image type="content" source="media/a.svg" alt-text="A phone":::\n\n> [!VIDEO https://www.youtube.com/embed/abc]\n',
        'es/lock.md':
          '---\ntitle: Bloquear | Microsoft Docs\n---\n# <a name="lock-your-phone"></a>Bloquea el teléfono\n\nTexto.\n',
        'en/about.md':
          '---\ntitle: About\n---\n# About\n\nSee [this](/other/page) and [that](lock.md#lock-your-phone).\n',
        'en/includes/more.md': '---\nx: y\n---\nMore **of it**.\n',
        'en/media/a.svg': PICTURE,
      },
      'microsoft-learn',
    );
    await bring(source, content);
    const text = textIn(content, 'articles/en/lock.mdx')!;
    expect(text).toMatch(/^---\ntitle: Lock your phone\n/);
    expect(text).toContain(
      '> [!NOTE]\n> Mind this.\n\nMore **of it**.\n\n[Go on](about.mdx)\n\n![A phone](../../images/en/media/a.svg)',
    );
    expect(text).toContain('(https://www.youtube.com/watch?v=abc)');
    expect(textIn(content, 'articles/es/lock.mdx')).toContain('title: Bloquea el teléfono');
    expect(textIn(content, 'articles/en/about.mdx')).toContain(
      '[this](https://learn.microsoft.com/other/page)',
    );
    expect(textIn(content, 'topics.yaml')).toContain(
      'your-phone:\n  name:\n    en: Your phone\n    es: Tu teléfono',
    );
  });

  it('of any other kind is mapped by a file', async () => {
    const map = join(
      tempSite({
        'map.yaml':
          'paths: ["{path}"]\ntitle: [name]\naudience: { key: who, public: [all] }\nkind: { key: type, values: { faq: question } }\nsections: { by: none }\n',
      }),
      'map.yaml',
    );
    const content = fresh();
    const source = markdown(
      {
        'a.md': '---\nname: Open\nwho: all\ntype: faq\n---\n1. Text.\n',
        'b.md': '---\nname: Closed\n---\nText.\n',
        'c.md': '---\nname: [\n---\nText.\n',
      },
      map,
    );
    const outcome = await bring(source, content);
    expect(textIn(content, 'articles/en/a.mdx')).toContain('kind: question');
    expect(textIn(content, 'articles/en/a.mdx')).not.toContain('audience');
    expect(textIn(content, 'articles/en/b.mdx')).toContain('audience: agent');
    expect(told(outcome, 'not-arrived')[0]).toContain('its front matter cannot be read');
  });
});

describe('a map', () => {
  it.each(readyMaps())('that comes along is right: %s', (name) => {
    expect(readMap(name)).toHaveProperty('map');
  });

  it('with a slip is told with its place', () => {
    const file = join(tempSite({ 'map.yaml': 'title: [a]\nsumary: [b]\n' }), 'map.yaml');
    const read = readMap(file);
    expect(
      'problems' in read && read.problems.map(({ id, line, message }) => `${line} ${id} ${message}`),
    ).toEqual([expect.stringMatching(/^2 schema\/unknown-key .*Did you mean "summary"/)]);
  });

  it('that is not there is told, with those that are', () => {
    expect(() => readMap('hugoo')).toThrow(ImportError);
    expect(() =>
      readMarkdownFolder('/nowhere', { map: undefined, images: undefined, language: undefined }),
    ).toThrow(/no folder/);
  });
});

describe('a path', () => {
  it.each([
    ['en/a/b.md', 'en', 'a/b'],
    ['es-mx/a.mdx', 'es-mx', 'a'],
    ['ui/a.md', undefined, 'ui/a'],
    ['a.md', undefined, 'a'],
  ])('%s', (file, locale, path) => {
    expect(makePathReader(['{language}/{path}', '{path}'])(file)).toEqual({ locale, path });
  });

  it('can be left out by name or pattern', () => {
    const isSkipped = makeSkipper(['README.md', 'drafts/**', '**/_*.md']);
    expect(['README.md', 'a/README.md', 'drafts/a/b.md', '_x.md', 'a/_x.md'].every(isSkipped)).toBe(true);
    expect(['MYREADME.md', 'a/drafts/b.md', 'x.md'].some(isSkipped)).toBe(false);
  });
});

describe('what stands in braces', () => {
  it('is left alone in code, and told where nobody knows it', () => {
    const marks: string[] = [];
    const text = '{% foo %}a\n\n```\n{% foo %}\n```\n';
    expect(fillTemplates(text, 'liquid', (mark) => marks.push(mark))).toBe('a\n\n```\n{% foo %}\n```\n');
    expect(marks).toEqual(['{% foo %}']);
  });

  it('is listed in the report of an import, with its file, if it is left out', async () => {
    const files = {
      'faults.md': '---\ntitle: Faults\n---\n\nFirst look.\n\n{% gallery of="cables" %}\n\nThen call.\n',
    };
    const { notes } = await bring(markdown(files, 'jekyll'), fresh());
    const listed = notes.filter(({ kind }) => kind === 'removed');
    expect(listed.map(({ file, text }) => [file, text])).toEqual([
      ['articles/en/faults.mdx', 'a mark of templates: {% gallery of="cables" %}'],
    ]);
  });
});
