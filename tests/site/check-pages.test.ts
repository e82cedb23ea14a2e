import { describe, expect, it } from 'vitest';
import { checkPages, type CheckOptions } from '../../src/site/check-pages.ts';
import { filesIn } from '../../src/site/new-site.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { page, tempSite } from './temp-site.ts';

const AT_ROOT: CheckOptions = { address: 'https://help.example.com', base: '/' };
const UNDER_BASE: CheckOptions = { address: 'https://x.github.io', base: '/help/' };

async function problemsOf(files: Readonly<Record<string, string>>, options = AT_ROOT): Promise<Problem[]> {
  return (await checkPages(filesIn(tempSite(files)), options)).problems;
}

/** `[file, line, column, id]` of each problem. */
function places(problems: readonly Problem[]): [string, number, number, string][] {
  return problems.map(({ file, line, column, id }) => [file, line, column, id]);
}

/** What is wrong with one page whose body begins at line 4. */
async function bodyProblems(body: string, options = AT_ROOT): Promise<[number, number, string][]> {
  const problems = await problemsOf({ 'index.html': page(body) }, options);
  return problems.map(({ line, column, id }) => [line, column, id]);
}

describe('the pass over the finished pages', () => {
  it('finds nothing wrong in good pages', async () => {
    const site = tempSite({
      'index.html': page('<a href="/en/">English</a><link rel="stylesheet" href="/a.css">'),
      'en/index.html': page('<p>Hello</p><a href="../#top">Start</a><a href="mailto:a@example.com">Mail</a>'),
      'a.css': 'body { color: red }',
    });
    const report = await checkPages(filesIn(site), AT_ROOT);
    expect(report).toEqual({ problems: [], pages: 2, references: 4 });
  });

  it('hands each page on once, in order', async () => {
    const seen: string[] = [];
    const folder = tempSite({ 'b/index.html': page(''), 'a/index.html': page(''), 'x.css': '', 'a.txt': '' });
    await checkPages(filesIn(folder), {
      ...AT_ROOT,
      onPage: ({ file }, { title }) => void seen.push(`${file} ${title}`),
    });
    expect(seen).toEqual(['a/index.html A page', 'b/index.html A page']);
  });

  it('fails if what it hands pages to fails', async () => {
    const folder = tempSite({ 'index.html': page('') });
    const onPage = (): void => {
      throw new Error('no index');
    };
    await expect(checkPages(filesIn(folder), { ...AT_ROOT, onPage })).rejects.toThrow('no index');
  });
});

describe('page/dead-link', () => {
  it('is a link to what was not built, by whatever attribute', async () => {
    const dead = [
      '<a href="/en/nothing/">x</a>',
      '<a href="nothing/?q=1#a">x</a>',
      '<a href="https://help.example.com/nothing/">x</a>',
      '<img alt="" src="/no.svg">',
      '<img alt="" src="/yes.svg" srcset="/yes.svg 1x, /no.svg 2x">',
      '<script src="/no.js"></script>',
      '<link rel="stylesheet" href="/no.css">',
      '<link rel="canonical" href="https://help.example.com/no/">',
      '<meta property="og:image" content="https://help.example.com/og/en/no.png">',
      '<meta property="og:url" content="https://help.example.com/no/">',
      '<form action="/no/"></form>',
      '<svg><use href="/no.svg#a"/></svg>',
      '<template><a href="/no/">x</a></template>',
      '<a href="http://[broken">x</a>',
    ];
    for (const tag of dead) {
      const problems = await problemsOf({ 'index.html': page(`<p>\n  ${tag}</p>`), 'yes.svg': '<svg/>' });
      const column = tag.startsWith('<svg>') ? 8 : tag.startsWith('<template>') ? 13 : 3;
      expect(places(problems), tag).toEqual([['index.html', 5, column, 'page/dead-link']]);
    }
  });

  it('is a link that forgets the base path', async () => {
    const files = {
      'index.html': page('<a href="/en/">x</a><a href="/help/en/">y</a>'),
      'en/index.html': page(''),
    };
    const problems = await problemsOf(files, UNDER_BASE);
    expect(places(problems)).toEqual([['index.html', 4, 1, 'page/dead-link']]);
    expect(problems[0]?.message).toContain('"/en/"');
  });

  it('is found in style sheets', async () => {
    const css = 'a {}\nb { background: url("no.png") }';
    const problems = await problemsOf({
      'index.html': page('<link rel="stylesheet" href="a.css">'),
      'a.css': css,
    });
    expect(places(problems)).toEqual([['a.css', 2, 17, 'page/dead-link']]);
  });

  it('is no link that a static host answers', async () => {
    const body = [
      '/en',
      '/en/',
      '/en/?q=x',
      'en/index.html',
      '/a%20b.txt',
      '',
      '?q=1',
      'tel:+34910',
      '//other.example/',
    ]
      .map((href) => `<a href="${href}">x</a>`)
      .join('');
    expect(await problemsOf({ 'index.html': page(body), 'en/index.html': page(''), 'a b.txt': '' })).toEqual(
      [],
    );
  });

  it('leaves the neighbours on a shared host alone', async () => {
    expect(await bodyProblems('<a href="https://x.github.io/other/">x</a>', UNDER_BASE)).toEqual([]);
  });
});

