import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watchFolder } from '../../src/site/watch-folder.ts';
import { tempSite } from './temp-site.ts';

const PATIENCE = { timeout: 20_000, interval: 20 };

/** A watched folder. @returns it, and what waits until a change is told of */
function watched(): { folder: string; told: (change: () => void) => Promise<void> } {
  const folder = join(tempSite({ 'content/articles/en/one.mdx': 'One.' }), 'content');
  let changes = 0;
  const watcher = watchFolder(folder, () => changes++);
  onTestFinished(() => watcher.close());
  return {
    folder,
    told: async (change) => {
      const before = changes;
      change();
      await expect.poll(() => changes, PATIENCE).toBeGreaterThan(before);
      // What the system still has to say of this change is not taken for the next one.
      await new Promise((done) => setTimeout(done, 100));
    },
  };
}

it('tells of a file that is written, replaced, or gone', async () => {
  const { folder, told } = watched();
  const file = join(folder, 'articles/en/one.mdx');
  await told(() => writeFileSync(file, 'Two.'));
  for (const text of ['Three.', 'Four.']) {
    writeFileSync(join(folder, '.one.mdx.new'), text);
    await told(() => renameSync(join(folder, '.one.mdx.new'), file));
  }
  await told(() => writeFileSync(file, 'Five.'));
  await told(() => rmSync(file));
});

it('tells of what happens in folders that are new, or that came back', async () => {
  const { folder, told } = watched();
  const guides = join(folder, 'guides/en');
  for (let i = 0; i < 2; i++) {
    await told(() => mkdirSync(guides, { recursive: true }));
    await told(() => writeFileSync(join(guides, 'one.md'), `${i}`));
    await told(() => rmSync(join(folder, 'guides'), { recursive: true }));
  }
  await told(() => renameSync(join(folder, 'articles'), join(folder, 'texts')));
  await told(() => writeFileSync(join(folder, 'texts/en/one.mdx'), 'Moved.'));
});

it('goes on when the whole folder is replaced', async () => {
  const { folder, told } = watched();
  await told(() => renameSync(folder, `${folder}-old`));
  await told(() => mkdirSync(join(folder, 'articles/en'), { recursive: true }));
  await told(() => writeFileSync(join(folder, 'articles/en/one.mdx'), 'Back.'));
});

it('passes over the files that editors keep for themselves', async () => {
  const { folder, told } = watched();
  let changes = 0;
  const other = watchFolder(folder, () => changes++);
  onTestFinished(() => other.close());
  writeFileSync(join(folder, 'articles/en/.one.mdx.swp'), 'x');
  expect(changes).toBe(0);
  await told(() => writeFileSync(join(folder, 'articles/en/one.mdx'), 'Two.'));
});
