import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/site/files.ts';
import { filesIn } from '../../src/site/new-site.ts';
import { readPage } from '../../src/site/page-facts.ts';
import { limitFor, makeScale, total, type Weight } from '../../src/site/page-weight.ts';
import { makeResolver } from '../../src/site/resolve-address.ts';

/** Every page that has a limit, with what it loads at first. */
async function weighAll(): Promise<{ file: string; limit: 'home' | 'entry'; weight: Weight }[]> {
  const folder = inject('site');
  const files = await listFiles(folder);
  const site = { address: 'https://help.example.com', base: '/' };
  const scale = makeScale(filesIn(folder).pathOf, makeResolver(new Set(files), site));
  return files.flatMap((file) => {
    const limit = limitFor(file);
    if (limit === undefined) return [];
    const html = readFileSync(join(folder, file), 'utf8');
    const { references } = readPage(html);
    return [{ file, limit, weight: scale.weigh({ file, references }, html) }];
  });
}

describe('the first view of our own pages', async () => {
  const pages = await weighAll();
  const heavy = (limit: 'home' | 'entry', bytes: number): string[] =>
    pages
      .filter((page) => page.limit === limit && total(page.weight) > bytes)
      .map(({ file, weight }) => `${file} ${JSON.stringify(weight)}`);

  test('of articles and steps is under 12 kB', () => {
    expect(pages.filter((page) => page.limit === 'entry').length).toBeGreaterThan(300);
    expect(heavy('entry', 12_000)).toEqual([]);
  });

  test('of home pages is under 15 kB', () => {
    expect(pages.filter((page) => page.limit === 'home').length).toBe(3);
    expect(heavy('home', 15_000)).toEqual([]);
  });

  test('has under 3 kB of script', () => {
    const scripted = pages.filter(({ weight }) => weight.scripts > 0);
    expect(scripted.length).toBe(pages.length);
    expect(pages.filter(({ weight }) => weight.scripts > 3000).map(({ file }) => file)).toEqual([]);
  });
});
