import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handed } from '../../src/library/handover.ts';
import { startBeside, type BesideOrder } from '../../src/site/beside.ts';
import { listFiles } from '../../src/site/files.ts';
import { article, contentFolder, readFolder } from '../library/content-folder.ts';
import { tempFolder, tempSite } from './temp-site.ts';

const TODAY = '2026-11-21';
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0h2v1z"/></svg>';

/** What a build orders that has no last one. */
function orderOf(content: Handed, folder: string, contentDir = ''): BesideOrder {
  const last = tempFolder();
  const kept = { file: join(last, 'beside.bin'), last };
  return { content, contentDir, folder, kept, key: '', layouts: join(last, 'charts.json') };
}

function oneArticle(): Handed {
  const { content } = readFolder({ 'articles/en/one.mdx': article('Some text.') });
  return { ...content!, edition: 'public', today: TODAY };
}

describe('work beside the pages', () => {
  it('puts images, icons and copies into the site', async () => {
    const content = oneArticle();
    const site = tempSite({ 'index.html': 'page', 'en/articles/one/index.html': 'page' });
    await startBeside(orderOf(content, site)).done();
    expect(await listFiles(site)).toEqual([
      'apple-touch-icon.png',
      'en/articles/one/index.html',
      'en/articles/one/index.md',
      'favicon.ico',
      'forms.css',
      'icon-192.png',
      'icon-512.png',
      'index.html',
      'llms.txt',
      'og/en.png',
      'og/en/one.png',
      'og/es.png',
      'schemas/tree-1.schema.json',
    ]);
    expect(readFileSync(join(site, 'og/en.png'))).not.toEqual(readFileSync(join(site, 'og/en/one.png')));
    expect(readFileSync(join(site, 'en/articles/one/index.md'), 'utf8')).toContain('Some text.');
  });

  it('draws the logo of the content folder', async () => {
    const content = oneArticle();
    const contentDir = contentFolder({ 'logo.svg': LOGO });
    const { settings } = content;
    const logo = { file: 'logo.svg', width: 2, height: 1, digest: '' };
    const own = {
      ...content,
      settings: { ...settings, site: { ...settings.site, logo: logo.file }, images: { [logo.file]: logo } },
    };
    const made = [];
    for (const which of [content, own]) {
      const site = tempSite({ 'en/articles/one/index.html': 'page' });
      await startBeside(orderOf(which, site, contentDir)).done();
      made.push(site);
    }
    for (const file of ['favicon.ico', 'icon-192.png', 'og/en.png', 'og/en/one.png']) {
      expect(readFileSync(join(made[1]!, file)), file).not.toEqual(readFileSync(join(made[0]!, file)));
    }
  });

  it('tells whoever waits what went wrong', async () => {
    const folder = join(tempFolder(), 'file');
    writeFileSync(folder, 'in the way');
    const beside = startBeside(orderOf(oneArticle(), folder));
    await expect(beside.done()).rejects.toThrow(/ENOTDIR|EEXIST|ENOENT/);
  });

  it('ends at once when it is no longer wanted', async () => {
    const content = oneArticle();
    const entries = Array.from({ length: 20_000 }, (_, n) => ({ ...content.entries[0]!, id: `entry-${n}` }));
    const folder = join(tempFolder(), 'beside');
    const beside = startBeside(orderOf({ ...content, entries }, folder));
    await beside.end();
    expect(existsSync(folder) ? (await listFiles(folder)).length : 0).toBeLessThan(entries.length);
  });
});
