import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKeptUnits } from '../../../src/site/kept/units.ts';
import { openFresh, swapIn, type Marker } from '../../../src/site/swap.ts';
import { tempFolder } from '../temp-site.ts';

type Answers = Readonly<Record<string, string | undefined>>;

const PUBLIC: Marker = { edition: 'public', base: '/' };

/** The parts of a site, and what each asks for. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'one/index.html': ['title', 'text'],
  'two/index.html': ['title'],
};

/** Builds one site after another in the same place; each build says which parts it had to make. */
function makeBuilder() {
  const root = tempFolder();
  const out = join(root, 'dist');
  return {
    page: (name: string): string => join(out, name),
    async build(answers: Answers, { key = 'key', last = out } = {}): Promise<string[]> {
      const fresh = await openFresh(out, PUBLIC);
      const made: string[] = [];
      const places = { file: join(root, 'units.bin'), last, fresh };
      const units = openKeptUnits(places, key, (question) => answers[question]);
      for (const [name, asks] of Object.entries(PARTS)) {
        await units.make(name, () => {
          for (const question of asks) units.trace(question);
          mkdirSync(join(fresh, name, '..'), { recursive: true });
          writeFileSync(join(fresh, name), name);
          made.push(name);
          return [name];
        });
      }
      units.save();
      await swapIn(fresh, out, PUBLIC, new Set(units.stays));
      for (const name of Object.keys(PARTS)) expect(readFileSync(join(out, name), 'utf8')).toBe(name);
      return made;
    },
  };
}

const ALL = Object.keys(PARTS);
const ANSWERS = { title: 'a', text: 'b' };

it('makes all at first, and nothing if all is answered as before', async () => {
  const { build } = makeBuilder();
  expect(await build(ANSWERS)).toEqual(ALL);
  expect(await build(ANSWERS)).toEqual([]);
  // What was taken over once can be taken over again.
  expect(await build(ANSWERS)).toEqual([]);
});

it('makes what asked for something that is answered otherwise', async () => {
  const { build } = makeBuilder();
  await build(ANSWERS);
  expect(await build({ ...ANSWERS, text: 'new' })).toEqual(['one/index.html']);
  expect(await build({ title: 'new', text: 'new' })).toEqual(ALL);
});

it('makes each time what asks for something that nobody can answer', async () => {
  const { build } = makeBuilder();
  const answers = { ...ANSWERS, text: undefined };
  await build(answers);
  expect(await build(answers)).toEqual(['one/index.html']);
});

it('makes all for another key, and for another output', async () => {
  const { build } = makeBuilder();
  await build(ANSWERS);
  expect(await build(ANSWERS, { key: 'another' })).toEqual(ALL);
  expect(await build(ANSWERS, { key: 'another', last: tempFolder() })).toEqual(ALL);
});

it('makes what somebody changed in the output or took away', async () => {
  const { build, page } = makeBuilder();
  await build(ANSWERS);
  appendFileSync(page('one/index.html'), ' by hand');
  expect(await build(ANSWERS)).toEqual(['one/index.html']);
  rmSync(page('two/index.html'));
  expect(await build(ANSWERS)).toEqual(['two/index.html']);
});
