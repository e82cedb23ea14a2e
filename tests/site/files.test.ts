import { describe, expect, it } from 'vitest';
import { listFiles, readFiles } from '../../src/site/files.ts';
import { tempSite } from './temp-site.ts';

describe('the files of a folder', () => {
  it('are listed in one order, with forward slashes', async () => {
    const folder = tempSite({
      'b.txt': '',
      'a/z.txt': '',
      'a/b/c.txt': '',
      'B.txt': '',
      'ä.txt': '',
      'a-b/c.txt': '',
    });
    expect(await listFiles(`${folder}/`)).toEqual([
      'B.txt',
      'a-b/c.txt',
      'a/b/c.txt',
      'a/z.txt',
      'b.txt',
      'ä.txt',
    ]);
  });

  it('are read in the order given, each with its text', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `${50 - i}.txt`);
    const folder = tempSite(Object.fromEntries(names.map((name) => [name, `in ${name}`])));
    const read = [];
    for await (const file of readFiles(folder, names)) read.push(file);
    expect(read).toEqual(names.map((file) => ({ file, text: `in ${file}` })));
  });

  it('fail when it is their turn, if they cannot be read', async () => {
    const folder = tempSite({ 'a.txt': 'a' });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { file } of readFiles(folder, ['a.txt', 'none.txt'])) {
        await new Promise((done) => setTimeout(done, 20));
        seen.push(file);
      }
    })();
    await expect(reading).rejects.toThrow('ENOENT');
    expect(seen).toEqual(['a.txt']);
  });
});
