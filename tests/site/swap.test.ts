import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/site/files.ts';
import {
  checkOutput,
  astroFolderOf,
  dropFresh,
  openFresh,
  OutputRefusedError,
  readMarker,
  recoverSwap,
  swapIn,
  type Marker,
} from '../../src/site/swap.ts';
import { tempFolder, writeFiles } from './temp-site.ts';

const PUBLIC: Marker = { edition: 'public', base: '/' };

/** Builds a site of one page and swaps it in. */
async function build(out: string, words: string, marker = PUBLIC): Promise<void> {
  const fresh = await openFresh(out, marker);
  writeFiles(fresh, { 'index.html': words });
  await swapIn(fresh, out, marker);
}

function read(out: string): string {
  return readFileSync(join(out, 'index.html'), 'utf8');
}

describe('a swap', () => {
  it('puts a site where none was, and then another in its place', async () => {
    const root = tempFolder();
    const out = join(root, 'sites', 'dist');
    await build(out, 'one');
    expect(readdirSync(out).sort()).toEqual(['.handrail.json', 'index.html']);
    await build(out, 'two');
    expect(read(out)).toBe('two');
    expect(readdirSync(join(root, 'sites'))).toEqual(['dist']);
  });

  it('leaves nothing of the last site behind', async () => {
    const out = join(tempFolder(), 'dist');
    await build(out, 'one');
    writeFiles(out, { 'en/old/index.html': 'old' });
    await build(out, 'two');
    expect(existsSync(join(out, 'en'))).toBe(false);
  });

  it('says in its marker what the site is, and nothing else', async () => {
    const out = join(tempFolder(), 'dist');
    await build(out, 'one', { edition: 'agent', base: '/help/' });
    expect(readFileSync(join(out, '.handrail.json'), 'utf8')).toBe(
      '{"format":1,"edition":"agent","base":"/help/"}\n',
    );
    expect(readMarker(out)).toEqual({ edition: 'agent', base: '/help/' });
  });

  it('takes along what Astro left beside the new site, or beside one that failed', async () => {
    const root = tempFolder();
    const out = join(root, 'dist');
    for (const end of [(fresh: string) => swapIn(fresh, out, PUBLIC), dropFresh]) {
      const fresh = await openFresh(out, PUBLIC);
      writeFiles(astroFolderOf(fresh), { 'og/en.png': 'image' });
      await end(fresh);
      expect(readdirSync(root)).toEqual(['dist']);
    }
  });

  it('fills an empty folder', async () => {
    const out = join(tempFolder(), 'dist');
    mkdirSync(out);
    await build(out, 'one');
    expect(read(out)).toBe('one');
  });

  it('keeps a link to the folder, and swaps what is behind it', async () => {
    const root = tempFolder();
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real'), join(root, 'dist'));
    await build(join(root, 'dist'), 'one');
    await build(join(root, 'dist'), 'two');
    expect(read(join(root, 'real'))).toBe('two');
    expect(readdirSync(root).sort()).toEqual(['dist', 'real']);
  });

  it('brings the last site back if the new one cannot take its place', async () => {
    const out = join(tempFolder(), 'dist');
    await build(out, 'one');
    const fresh = await openFresh(out, PUBLIC);
    rmSync(fresh, { recursive: true });
    await expect(swapIn(fresh, out, PUBLIC)).rejects.toThrow('ENOENT');
    expect(read(out)).toBe('one');
  });

  it('of a site that stays for the most part touches only what is new, changed or gone', async () => {
    const root = tempFolder();
    const out = join(root, 'dist');
    await build(out, 'one');
    writeFiles(out, { 'stays.html': 'stays', 'made-again.html': 'the same', 'en/gone/index.html': 'gone' });
    const numberOf = (file: string): number => statSync(join(out, file)).ino;
    const before = ['stays.html', 'made-again.html', '.handrail.json'].map(numberOf);
    const fresh = await openFresh(out, PUBLIC);
    writeFiles(fresh, { 'index.html': 'two', 'made-again.html': 'the same', 'es/new/index.html': 'new' });
    await swapIn(fresh, out, PUBLIC, new Set(['stays.html']));
    expect(await listFiles(out)).toEqual([
      '.handrail.json',
      'es/new/index.html',
      'index.html',
      'made-again.html',
      'stays.html',
    ]);
    expect(read(out)).toBe('two');
    expect(['stays.html', 'made-again.html', '.handrail.json'].map(numberOf)).toEqual(before);
    expect(readdirSync(root)).toEqual(['dist']);
    expect(readdirSync(out)).not.toContain('en');
  });

  it('can be given up', async () => {
    const root = tempFolder();
    const out = join(root, 'dist');
    const fresh = await openFresh(out, PUBLIC);
    writeFiles(fresh, { 'index.html': 'half' });
    await dropFresh(fresh);
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('an output folder is refused', () => {
  const refused: [string, Readonly<Record<string, string>>, RegExp][] = [
    [
      'if it holds what Handrail did not build',
      { 'me/letter.txt': 'dear' },
      /me" is not empty and was not built by Handrail/,
    ],
    ['if its marker is not ours', { 'me/.handrail.json': '{"a":1}' }, /not built by Handrail/],
    ['if it is a file', { me: 'dear' }, /me" is a file/],
    [
      'if it holds the other edition',
      { 'me/.handrail.json': '{"format":1,"edition":"agent"}' },
      /holds the agent edition, and the public edition must not/,
    ],
  ];
  for (const [why, files, message] of refused) {
    it(why, async () => {
      const root = tempFolder();
      writeFiles(root, files);
      const out = join(root, 'me');
      await expect(checkOutput(out, 'public')).rejects.toThrow(message);
      const fresh = await openFresh(out, PUBLIC);
      await expect(swapIn(fresh, out, PUBLIC)).rejects.toThrow(OutputRefusedError);
      await recoverSwap(out);
      for (const [file, text] of Object.entries(files))
        expect(readFileSync(join(root, file), 'utf8')).toBe(text);
      expect(readdirSync(root)).toEqual(['me']);
    });
  }
});

describe('recovery', () => {
  const marker = '{"format":1,"edition":"public","base":"/"}';

  it('does nothing where nothing is half done', async () => {
    const out = join(tempFolder(), 'dist');
    expect(await recoverSwap(out)).toBe(false);
    await build(out, 'one');
    expect(await recoverSwap(out)).toBe(false);
    expect(read(out)).toBe('one');
  });

  it('puts the last site back after the first rename', async () => {
    const root = tempFolder();
    writeFiles(root, {
      'dist.new-1/.handrail.json': marker,
      'dist.new-1/site/index.html': 'new',
      'dist.new-1/old/index.html': 'old',
    });
    expect(await recoverSwap(join(root, 'dist'))).toBe(true);
    expect(read(join(root, 'dist'))).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('keeps the new site after the second rename', async () => {
    const root = tempFolder();
    writeFiles(root, {
      'dist.new-1/.handrail.json': marker,
      'dist.new-1/old/index.html': 'old',
      'dist/index.html': 'new',
    });
    expect(await recoverSwap(join(root, 'dist'))).toBe(false);
    expect(read(join(root, 'dist'))).toBe('new');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('takes back files that were put into the last site, if not all were', async () => {
    const root = tempFolder();
    const journal = { put: [{ file: 'index.html', replaces: true }], remove: ['old.html'] };
    writeFiles(root, {
      'dist/index.html': 'new',
      'dist/stays.html': 'stays',
      'dist.new-1/.handrail.json': marker,
      'dist.new-1/journal.json': JSON.stringify(journal),
      'dist.new-1/gone/index.html': 'old',
      'dist.new-1/gone/old.html': 'older',
    });
    expect(await recoverSwap(join(root, 'dist'))).toBe(true);
    expect(read(join(root, 'dist'))).toBe('old');
    expect(await listFiles(root)).toEqual(['dist/index.html', 'dist/old.html', 'dist/stays.html']);
  });

  it('never puts back a site that was being deleted', async () => {
    const root = tempFolder();
    writeFiles(root, { 'dist.new-1/.handrail.json': marker, 'dist.new-1/gone/index.html': 'half' });
    expect(await recoverSwap(join(root, 'dist'))).toBe(false);
    expect(readdirSync(root)).toEqual([]);
  });

  it('clears up after a kill at the very beginning', async () => {
    const root = tempFolder();
    writeFiles(root, { 'dist.new-1/.handrail.json': '' });
    mkdirSync(join(root, 'dist.new-2'));
    await recoverSwap(join(root, 'dist'));
    expect(readdirSync(root)).toEqual([]);
  });

  it('takes the latest of several', async () => {
    const root = tempFolder();
    for (const n of [2, 10, 9]) {
      writeFiles(root, {
        [`dist.new-${n}/.handrail.json`]: marker,
        [`dist.new-${n}/old/index.html`]: `${n}`,
      });
    }
    expect(await recoverSwap(join(root, 'dist'))).toBe(true);
    expect(read(join(root, 'dist'))).toBe('10');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('leaves folders of other people alone', async () => {
    const root = tempFolder();
    const theirs = {
      'dist.new-1/thesis.txt': 'mine',
      'dist.new-x/a': '',
      'dist.new-02/a': '',
      'dist.newer/a': '',
      'dist.new-3': '',
    };
    writeFiles(root, theirs);
    await recoverSwap(join(root, 'dist'));
    await build(join(root, 'dist'), 'one');
    expect(readdirSync(root).sort()).toEqual([
      'dist',
      'dist.new-02',
      'dist.new-1',
      'dist.new-3',
      'dist.new-x',
      'dist.newer',
    ]);
  });
});