describe('page/dead-anchor', () => {
  it('is an anchor that its page does not have, here or elsewhere', async () => {
    const body =
      '<a href="#no">x</a>\n<a href="/en/#no">x</a><a href="#yes">x</a><a href="/en/#there">x</a><b id="yes"></b>';
    const problems = await problemsOf({
      'index.html': page(body),
      'en/index.html': page('<b id="there"></b>'),
    });
    expect(places(problems)).toEqual([
      ['index.html', 4, 1, 'page/dead-anchor'],
      ['index.html', 5, 1, 'page/dead-anchor'],
    ]);
  });

  it('is no anchor that browsers find', async () => {
    const body =
      '<a href="#">a</a><a href="#top">b</a><a href="#a%C3%B1o">c</a><a href="#a:~:text=x">d</a><i id="año"></i><a name="a"></a>';
    expect(await bodyProblems(body)).toEqual([]);
  });

  it('is no anchor of an id that is only in a template', async () => {
    expect(await bodyProblems('<template><b id="x"></b></template><a href="#x">x</a>')).toEqual([
      [4, 36, 'page/dead-anchor'],
    ]);
  });

  it('is no anchor of a page that only leads on', async () => {
    const lead = page('<a href="/en/">on</a>', { head: '<meta http-equiv="refresh" content="0; url=/en/">' });
    const files = {
      'index.html': page('<a href="/g/x/#step">x</a>'),
      'g/x/index.html': lead,
      'en/index.html': page(''),
    };
    expect(await problemsOf(files)).toEqual([]);
  });
});

describe('the parts of a page', () => {
  it('must be there', async () => {
    const problems = await problemsOf({
      'index.html': '<!doctype html>\n<html><head></head><body></body></html>',
    });
    expect(places(problems)).toEqual([
      ['index.html', 2, 1, 'page/no-description'],
      ['index.html', 2, 1, 'page/no-h1'],
      ['index.html', 2, 1, 'page/no-lang'],
      ['index.html', 2, 1, 'page/no-title'],
    ]);
  });

  it('must not be empty, and the title of a drawing is not that of the page', async () => {
    const html =
      '<html lang=" "><title> </title><meta name=description content=" "><svg><title>x</title></svg><h1>x</h1>';
    const ids = (await problemsOf({ 'index.html': html })).map((problem) => problem.id);
    expect(ids).toEqual(['page/no-description', 'page/no-lang', 'page/no-title']);
  });

  it('page/no-h1: one main heading, no second', async () => {
    expect(await bodyProblems('<h1>Second</h1>')).toEqual([[4, 1, 'page/no-h1']]);
  });

  it('page/heading-order: no level is skipped on the way down', async () => {
    const body = '<h2>a</h2><h3>b</h3><h2>c</h2>\n<h4>d</h4><template><h6>e</h6></template>';
    expect(await bodyProblems(body)).toEqual([[5, 1, 'page/heading-order']]);
  });

  it('page/duplicate-id: an id stands once', async () => {
    const body = '<b id="a"></b><b id="b"></b>\n <b id="a"></b><template><b id="b"></b></template>';
    expect(await bodyProblems(body)).toEqual([[5, 2, 'page/duplicate-id']]);
  });

  it('page/no-alt: images have alt, even if it is empty', async () => {
    const files = { 'index.html': page('<img src="a.svg">\n<img src="a.svg" alt="">'), 'a.svg': '<svg/>' };
    expect(places(await problemsOf(files))).toEqual([['index.html', 4, 1, 'page/no-alt']]);
  });
});

describe('what a strict content policy forbids', () => {
  it('page/inline-script', async () => {
    const forbidden = [
      '<script>run()</script>',
      '<script type="module">run()</script>',
      '<script type="importmap">{}</script>',
      '<p onclick="run()">x</p>',
      '<p ONLOAD="run()">x</p>',
      '<a href=" java\tscript:run()">x</a>',
      '<iframe srcdoc="x"></iframe>',
    ];
    for (const tag of forbidden) expect(await bodyProblems(tag), tag).toEqual([[4, 1, 'page/inline-script']]);
  });

  it('allows scripts from files and data that is not run', async () => {
    const body =
      '<script type="application/ld+json">{"a":"<b onclick=x>"}</script><script type="application/json">{}</script>' +
      '<script src="a.js"></script><p data-on="x" title="javascript: the good parts">x</p>';
    expect(await problemsOf({ 'index.html': page(body), 'a.js': '' })).toEqual([]);
  });

  it('page/inline-style', async () => {
    expect(await bodyProblems('<style>a{}</style>\n<p style="color:red">x</p>')).toEqual([
      [4, 1, 'page/inline-style'],
      [5, 1, 'page/inline-style'],
    ]);
  });
});

