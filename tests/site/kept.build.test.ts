import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { generateContent } from '../../scripts/bench/generate.ts';
import { listFiles } from '../../src/site/files.ts';
import { buildEdition } from './built-site.ts';
import { writeFiles } from './temp-site.ts';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 0h9v9z"/></svg>';

let folder: string;
const path = (file: string): string => join(folder, 'content', file);
const site = (): string => join(folder, 'site');

/** Rewrites a file of the content; it must change by that. */
function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(path(file), 'utf8');
  const after = change(before);
  expect(after, file).not.toBe(before);
  writeFileSync(path(file), after);
}

function build(): void {
  buildEdition(join(folder, 'content'), 'public', site());
}

/** What a build of the same content makes that has nothing to keep: its content folder is a new one. */
async function buildCold(): Promise<Map<string, string>> {
  const fresh = mkdtempSync(join(folder, 'cold-'));
  cpSync(join(folder, 'content'), join(fresh, 'content'), { recursive: true });
  buildEdition(join(fresh, 'content'), 'public', join(fresh, 'site'));
  return filesOf(join(fresh, 'site'));
}

async function filesOf(out: string): Promise<Map<string, string>> {
  const files = await listFiles(out);
  return new Map(files.map((file) => [file, readFileSync(join(out, file), 'latin1')]));
}

/** The pages, copies, images, steps and forms that a build made anew: what it took over is still the same file. */
async function madeAnew(run: () => void): Promise<string[]> {
  const numberOf = (file: string): number => statSync(join(site(), file)).ino;
  const before = new Map((await listFiles(site())).map((file) => [file, numberOf(file)]));
  run();
  const files = await listFiles(site());
  return files.filter(
    (file) => /\.(?:html|json|md|png|svg)$/.test(file) && before.get(file) !== numberOf(file),
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-kept-'));
  generateContent(join(folder, 'content'), { articles: 36, guides: 6, steps: 4 });
  writeFiles(join(folder, 'content'), { 'images/lights.svg': PICTURE });
  edit('guides/en/guide-0.md', (text) =>
    text.replace(/(## .*\{#s0.*\}\n)/, '$1\n![The lights](../../images/lights.svg)\n'),
  );
  build();
  return () => rmSync(folder, { recursive: true });
});

it('makes only the page of an article anew whose text was edited, and its copy', async () => {
  edit('articles/en/article-3.mdx', (text) => `${text}\nOne more line.\n`);
  const anew = await madeAnew(build);
  expect(anew.filter((file) => /(?:articles|guides)\//.test(file))).toEqual([
    'en/articles/article-3/index.html',
    'en/articles/article-3/index.md',
  ]);
  expect(readFileSync(join(site(), 'en/articles/article-3/index.html'), 'utf8')).toContain('One more line.');
});

it('shows the new title of an entry on every page that names it', async () => {
  const title = /^title: (.*)$/m.exec(readFileSync(path('articles/en/article-4.mdx'), 'utf8'))![1]!;
  const showed = [...(await filesOf(site()))].filter(([, text]) => text.includes(title));
  const pages = showed.map(([file]) => file).filter((file) => file.endsWith('.html'));
  expect(pages).toEqual(
    expect.arrayContaining(['en/index.html', 'en/articles/article-4/index.html', 'a/article-4/index.html']),
  );
  expect(pages.filter((file) => file.startsWith('en/articles/article-')).length).toBeGreaterThan(1);
  edit('articles/en/article-4.mdx', (text) => text.replace(title, 'A name that nobody knew'));
  const anew = await madeAnew(build);
  expect(anew).toEqual(expect.arrayContaining(pages));
  // In another language its title is its own: nothing there is shown otherwise.
  expect(anew.filter((file) => file.startsWith('pl/') && !file.includes('404'))).toEqual([]);
  expect(await filesOf(site())).toEqual(await buildCold());
});

it('makes the same site from all kinds of edits together as a cold build makes', async () => {
  edit('topics.yaml', (text) => text.replace('en: hardware', 'en: Things'));
  edit('owners.yaml', (text) => text.replace('en: ', 'en: our '));
  edit('articles/es/article-5.mdx', (text) => text.replace(/^summary: /m, 'summary: Nuevo. '));
  edit('articles/en/article-6.mdx', (text) => text.replace(/^topic: .*$/m, 'topic: data'));
  edit('articles/en/article-7.mdx', (text) =>
    text.replace(/^kind:/m, 'status: retired\nsuccessor: article-1\nkind:'),
  );
  edit('guides/en/guide-1.md', (text) => text.replace('[Yes, it works now]', '[Yes, all is well]'));
  edit('images/lights.svg', (text) => text.replace('M0 0h9v9z', 'M0 0h8v8z'));
  for (const language of ['en', 'es', 'pl']) rmSync(path(`articles/${language}/article-8.mdx`));
  for (const file of await listFiles(join(folder, 'content')))
    if (file.endsWith('.mdx') && readFileSync(path(file), 'utf8').includes('article-8'))
      edit(file, (text) => text.replaceAll('article-8', 'article-9'));
  edit('articles/en/article-9.mdx', (text) => text.replace(/^kind:/m, 'addresses: [/old/nine/]\nkind:'));
  writeFiles(join(folder, 'content'), {
    'articles/en/newcomer.mdx': readFileSync(path('articles/en/article-2.mdx'), 'utf8').replace(
      /^title: .*$/m,
      'title: A newcomer',
    ),
    'notices/en/outage.md':
      '---\ntitle: Storm\nuntil: 2026-11-30\nlevel: outage\ntopics: [network]\n---\n\nWe are on it.\n',
  });
  build();
  expect(await filesOf(site())).toEqual(await buildCold());
  edit('site.yaml', (text) => text.replace(/^name: .*$/m, 'name: Another name'));
  build();
  expect(await filesOf(site())).toEqual(await buildCold());
});

it('makes a page anew that somebody changed in the output, or took away', async () => {
  const sound = await filesOf(site());
  appendFileSync(join(site(), 'en/articles/article-1/index.html'), '<p>Added by hand</p>');
  rmSync(join(site(), 'es/articles/article-2/index.html'));
  const anew = await madeAnew(build);
  expect(anew).toEqual(
    expect.arrayContaining(['en/articles/article-1/index.html', 'es/articles/article-2/index.html']),
  );
  expect(anew).not.toContain('en/articles/article-3/index.html');
  expect(await filesOf(site())).toEqual(sound);
});
