import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent, type ReadResult } from '../../src/library/read.ts';
import { article, contentFolder, readFolder } from './content-folder.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="132" viewBox="0 0 320 132"><path d="M0 0h9"/></svg>';

const errors = (result: ReadResult): string[] =>
  result.problems.filter((p) => p.level === 'error').map((p) => `${p.file}:${p.line}:${p.column} ${p.id}`);
const ids = (result: ReadResult): string[] => result.content?.entries.map((entry) => entry.id) ?? [];

describe('readContent', () => {
  it('gives the entries of a good folder, and its settings', () => {
    const result = readFolder({ 'articles/en/one.mdx': article('Text.\n\n## Part {#part}\n\nMore.') });
    expect(errors(result)).toEqual([]);
    expect(result.content?.settings.site.name).toBe('Test');
    expect(result.content?.entries).toMatchObject([
      { id: 'one', type: 'article', language: 'en', headings: [{ id: 'part', level: 2, explicit: true }] },
    ]);
  });

  it('gives nothing to build when there is an error, and every problem of every file', () => {
    const result = readFolder({
      'articles/en/one.mdx': article('Text.', 'topik: network\n'),
      'articles/en/two.mdx': article('<Stesp>\n\n1. One\n\n</Stesp>'),
      'owners.yaml': 'team: { nam: the team }\n',
    });
    expect(result.content).toBeUndefined();
    expect(errors(result)).toEqual([
      'articles/en/one.mdx:7:1 schema/unknown-key',
      'articles/en/two.mdx:9:1 article/unknown-component',
      'owners.yaml:1:9 schema/unknown-key',
    ]);
  });

  it('checks entries even if site.yaml is broken', () => {
    const result = readFolder({
      'site.yaml': 'format: 1\nlanguages: [en]\nsourceLanguage: en\n',
      'articles/en/one.mdx': article('[Gone](gone.mdx)'),
    });
    expect(errors(result)).toContain('articles/en/one.mdx:9:1 link/unknown-entry');
    expect(errors(result)).toContain('site.yaml:1:1 schema/missing-key');
  });

  it('says what to do with another content format, and nothing else about that file', () => {
    const result = readFolder({ 'site.yaml': 'format: 2\nnew: true\n' });
    expect(errors(result).filter((line) => line.startsWith('site.yaml'))).toContain(
      'site.yaml:1:9 site/format',
    );
  });

  it('keeps what only agents see out of the public content, part and entry', () => {
    const files = {
      'articles/en/one.mdx': article(
        'Seen.\n\n> [!AGENT]\n> Secretword\n\n<Agent>\n\nSecretword\n\n</Agent>\n\nAfter.',
      ),
      'articles/en/two.mdx': article('Secretword', 'audience: agent\n'),
      'articles/en/three.mdx': article('Secretword', 'publicFrom: 2026-12-01\n'),
      'articles/en/four.mdx': article('Secretword', 'draft: true\n'),
    };
    const forAll = readFolder(files);
    expect(errors(forAll)).toEqual([]);
    expect(ids(forAll)).toEqual(['one']);
    expect(JSON.stringify(forAll.content)).not.toContain('Secretword');
    const forAgents = readFolder(files, 'agent');
    expect(ids(forAgents).sort()).toEqual(['one', 'three', 'two']);
    expect(JSON.stringify(forAgents.content)).toContain('Secretword');
  });

  it('gives both editions the same problems', () => {
    const files = {
      'articles/en/one.mdx': article('> [!AGENT]\n> [Two](two.mdx) and [gone](gone.mdx)\n\nText.'),
      'articles/en/two.mdx': article('Text.', 'audience: agent\n'),
    };
    expect(errors(readFolder(files))).toEqual(['articles/en/one.mdx:10:22 link/unknown-entry']);
    expect(readFolder(files).problems).toEqual(readFolder(files, 'agent').problems);
  });

  it('measures the images that are shown, and leaves the others alone', () => {
    const result = readFolder({
      'images/ports.svg': SVG,
      'images/unused.svg': SVG,
      'articles/en/one.mdx': article(
        '![The ports](../../images/ports.svg)\n\n> [!AGENT]\n> ![Staff](../../images/unused.svg)',
      ),
    });
    expect(errors(result)).toEqual([]);
    expect(result.content?.settings.images).toEqual({
      'images/ports.svg': {
        file: 'images/ports.svg',
        digest: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        width: 320,
        height: 132,
      },
    });
  });

  it('refuses an SVG that could run code', () => {
    const evil = SVG.replace('<path', '<script>alert(1)</script><path');
    const result = readFolder({ 'x.svg': evil, 'articles/en/one.mdx': article('![The ports](../../x.svg)') });
    expect(errors(result)).toEqual(['articles/en/one.mdx:9:1 image/unsafe']);
  });

  it('shows no image through a link that leads out of the folder', () => {
    const folder = contentFolder({ 'articles/en/one.mdx': article('![The ports](ports.svg)') });
    symlinkSync(
      join(contentFolder({ 'ports.svg': SVG }), 'ports.svg'),
      join(folder, 'articles/en/ports.svg'),
    );
    const result = readContent({ folder, edition: 'public', today: '2026-11-21', words: interfaceWords });
    expect(errors(result)).toEqual(['articles/en/one.mdx:9:1 image/unsafe']);
  });

  it('takes Windows line ends and a byte order mark as they come', () => {
    const windows = `\ufeff${article('Text.\n\n## Part {#part}\n\nMore.').replaceAll('\n', '\r\n')}`;
    expect(errors(readFolder({ 'articles/en/one.mdx': windows }))).toEqual([]);
  });

  it('refuses bytes that are not text', () => {
    const result = readFolder({ 'articles/en/one.mdx': new Uint8Array([0x2d, 0x2d, 0x2d, 0xff, 0xfe]) });
    expect(errors(result)).toEqual(['articles/en/one.mdx:1:1 content/encoding']);
  });
});
