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
  const folder = contentFolder({
    'articles/en/cable.mdx': article(
      'Plug in the blue cable.',
      'asked: [blue cable, xylophone]\n',
    ).replace('An article', 'Plug in a cable'),
    'guides/en/no-internet.md': guide(),
  });
  const { code, out } = await runCommand(checkSearch, folder);
  expect(out).toContain('cable.mdx:7:21  warning  search/asked-missed');
  expect(out).not.toContain('blue cable');
  expect(code).toBe(1);
  expect(JSON.parse(readFileSync(FOUND, 'utf8'))).toEqual([
    { id: 'cable', language: 'en', phrase: 'xylophone', first: null },
  ]);
  expect((await runCommand(stale, folder)).out).toContain('xylophone');
});
