import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../src/site/cache.ts';
import { tempFolder, tempSite, writeFiles } from './temp-site.ts';

const DAMAGED = 'The cache was damaged; it is built anew.';
const OTHER = 'The cache is from another version of the program or of Node; it is built anew.';

/** What the cache of a program depends on. */
const PROGRAM = { 'src/a.ts': 'a', 'astro.config.mjs': 'b', 'package.json': '{}', 'package-lock.json': '{}' };

/** A checkout, and a cache in it that a build left. */
async function sealedCache(): Promise<{ root: string; cache: string; manifest: string }> {
  const root = tempSite(PROGRAM);
  const cache = join(root, 'cache');
  const opened = await openCache(cache, root);
  expect(opened.dropped).toBeUndefined();
  writeFiles(cache, { 'data-store.json': '["an entry"]', 'assets/a.bin': 'picture' });
  await opened.seal();
  return { root, cache, manifest: join(cache, 'handrail.json') };
}

describe('a cache', () => {
  it('is kept if nothing happened to it', async () => {
    const { root, cache } = await sealedCache();
    expect((await openCache(cache, root)).dropped).toBeUndefined();
    expect(readFileSync(join(cache, 'data-store.json'), 'utf8')).toBe('["an entry"]');
  });

  it('may be empty', async () => {
    expect((await openCache(tempFolder(), tempSite(PROGRAM))).dropped).toBeUndefined();
  });

  it.each<[string, (cache: string, manifest: string) => void]>([
    ['a file is cut', (cache) => writeFileSync(join(cache, 'data-store.json'), '["an en')],
    ['a file has other content', (cache) => writeFileSync(join(cache, 'data-store.json'), '["no entry"]')],
    ['a file is gone', (cache) => rmSync(join(cache, 'assets/a.bin'))],
    ['a file came from elsewhere', (cache) => writeFileSync(join(cache, 'other.json'), '')],
    ['the manifest is gone', (_, manifest) => rmSync(manifest)],
    ['the manifest is no JSON', (_, manifest) => appendFileSync(manifest, '}')],
    ['the manifest says nothing', (_, manifest) => writeFileSync(manifest, 'null')],
    ['the manifest lacks its files', (_, manifest) => dropFiles(manifest)],
  ])('is dropped as damaged if %s', async (_what, damage) => {
    const { root, cache, manifest } = await sealedCache();
    damage(cache, manifest);
    expect((await openCache(cache, root)).dropped).toBe(DAMAGED);
    expect(existsSync(cache)).toBe(false);
  });

  it.each(Object.keys(PROGRAM))('is dropped if %s is another one', async (file) => {
    const { root, cache } = await sealedCache();
    writeFiles(root, { [file]: '{ }' });
    expect((await openCache(cache, root)).dropped).toBe(OTHER);
    expect(existsSync(cache)).toBe(false);
  });
});

function dropFiles(manifest: string): void {
  const { files: _, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: unknown };
  writeFileSync(manifest, JSON.stringify(rest));
}
