import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/site/files.ts';
import { startDrawing } from '../../../src/site/share-images/start.ts';
import { tempFolder, tempSite } from '../temp-site.ts';

const PLAN = {
  accent: '#0b6648',
  logo: undefined,
  images: [
    { file: 'og/en.png', name: 'Help', title: 'What has stopped working?' },
    { file: 'og/en/one.png', name: 'Help', kind: 'Guide', title: 'No internet' },
  ],
};

describe('drawing beside other work', () => {
  it('moves images and icons to the site when it is asked to', async () => {
    const folder = join(tempFolder(), 'drawn');
    const site = tempSite({ 'index.html': 'page' });
    await startDrawing({ plan: PLAN, contentDir: site, folder }).moveTo(site);
    expect(await listFiles(site)).toEqual([
      'apple-touch-icon.png',
      'favicon.ico',
      'icon-192.png',
      'icon-512.png',
      'index.html',
      'og/en.png',
      'og/en/one.png',
    ]);
    expect(readFileSync(join(site, 'og/en.png'))).not.toEqual(readFileSync(join(site, 'og/en/one.png')));
  });

  it('draws the logo of the content folder', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><rect width="2" height="1"/></svg>';
    const contentDir = tempSite({ 'images/logo.svg': svg });
    const [plain, own] = [tempFolder(), tempFolder()];
    const logo = { file: 'images/logo.svg', width: 2, height: 1 };
    await startDrawing({ plan: PLAN, contentDir, folder: join(tempFolder(), 'a') }).moveTo(plain);
    await startDrawing({ plan: { ...PLAN, logo }, contentDir, folder: join(tempFolder(), 'b') }).moveTo(own);
    for (const file of await listFiles(plain)) {
      expect(readFileSync(join(own, file)), file).not.toEqual(readFileSync(join(plain, file)));
    }
  });

  it('tells whoever waits what went wrong', async () => {
    const folder = join(tempFolder(), 'file');
    writeFileSync(folder, 'in the way');
    const drawing = startDrawing({ plan: PLAN, contentDir: '', folder });
    await expect(drawing.moveTo(tempFolder())).rejects.toThrow(/ENOTDIR|EEXIST|ENOENT/);
  });

  it('ends at once when it is no longer wanted', async () => {
    const images = Array.from({ length: 100_000 }, (_, n) => ({ ...PLAN.images[0]!, file: `og/${n}.png` }));
    const folder = join(tempFolder(), 'drawn');
    const drawing = startDrawing({ plan: { ...PLAN, images }, contentDir: '', folder });
    await drawing.end();
    expect(existsSync(folder) ? (await listFiles(folder)).length : 0).toBeLessThan(images.length);
  });
});
