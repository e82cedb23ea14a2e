import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interfaceWords } from '../../../src/i18n/own-words.ts';
import { readContent, type ReadResult } from '../../../src/library/read.ts';
import { openKeptEntries, type EntriesFile } from '../../../src/site/kept/entries.ts';
import { article, contentFolder } from '../../library/content-folder.ts';
import { tempSite } from '../temp-site.ts';

/** What the digest of the program is made of. */
const PROGRAM = { 'src/a.ts': 'a', 'astro.config.mjs': 'b', 'package.json': '{}', 'package-lock.json': '{}' };

interface Place {
  root: string;
  contentDir: string;
  open(flags?: readonly string[]): Promise<EntriesFile>;
  read(kept?: EntriesFile): Pick<ReadResult, 'content' | 'entries' | 'problems'>;
  /** The file in which entries are kept. */
  file(): string;
}

function makePlace(files: Record<string, string>): Place {
  const root = tempSite(PROGRAM);
  const contentDir = contentFolder(files);
  return {
    root,
    contentDir,
    open: (flags = []) =>
      openKeptEntries({
        root,
        contentDir,
        edition: 'public',
        flags: new Map(flags.map((flag) => [flag, ''])),
      }),
    read: (kept) => {
      const options = { folder: contentDir, edition: 'public' as const, today: '2026-11-21' };
      const { content, entries, problems } = readContent({ ...options, words: interfaceWords, kept });
      return { content, entries, problems };
    },
    file: () => join(root, '.handrail/entries', readdirSync(join(root, '.handrail/entries'))[0]!),
  };
}

const FILES = {
  'articles/en/one.mdx': article('Some text. [Two](two.mdx)', 'asked: [one]\n'),
  // With a warning in its front matter, and an error in its text.
  'articles/en/two.mdx': article('Other text. [Nowhere](nowhere.mdx)'),
  'articles/es/one.mdx': '---\ntitle: Uno\nsummary: Un texto.\ntopic: network\n---\n\nTexto.\n',
};

/** How many files were not known. */
function countNew(kept: EntriesFile): () => number {
  let count = 0;
  const keep = kept.keep.bind(kept);
  kept.keep = (...entry) => {
    count += 1;
    keep(...entry);
  };
  return () => count;
}

describe('entries that are kept', () => {
  it('give the same content and problems, with their places, and only what changed is parsed', async () => {
    const { open, read, contentDir } = makePlace(FILES);
    const first = await open();
    const parsed = countNew(first);
    expect(read(first)).toEqual(read());
    expect(parsed()).toBe(3);
    first.save();
    const next = await open();
    const again = countNew(next);
    const { problems } = read(next);
    expect(problems).toEqual(read().problems);
    expect(problems.map(({ id }) => id)).toContain('translation/owned-by-source');
    expect(again()).toBe(0);
    writeFileSync(join(contentDir, 'articles/en/two.mdx'), article('Other text.'));
    expect(read(next).problems).toEqual(read().problems);
    expect(again()).toBe(1);
  });

  it('are read anew if the language changes in which things are written first', async () => {
    const { open, read, contentDir } = makePlace(FILES);
    const kept = await open();
    read(kept);
    const site = join(contentDir, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('sourceLanguage: en', 'sourceLanguage: es'));
    expect(read(kept).problems).toEqual(read().problems);
  });

  it('are forgotten with --fresh, and for another version of the program', async () => {
    const { open, read, root } = makePlace(FILES);
    const first = await open();
    read(first);
    first.save();
    const fresh = await open(['fresh']);
    const anew = countNew(fresh);
    read(fresh);
    expect([fresh.damaged, anew()]).toEqual([false, 3]);
    writeFileSync(join(root, 'src/a.ts'), 'another');
    const other = await open();
    const parsed = countNew(other);
    read(other);
    expect([other.damaged, parsed()]).toEqual([false, 3]);
  });

  it.each([
    ['cut', (data: Buffer) => data.subarray(0, data.length / 2)],
    ['changed', (data: Buffer) => Buffer.concat([data.subarray(0, -1), Buffer.from('x')])],
    ['empty', () => Buffer.alloc(0)],
  ])('are not trusted if their file is %s', async (_how, damage) => {
    const { open, read, file } = makePlace(FILES);
    const first = await open();
    read(first);
    first.save();
    writeFileSync(file(), damage(readFileSync(file())));
    const next = await open();
    expect(next.damaged).toBe(true);
    expect(read(next)).toEqual(read());
  });
});
