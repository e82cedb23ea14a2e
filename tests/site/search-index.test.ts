import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeIndex } from '../../src/search/index/make.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { listFiles } from '../../src/site/files.ts';
import { findable, indexSite, searchableSite, sourceOf } from '../search/fixture.ts';
import { page, tempFolder, tempSite } from './temp-site.ts';

async function bytesOf(folder: string): Promise<string[]> {
  return (await listFiles(folder)).map((file) => `${file} ${readFileSync(join(folder, file), 'utf8')}`);
}

describe('the search index', () => {
  it('has a folder per language, with the entries that are meant to be found', async () => {
    const folder = tempSite(searchableSite('/'));
    expect((await indexSite(folder, sourceOf('/'))).counts).toEqual({ en: 2, es: 2, pl: 2 });
    const files = await listFiles(join(folder, 'search'));
    for (const language of ['en', 'es', 'pl']) {
      const head = JSON.parse(readFileSync(join(folder, 'search', language, 'index.json'), 'utf8')) as {
        folder: string;
      };
      const own = files.filter((file) => file.startsWith(`${language}/${head.folder}/`));
      expect(own).toContain(`${language}/${head.folder}/terms/0.txt`);
      expect(own).toContain(`${language}/${head.folder}/text/1.json`);
    }
  });

  it('is the same, byte for byte, each time', async () => {
    const [first, second] = [tempSite(searchableSite('/help/')), tempSite(searchableSite('/help/'))];
    await indexSite(first, sourceOf('/help/'));
    await indexSite(second, sourceOf('/help/'));
    expect(await bytesOf(join(first, 'search'))).toEqual(await bytesOf(join(second, 'search')));
  });

  it('does not depend on the order of documents, and has another folder when a word changes', () => {
    const documents = ['b', 'a', 'c'].map((id): SearchDocument => ({
      url: `/${id}/`,
      title: `The ${id} thing`,
      type: id === 'c' ? 'guide' : 'article',
      products: [],
      parts: [{ title: '', url: `/${id}/`, text: `Words of ${id}.` }],
      asked: [],
      names: [],
    }));
    const index = (given: readonly SearchDocument[]): Map<string, string> =>
      makeIndex({ language: 'en', documents: given, groups: [] });
    expect([...index(documents)]).toEqual([...index(documents.toReversed())]);
    const changed = documents.map((document, i) => (i === 0 ? { ...document, title: 'Another' } : document));
    const folders = [documents, changed].map(
      (given) => (JSON.parse(index(given).get('index.json')!) as { folder: string }).folder,
    );
    expect(folders[0]).not.toBe(folders[1]);
  });

  it('leaves words of other languages as they are', async () => {
    const folder = tempSite({
      'index.html': page('<p>x</p>', { lang: 'xx', main: findable({ type: 'article' }) }),
    });
    expect((await indexSite(folder, sourceOf('/'))).counts).toEqual({ xx: 1 });
  });

  it('is nothing where there is nothing to find', async () => {
    const folder = tempSite({ 'index.html': page('<p>x</p>') });
    expect(await indexSite(folder, sourceOf('/'))).toEqual({ counts: {}, missed: [], stays: [] });
    expect(await listFiles(folder)).toEqual(['index.html']);
  });

  it('fails where it cannot be written', async () => {
    const folder = tempSite({
      'index.html': page('<p>x</p>', { main: findable({ type: 'article' }) }),
      search: 'a file',
    });
    await expect(indexSite(folder, sourceOf('/'))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  it('stays as it is in languages in which nothing changed, with what phrases missed there', async () => {
    const [kept, last] = [tempFolder(), tempSite(searchableSite('/'))];
    const asked = { phrase: 'xylophone', type: 'article' as const, id: 'restart-router', index: 0 };
    const phrases = ['en', 'pl'].map((language) => ({
      ...asked,
      language,
      file: `${language}.mdx`,
      url: `/${language}/articles/restart-router/`,
    }));
    const source = sourceOf('/', { phrases });
    const first = await indexSite(last, source, { kept, last });
    const before = new Map((await bytesOf(last)).map((line) => [line.split(' ')[0]!, line]));
    const edited = searchableSite('/');
    const english = Object.keys(edited).find((file) => file.startsWith('en/articles/'))!;
    const fresh = tempSite({ ...edited, [english]: edited[english]!.replace('</p>', ' tomorrow</p>') });
    const second = await indexSite(fresh, source, { kept, last });
    expect(second.missed).toEqual(first.missed);
    expect(second.missed.map(({ language }) => language)).toEqual(['en', 'pl']);
    const index = [...before.keys()].filter((file) => /^search\/(?:es|pl)\//.test(file));
    expect(index.length).toBeGreaterThan(8);
    expect(second.stays).toEqual(expect.arrayContaining(index));
    expect(second.stays.filter((file) => file.startsWith('search/en/'))).toEqual([]);
    expect((await listFiles(join(fresh, 'search'))).every((file) => file.startsWith('en/'))).toBe(true);
    // A phrase that is new is tried on the index that stays.
    const router = { ...phrases[1]!, phrase: 'router', index: 1 };
    const third = await indexSite(fresh, sourceOf('/', { phrases: [...phrases, router] }), { kept, last });
    expect(third.missed.map(({ phrase, language }) => `${phrase} ${language}`)).toEqual(
      expect.arrayContaining(['xylophone en', 'xylophone pl']),
    );
    expect(third.stays).toEqual(expect.arrayContaining(index));
  });

  it('tries the phrases that people ask with, and names what came first instead', async () => {
    const folder = tempSite({
      ...searchableSite('/'),
      ...Object.fromEntries(
        ['one', 'two', 'three'].map((id) => [
          `en/articles/${id}/index.html`,
          page('<p>Blue cable.</p>', { title: `The ${id} blue cable`, main: findable({ type: 'article' }) }),
        ]),
      ),
    });
    const phrase = (text: string, path: string, index: number) => ({
      phrase: text,
      language: 'en',
      url: `/en/${path}/`,
      id: path,
      type: 'article' as const,
      file: `${path}.mdx`,
      index,
    });
    const phrases = [
      phrase('lights of the router', 'articles/restart-router', 0),
      phrase('blue cable', 'articles/restart-router', 1),
      phrase('xylophone', 'articles/restart-router', 2),
    ];
    const { missed } = await indexSite(folder, sourceOf('/', { phrases }));
    expect(missed.map(({ phrase: text, first }) => ({ text, first }))).toEqual([
      { text: 'blue cable', first: 'The one blue cable' },
      { text: 'xylophone', first: undefined },
    ]);
  });
});
