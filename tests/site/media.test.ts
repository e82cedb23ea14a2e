import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/site/files.ts';
import { copyImages } from '../../src/site/media.ts';
import { tempFolder, tempSite } from './temp-site.ts';

describe('the images of a site', () => {
  it('are those that entries show, and no others', async () => {
    const content = tempSite({
      'articles/en/a b.svg': '<svg/>',
      'images/x.png': 'png',
      'images/agents-only.png': 'no',
    });
    const out = tempFolder();
    const images = {
      'articles/en/a b.svg': { file: 'articles/en/a b.svg', width: 1, height: 1, digest: '' },
      'images/x.png': { file: 'images/x.png', width: 1, height: 1, digest: '' },
    };
    expect(await copyImages(images, content, out)).toBe(2);
    expect(await listFiles(out)).toEqual(['media/articles/en/a b.svg', 'media/images/x.png']);
    expect(readFileSync(join(out, 'media/images/x.png'), 'utf8')).toBe('png');
  });

  it('never come to lie outside of media', async () => {
    const content = tempSite({ 'x.png': 'png' });
    const images = { x: { file: '../x.png', width: 1, height: 1, digest: '' } };
    await expect(copyImages(images, join(content, 'inner'), tempFolder())).rejects.toThrow('outside');
  });
});
