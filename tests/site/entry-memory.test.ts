import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { EntryFile } from '../../src/library/entry-files.ts';
import { compareLooks, lookAt, openEntryMemory, type FolderLook } from '../../src/site/entry-memory.ts';
import { tempSite } from './temp-site.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const LONG_AGO = new Date(NOW - 60_000);

/** A folder with old files. */
function oldFolder(names: readonly string[]): string {
  const folder = tempSite(Object.fromEntries(names.map((name) => [name, 'Text.'])));
  for (const name of names) utimesSync(join(folder, name), LONG_AGO, LONG_AGO);
  return folder;
}

/** A memory, and how often it had to read. */
function counted(): { ask: (look: FolderLook, how?: string) => EntryFile; reads: () => number } {
  const recallAs = openEntryMemory();
  let reads = 0;
  return {
    reads: () => reads,
    ask: (look, how = 'public') =>
      recallAs(look)('one.mdx', how, () => {
        reads++;
        return {} as EntryFile;
      }),
  };
}

it('opens a file again only if it looks different, or is to be read in another way', () => {
  const folder = oldFolder(['one.mdx']);
  const { ask, reads } = counted();
  const entry = ask(lookAt(folder, NOW));
  expect(ask(lookAt(folder, NOW))).toBe(entry);
  expect(reads()).toBe(1);
  ask(lookAt(folder, NOW), 'agent');
  expect(reads()).toBe(2);
  utimesSync(join(folder, 'one.mdx'), LONG_AGO, new Date(NOW - 30_000));
  ask(lookAt(folder, NOW), 'agent');
  expect(reads()).toBe(3);
});

it('does not trust the time of a file that was written a moment ago', () => {
  const folder = oldFolder(['one.mdx']);
  utimesSync(join(folder, 'one.mdx'), LONG_AGO, new Date(NOW - 100));
  const { ask, reads } = counted();
  ask(lookAt(folder, NOW));
  ask(lookAt(folder, NOW));
  expect(reads()).toBe(2);
});

it('forgets a file that is gone', () => {
  const folder = oldFolder(['one.mdx', 'two.mdx']);
  const look = lookAt(folder, NOW);
  const recallAs = openEntryMemory();
  let reads = 0;
  const read = (): EntryFile => {
    reads++;
    return {} as EntryFile;
  };
  recallAs(look)('one.mdx', '', read);
  recallAs(look)('two.mdx', '', read);
  recallAs(look)('one.mdx', '', read);
  expect(reads).toBe(3);
});

it('names the files that are new, different or gone', () => {
  const folder = oldFolder(['gone.mdx', 'longer.mdx', 'same.mdx']);
  const before = lookAt(folder, NOW);
  expect(compareLooks(before, lookAt(folder, NOW))).toEqual([]);
  rmSync(join(folder, 'gone.mdx'));
  writeFileSync(join(folder, 'longer.mdx'), 'More text.');
  writeFileSync(join(folder, 'new.mdx'), 'Text.');
  expect(compareLooks(before, lookAt(folder, NOW)).toSorted()).toEqual(['gone.mdx', 'longer.mdx', 'new.mdx']);
});
