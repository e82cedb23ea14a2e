import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/library/build.ts';
import type { Library } from '../../src/library/library.ts';
import { article, readFolder } from './content-folder.ts';

function libraryOf(files: Record<string, string>, today = '2026-11-21'): Library {
  const { content, problems } = readFolder(files);
  if (content === undefined)
    throw new Error(problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'));
  return buildLibrary(content, { edition: 'public', today });
}

const translation = (title: string, body: string): string =>
  `---\ntitle: ${title}\nsummary: De qué trata esto.\n---\n\n${body}\n`;
const titled = (title: string, matter = ''): string => article('Text.', matter).replace('An article', title);

describe('buildLibrary', () => {
  it('gives an entry in the reader’s language, or in the source language where it is not translated', () => {
    const library = libraryOf({
      'articles/en/one.mdx': titled('One thing'),
      'articles/es/one.mdx': translation('Una cosa', 'Texto.'),
      'articles/en/two.mdx': titled('Two things'),
    });
    expect(library.card('es', 'one')).toMatchObject({
      title: 'Una cosa',
      language: 'es',
      textLanguage: 'es',
    });
    expect(library.card('es', 'two')).toMatchObject({
      title: 'Two things',
      language: 'es',
      textLanguage: 'en',
    });
    expect(library.article('es', 'one')?.text.file).toBe('articles/es/one.mdx');
    expect(library.article('es', 'two')?.text.file).toBe('articles/en/two.mdx');
    expect(library.article('es', 'three')).toBeUndefined();
    expect(library.guide('es', 'one')).toBeUndefined();
  });

  it('leaves a translation that is a draft out', () => {
    const draft = translation('Una cosa', 'Texto.').replace('---\n\n', 'draft: true\n---\n\n');
    const library = libraryOf({ 'articles/en/one.mdx': titled('One thing'), 'articles/es/one.mdx': draft });
    expect(library.card('es', 'one')?.textLanguage).toBe('en');
  });

  it('lists current entries of a topic by title in the reader’s language', () => {
    const library = libraryOf({
      'articles/en/a.mdx': titled('Zebra'),
      'articles/es/a.mdx': translation('Árbol', 'Texto.'),
      'articles/en/b.mdx': titled('Bear'),
      'articles/en/old.mdx': titled('Old', 'status: retired\n'),
    });
    expect(library.inTopic('en', 'network').map((card) => card.title)).toEqual(['Bear', 'Zebra']);
    expect(library.inTopic('es', 'network').map((card) => card.title)).toEqual(['Árbol', 'Bear']);
    expect(library.inTopic('en', 'other')).toEqual([]);
    expect(library.byId.has('old')).toBe(true);
  });

  it('features entries in the order of their numbers', () => {
    const library = libraryOf({
      'articles/en/a.mdx': titled('Second', 'featured: 2\n'),
      'articles/en/b.mdx': titled('First', 'featured: 1\n'),
      'articles/en/c.mdx': titled('Other'),
    });
    expect(library.featured('en').map((card) => card.title)).toEqual(['First', 'Second']);
  });

  it('relates the entries that are named first, then those that share products', () => {
    const products = 'one: { name: One }\ntwo: { name: Two }\n';
    const library = libraryOf({
      'products.yaml': products,
      'articles/en/a.mdx': titled('Entry A', 'related: [d]\nproducts: [one, two]\n'),
      'articles/en/b.mdx': titled('Entry B'),
      'articles/en/c.mdx': titled('Entry C', 'products: [two]\n'),
      'articles/en/d.mdx': titled('Entry D'),
      'articles/en/e.mdx': titled('Entry E', 'products: [one, two]\n'),
    });
    expect(library.related('en', 'a', 3).map((card) => card.id)).toEqual(['d', 'e', 'c']);
  });

  it('shows a notice on its days, on its topics, once for each reader', () => {
    const notice = (title: string, matter: string): string => `---\ntitle: ${title}\n${matter}---\n\nText.\n`;
    const files = {
      'notices/en/outage.md': notice('Outage', 'topics: [network]\nfrom: 2026-11-21\nuntil: 2026-11-23\n'),
      'notices/es/outage.md': notice('Avería', 'topics: [network]\nfrom: 2026-11-21\nuntil: 2026-11-23\n'),
      'notices/en/all.md': notice('For all', 'until: 2026-11-22\n'),
    };
    const titles = (today: string, language: string, where: { topic: string } | 'everywhere'): string[] =>
      libraryOf(files, today)
        .notices(language, where)
        .map((n) => n.matter.title);
    expect(titles('2026-11-20', 'en', 'everywhere')).toEqual(['For all']);
    expect(titles('2026-11-21', 'en', 'everywhere')).toEqual(['For all', 'Outage']);
    expect(titles('2026-11-23', 'es', 'everywhere')).toEqual(['Avería']);
    expect(titles('2026-11-22', 'es', { topic: 'network' })).toEqual(['Avería']);
    expect(titles('2026-11-22', 'es', { topic: 'other' })).toEqual([]);
  });
});
