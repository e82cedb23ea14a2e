import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/site/files.ts';
import { buildSearchIndex } from '../../src/site/search-index.ts';
import { searchableSite } from '../search/fixture.ts';
import { page, tempSite } from './temp-site.ts';

async function digests(folder: string): Promise<string[]> {
  return (await listFiles(folder)).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')}`,
  );
}

describe('the search index', () => {
  it('has a folder per language, with the pages that are meant to be found', async () => {
    const folder = tempSite(searchableSite('/'));
    expect(await buildSearchIndex(folder)).toEqual({ en: 5, es: 5, pl: 5 });
    const files = (await listFiles(join(folder, 'pagefind'))).filter((file) => !file.includes('.pf_'));
    expect(files).toEqual(
      ['en', 'es', 'pl'].flatMap((language) => [
        `${language}/pagefind-entry.json`,
        `${language}/pagefind-worker.js`,
        `${language}/pagefind.js`,
        `${language}/wasm.${language}.pagefind`,
      ]),
    );
  });

  it('is the same, byte for byte, each time', async () => {
    const [first, second] = [tempSite(searchableSite('/help/')), tempSite(searchableSite('/help/'))];
    await buildSearchIndex(first);
    await buildSearchIndex(second);
    expect(await digests(join(first, 'pagefind'))).toEqual(await digests(join(second, 'pagefind')));
  });

  it('keeps the engine for languages without a stemmer', async () => {
    const folder = tempSite({ 'index.html': page('<p>x</p>', { lang: 'xx', main: 'data-pagefind-body' }) });
    expect(await buildSearchIndex(folder)).toEqual({ xx: 1 });
    expect(await listFiles(join(folder, 'pagefind/xx'))).toContain('wasm.unknown.pagefind');
  });

  it('is nothing where there is nothing to find', async () => {
    const folder = tempSite({ 'index.html': page('<p>x</p>') });
    expect(await buildSearchIndex(folder)).toEqual({});
    expect(await listFiles(folder)).toEqual(['index.html']);
  });

  it('fails where it cannot be written', async () => {
    const folder = tempSite({
      'index.html': page('<p>x</p>', { main: 'data-pagefind-body' }),
      pagefind: 'a file',
    });
    await expect(buildSearchIndex(folder)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