describe('page/third-party', () => {
  it('is whatever the browser fetches from others', async () => {
    const loads = [
      '<script src="https://cdn.example/a.js"></script>',
      '<img alt="" src="//cdn.example/a.png">',
      '<img alt="" srcset="https://cdn.example/a.png 2x">',
      '<link rel="preconnect" href="https://cdn.example">',
      '<link rel="shortcut icon" href="https://cdn.example/a.ico">',
      '<iframe src="https://cdn.example/"></iframe>',
      '<video poster="https://cdn.example/a.png"></video>',
      '<object data="https://cdn.example/a"></object>',
      '<form action="https://cdn.example/"></form>',
    ];
    for (const tag of loads) expect(await bodyProblems(tag), tag).toEqual([[4, 1, 'page/third-party']]);
  });

  it('is found in style sheets', async () => {
    const css = '@import "https://cdn.example/b.css";\nb { src: url(https://cdn.example/f.woff2) }';
    const problems = await problemsOf({
      'index.html': page('<link rel="stylesheet" href="a.css">'),
      'a.css': css,
    });
    expect(places(problems)).toEqual([
      ['a.css', 1, 1, 'page/third-party'],
      ['a.css', 2, 10, 'page/third-party'],
    ]);
  });

  it('is no link, no name, and no form that the site names', async () => {
    const body =
      '<a href="https://other.example/">x</a><link rel="alternate" href="https://other.example/">' +
      '<form action="https://desk.example/new?x=1"></form>';
    expect(await bodyProblems(body, { ...AT_ROOT, forms: ['https://desk.example/new'] })).toEqual([]);
  });
});

describe('page/orphan', () => {
  it('is a page that no other page links to', async () => {
    const files = {
      'index.html': page('<a href="/linked/">x</a><form action="/search/"></form>'),
      'linked/index.html': page(''),
      'search/index.html': page(''),
      'alone/index.html': page('<a href="/alone/">myself</a>'),
    };
    const problems = await problemsOf(files);
    expect(places(problems)).toEqual([['alone/index.html', 1, 1, 'page/orphan']]);
    expect(problems[0]?.level).toBe('warning');
  });

  it('is no page to which nobody browses', async () => {
    const hidden = { head: '<meta name="robots" content="noindex, follow">' };
    const files = {
      'index.html': page(''),
      '404.html': page('', hidden),
      'old/index.html': page('', { head: '<meta http-equiv="refresh" content="0; url=/">' }),
      'step/index.html': page('', { ...hidden, main: `data-search='{"type":"step"}'` }),
    };
    expect(places(await problemsOf(files))).toEqual([['step/index.html', 1, 1, 'page/orphan']]);
  });
});

describe('page/heavy', () => {
  const noise = (length: number): string =>
    Array.from({ length }, (_, i) => ((i * 7919 + ((i * i) % 104729)) % 2903).toString(36)).join(' ');
  const limits = { entry: 4, home: 8 };
  const files = {
    'index.html': page('<a href="/en/">English</a>'),
    'en/index.html': page(
      `<a href="/en/articles/a/">a</a><a href="/en/articles/b/">b</a><img alt="" src="/p.svg">`,
    ),
    'en/articles/a/index.html': page(`<p>${noise(2000)}</p>`),
    'en/articles/b/index.html': page('<p>Short</p><script type="module" src="/x.js"></script>'),
    'x.js': `import{a}from"./y.js";${noise(10)}`,
    'y.js': `export const a="${noise(2000)}"`,
    'p.svg': `<svg>${noise(9000)}</svg>`,
  };

  it('is an article that loads too much, by itself or with its scripts, and a home page by its own limit', async () => {
    const problems = await problemsOf(files, { ...AT_ROOT, limits });
    expect(places(problems).map(([file, , , id]) => [file, id])).toEqual([
      ['en/articles/a/index.html', 'page/heavy'],
      ['en/articles/b/index.html', 'page/heavy'],
      ['en/index.html', 'page/heavy'],
    ]);
    expect(problems[1]!.message).toMatch(/Page 0\.\d, styles 0\.0, scripts \d\.\d, pictures 0\.0\./);
    expect(problems.every(({ level }) => level === 'warning')).toBe(true);
  });

  it('counts no picture that waits until it is near, and is not looked for without limits', async () => {
    const lazy = { ...files, 'en/articles/a/index.html': page('<img alt="" loading="lazy" src="/p.svg">') };
    const problems = await problemsOf(lazy, { ...AT_ROOT, limits });
    expect(places(problems).map(([file]) => file)).not.toContain('en/articles/a/index.html');
    expect(await problemsOf(files)).toEqual([]);
  });
});
