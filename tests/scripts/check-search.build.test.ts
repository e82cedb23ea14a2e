import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import checkSearch from '../../scripts/check-search.ts';
import stale from '../../scripts/stale.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { guide, runCommand } from './run-command.ts';

const FOUND = join(import.meta.dirname, '../../.handrail/phrases.json');

afterEach(() => rmSync(FOUND, { force: true }));

it('tries every phrase, names the line of each that fails, and tells the report of stale entries', async () => {
  const cables = ['one', 'two', 'three'].map((name): [string, string] => [
    `articles/en/${name}.mdx`,
    article('Blue cable.').replace('An article', `The blue cable ${name}`),
  ]);
  const folder = contentFolder({
    ...Object.fromEntries(cables),
    'articles/en/plug.mdx': article('Plug it in.', 'asked: [plug it in, blue cable]\n').replace(
      'An article',
      'Plug in a thing',
    ),
    'guides/en/no-internet.md': guide(),
  });
  const { code, out } = await runCommand(checkSearch, folder);
  expect(out).toContain('plug.mdx:7:21  warning  search/asked-missed');
  expect(out).not.toContain('"plug it in"');
  expect(code).toBe(1);
  expect(JSON.parse(readFileSync(FOUND, 'utf8'))).toEqual([
    { id: 'plug', language: 'en', phrase: 'blue cable', first: 'The blue cable one' },
  ]);
  expect((await runCommand(stale, folder)).out).toContain('A search for "blue cable" does not bring it');
});
