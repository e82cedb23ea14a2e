import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEEP_NOTHING } from '../../src/site/kept/units.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent } from '../../src/library/read.ts';
import { writeCopies } from '../../src/site/copies.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { CONTENT_DAY } from '../content-day.ts';

const SAMPLE = join(import.meta.dirname, '../../content');

let out = '';
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'handrail-copies-'));
});
afterAll(() => rmSync(out, { recursive: true }));

async function copy(folder: string, edition: 'public' | 'agent' = 'public'): Promise<number> {
  const { content } = readContent({ folder, edition, today: CONTENT_DAY, words: interfaceWords });
  return writeCopies({ ...content!, edition, today: CONTENT_DAY }, out, KEEP_NOTHING);
}

const copyOf = (path: string): string => readFileSync(join(out, path, 'index.md'), 'utf8');

/** Every word of Markdown text, in order, as remark reads it. */
function wordsOf(markdown: string): string[] {
  const text = (node: Nodes): string => {
    if ('value' in node) return node.value;
    if (node.type === 'image') return node.alt ?? '';
    if (!('children' in node)) return ' ';
    return node.children.map(text).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ');
  };
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  return text(tree).match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('the copies of the sample content', () => {
  test('are as many as there are entries in their own words', async () => {
    const files = ['articles', 'guides'].flatMap((type) =>
      ['en', 'es', 'pl'].flatMap((language) => readdirSync(join(SAMPLE, type, language))),
    );
    const forStaff = readdirSync(join(SAMPLE, 'articles/en')).filter(
      (name) =>
        name.endsWith('.mdx') &&
        /^audience: agent$/m.test(readFileSync(join(SAMPLE, 'articles/en', name), 'utf8')),
    );
    const pages = files.filter(
      (name) => !forStaff.includes(name) && (/\.mdx?$/.test(name) || !name.includes('.')),
    );
    expect(await copy(SAMPLE)).toBe(pages.length);
  });

  test('of articles say the words of the source, in order', () => {
    // These articles use no component that adds words of its own.
    const id = 'forget-network';
    for (const language of ['en', 'es', 'pl']) {
      const source = readFileSync(join(SAMPLE, 'articles', language, `${id}.mdx`), 'utf8');
      const body = source
        .replace(/^---[\s\S]*?\n---\n/, '')
        .replace(/<\/?[A-Z][^>]*>/g, '')
        .replace(/ \{#[\w-]+\}$/gm, '')
        .replace(/^> \[!\w+\]\n/gm, '');
      const written = wordsOf(copyOf(`${language}/articles/${id}`));
      const missing = wordsOf(body).filter((word) => !written.includes(word));
      expect(missing).toEqual([]);
      expect(written.length).toBeGreaterThan(wordsOf(body).length);
    }
  });

  test('of guides lead from each answer to its step, at an address that works anywhere', () => {
    const text = copyOf('pl/guides/no-internet');
    const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)$/gm)].map((m) => m[1]!);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((url) => !url.startsWith('https://help.example.com/pl/guides/'))).toEqual([]);
    expect(text.match(/^## /gm)!.length).toBeGreaterThan(10);
  });

  test('are listed in llms.txt, each once', () => {
    const list = readFileSync(join(out, 'llms.txt'), 'utf8');
    const urls = [...list.matchAll(/\((https:[^)]+index\.md)\)/g)].map((m) => m[1]!);
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls)
      expect(copyOf(url.replace('https://help.example.com/', '').replace('index.md', ''))).toMatch(/^# /);
    expect(list).toMatch(/^# Handrail\n\n> /);
  });
});

test('a copy keeps signs of Markdown as text, and says the sign between menu names once', async () => {
  const folder = contentFolder({
    'articles/en/signs.mdx': article(
      'Type \\*star\\* and `a_b`, then **Settings › Wi-Fi**.\n\n| A | B |\n| --- | --- |\n| 1 \\| 2 | x |',
    ),
  });
  await copy(folder);
  const text = copyOf('en/articles/signs');
  expect(text).toContain('Type \\*star\\* and `a_b`, then **Settings › Wi-Fi**.');
  expect(text).toContain('| 1 \\| 2 | x |');
});

test('what only staff see is in copies of their edition alone', async () => {
  const folder = contentFolder({
    'articles/en/both.mdx': article('For all.\n\n> [!AGENT]\n> The canary sings.'),
    'articles/en/staff.mdx': article('A second canary.', 'audience: agent\n'),
  });
  expect(await copy(folder)).toBe(1);
  expect(copyOf('en/articles/both')).not.toContain('canary');
  expect(readFileSync(join(out, 'llms.txt'), 'utf8')).not.toContain('staff');
  expect(await copy(folder, 'agent')).toBe(2);
  expect(copyOf('en/articles/both')).toContain('canary');
});
