import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/site/files.ts';
import { putInPlace, takeBack, type Changes, type Places } from '../../src/site/put-in-place.ts';
import { tempSite, writeFiles } from './temp-site.ts';

const DYING = join(import.meta.dirname, 'dying.ts');

const BEFORE = {
  'index.html': 'old start',
  'same.html': 'same',
  'en/gone/deep/index.html': 'goes, and its folders with it',
  'en/list.html': 'old list',
  'becomes/folder': 'a file at first',
  'file/index.html': 'a folder at first',
};
const FRESH = {
  'index.html': 'new start',
  'en/list.html': 'new list',
  'en/added/index.html': 'new',
  'becomes/folder/index.html': 'a file no longer',
  file: 'a folder no longer',
};
const CHANGES: Changes = {
  put: Object.keys(FRESH),
  remove: ['en/gone/deep/index.html', 'becomes/folder', 'file/index.html'],
};
const AFTER = { 'same.html': 'same', ...FRESH };

function lay(): Places {
  const root = tempSite({});
  const at = (name: string): string => join(root, name);
  const places = { place: at('dist'), fresh: at('site'), gone: at('gone'), journal: at('journal.json') };
  writeFiles(places.place, BEFORE);
  writeFiles(places.fresh, FRESH);
  return places;
}

async function read({ place }: Places): Promise<Record<string, string>> {
  const files = await listFiles(place);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(place, file), 'utf8')]));
}

/** @returns true if it was killed before it came to its end */
function runDying(steps: number, places: Places, changes?: Changes): boolean {
  const words = [String(steps), JSON.stringify(places), ...(changes ? [JSON.stringify(changes)] : [])];
  const { signal, status, stderr } = spawnSync(process.execPath, [DYING, ...words], { encoding: 'utf8' });
  if (signal === null) expect([status, stderr]).toEqual([0, '']);
  return signal === 'SIGKILL';
}

/** How many steps it takes, at most, and after which most of them are done. */
const [MANY, LATE] = [60, 26];

describe('files that are put in place', () => {
  it('replace others, come, and take the place of what goes, with its empty folders', async () => {
    const places = lay();
    putInPlace(places, CHANGES);
    expect(await read(places)).toEqual(AFTER);
    expect(existsSync(join(places.place, 'en/gone'))).toBe(false);
    expect(existsSync(places.journal)).toBe(false);
  });

  it('are taken back if one of them cannot be put', async () => {
    const places = lay();
    const put = [...CHANGES.put, 'never-made.html'];
    expect(() => putInPlace(places, { ...CHANGES, put })).toThrow('never-made.html');
    expect(await read(places)).toEqual(BEFORE);
    expect(existsSync(join(places.place, 'en/added'))).toBe(false);
    expect(takeBack(places)).toBe(false);
  });

  it('are all there or none, whenever it is killed', { timeout: 120_000 }, async () => {
    const ends: string[] = [];
    for (let steps = 0, killed = true; killed; steps += 1) {
      expect(steps).toBeLessThan(MANY);
      const places = lay();
      killed = runDying(steps, places, CHANGES);
      const half = takeBack(places);
      const now = await read(places);
      expect(now, `after ${steps} steps`).toEqual(killed ? BEFORE : AFTER);
      ends.push(`${killed} ${half}`);
    }
    // Some kills fell before the journal, some while it was there.
    expect(new Set(ends)).toEqual(new Set(['true false', 'true true', 'false false']));
  });

  it('are taken back even if that is killed, too', { timeout: 120_000 }, async () => {
    for (let steps = 0, killed = true; killed; steps += 1) {
      expect(steps).toBeLessThan(MANY);
      const places = lay();
      expect(runDying(LATE, places, CHANGES)).toBe(true);
      killed = runDying(steps, places);
      takeBack(places);
      expect(await read(places), `after ${steps} steps back`).toEqual(BEFORE);
    }
  });
});
