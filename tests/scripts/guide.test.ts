import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import guide from '../../scripts/guide.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { commitAll } from './repository.ts';
import { runCommand } from './run-command.ts';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'fixtures/guide', name), 'utf8');
const WIFI = fixture('wifi.md');
const LOW_LIMITS = 'limits: { longestPath: 2, escalateShare: 0.4, screenCharacters: 90 }\n';
/** A translation with a step that is too long for the limit, and with a problem of its own. */
const SPANISH = `---
title: El wifi no tiene internet
summary: Averigua lo que pasa.
---

## ¿Funciona ahora? {#works}

Abre una página web que no hayas abierto hoy, y espera hasta que se vea entera o salga un error.

- [Sí, funciona](#fixed)
- [No se abre nada](#lights)
- [Falla la impresora](printer.md)

## ¿Y la antena? {#antenna}

Mírala.
`;

function folderOf(more: Record<string, string> = {}): string {
  return contentFolder({ 'guides/en/wifi.md': WIFI, 'guides/en/printer.md': fixture('printer.md'), ...more });
}

function setLimits(folder: string): void {
  const site = join(folder, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8') + LOW_LIMITS);
}

describe('npm run guide -- <id>', () => {
  test('prints the tree, the counts, the problems of all its files, and where it goes beyond limits', async () => {
    const folder = folderOf({
      'guides/es/wifi.md': SPANISH,
      'articles/en/other.mdx': article('[No such entry](nothing.mdx)'),
    });
    setLimits(folder);
    const { code, out } = await runCommand(guide, folder, 'wifi');
    expect(code).toBe(0);
    await expect(out.replaceAll(folder, 'content')).toMatchFileSnapshot('fixtures/guide/wifi.txt');
  });

  test('prints the same as JSON', async () => {
    const folder = folderOf({ 'guides/es/wifi.md': SPANISH });
    setLimits(folder);
    const { out } = await runCommand(guide, folder, 'wifi', '--json');
    const found = JSON.parse(out) as { steps: { id: string }[] };
    expect(found.steps.map(({ id }) => id)).toEqual(['works', 'fixed', 'lights', 'restart', 'ask', 'shop']);
    expect(found).toMatchObject({
      id: 'wifi',
      file: `${folder}/guides/en/wifi.md`,
      counts: {
        questions: 3,
        endings: { solved: 1, escalate: 1, refer: 0, stop: 1 },
        paths: { count: 6, complete: true, endings: { solved: 3, escalate: 3 } },
        pathsWithExits: { count: 10, endings: { solved: 3, escalate: 6, stop: 1 } },
        longest: { questions: 3, path: ['works', 'lights', 'restart', 'fixed'] },
      },
      warnings: [
        { limit: 'longestPath', file: `${folder}/guides/en/wifi.md`, line: 12, column: 1 },
        { limit: 'escalateShare' },
        { limit: 'screenCharacters', line: 27 },
        { limit: 'screenCharacters', file: `${folder}/guides/es/wifi.md`, line: 6 },
      ],
    });
    expect(found).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ id: 'translation/unknown-step' })]),
    });
  });

  test('says nothing of limits that are kept', async () => {
    expect((await runCommand(guide, folderOf(), 'wifi')).out).not.toContain('limits.');
  });

  test('shows a guide of a content folder that has errors elsewhere', async () => {
    const folder = folderOf({ 'articles/en/broken.mdx': 'No front matter.' });
    expect(await runCommand(guide, folder, 'wifi')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 works: Does it work now?'),
    });
  });

  test('shows the problems of a guide that cannot be read', async () => {
    const folder = folderOf({ 'guides/en/broken.md': 'No front matter.' });
    expect(await runCommand(guide, folder, 'broken')).toMatchObject({
      code: 1,
      out: expect.stringContaining('yaml/no-front-matter'),
    });
  });

  test('shows the problems of a site.yaml that cannot be read', async () => {
    const result = await runCommand(guide, contentFolder({ 'site.yaml': 'format: 1' }), 'wifi');
    expect(result).toMatchObject({ code: 1, out: expect.stringContaining('schema/missing-key') });
  });

  test.each([
    [['wfii'], 'There is no guide "wfii". Did you mean "wifi"?'],
    [['telephone'], 'There is no guide "telephone". npm run guide lists all guides.'],
    [['wifi', 'printer'], 'Name one guide: npm run guide -- <id>'],
    [['--diff', 'main'], 'Name one guide: npm run guide -- <id>'],
    [['wifi', '--diff', 'main'], 'There is no version "main" in the history of'],
  ])('refuses %j', async (words, message) => {
    await expect(runCommand(guide, folderOf(), ...words)).rejects.toThrow(message);
  });
});

describe('npm run guide', () => {
  test('lists all guides with their counts', async () => {
    expect((await runCommand(guide, folderOf())).out).toBe(
      `Guide    Questions  Endings  Paths  With exits  Longest  Usual  Minutes  solved  escalate  refer  stop
printer  1          2        2      3           1        1-1    1        50 %    50 %      0 %    0 %
wifi     3          3        6      10          3        1-3    1        50 %    50 %      0 %    0 %
`,
    );
  });

  test('lists them as JSON', async () => {
    expect(JSON.parse((await runCommand(guide, folderOf(), '--json')).out)).toMatchObject({
      count: 2,
      guides: [{ id: 'printer' }, { id: 'wifi', counts: { paths: { count: 6 } } }],
    });
  });
});

describe('npm run guide -- <id> --diff <revision>', () => {
  /** The guides are committed as they are; then the lights are asked for later, and an ending is taken out. */
  function changedFolder(): string {
    const folder = folderOf();
    commitAll(folder);
    const changed = WIFI.replace('(#lights)', '(#restart)')
      .replace('[It still fails](#ask)', '[It still fails](#lights)')
      .replace('- [All are on](#restart)', '- [All are on](#ask "on")')
      .replace('#lights otherwise=#shop', '#lights')
      .replace(/## You need another cable[^]*/, '')
      .replace('Good.', 'Very good.');
    writeFileSync(join(folder, 'guides/en/wifi.md'), changed);
    return folder;
  }

  test('says in words what changed, and lists it', async () => {
    const { code, out } = await runCommand(guide, changedFolder(), 'wifi', '--diff', 'main');
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('fixtures/guide/wifi-changes.txt');
  });

  test('prints the same as JSON', async () => {
    const { out } = await runCommand(guide, changedFolder(), 'wifi', '--diff', 'main', '--json');
    expect(JSON.parse(out)).toMatchObject({
      id: 'wifi',
      revision: 'main',
      paths: { before: 6, after: 6, changed: 3, gone: 3, complete: true },
      longest: { before: 3, after: 3 },
      steps: { added: [], removed: ['shop'], renamed: [], reworded: ['fixed'] },
      endings: { lost: ['shop (stop)'], gained: [] },
    });
  });

  test('says that nothing changed', async () => {
    const folder = folderOf();
    commitAll(folder);
    expect((await runCommand(guide, folder, 'wifi', '--diff', 'HEAD')).out).toBe('Nothing has changed.\n');
  });

  test('finds a guide under the name that it had', async () => {
    const folder = folderOf();
    commitAll(folder);
    rmSync(join(folder, 'guides/en/wifi.md'));
    writeFileSync(
      join(folder, 'guides/en/no-wifi.md'),
      WIFI.replace('code: MR', 'code: MR\nformerly: [wifi]'),
    );
    expect((await runCommand(guide, folder, 'no-wifi', '--diff', 'main')).out).toBe('Nothing has changed.\n');
  });

  test('refuses a version that did not have the guide, or that there is not', async () => {
    const folder = contentFolder({ 'guides/en/printer.md': fixture('printer.md') });
    commitAll(folder);
    writeFileSync(join(folder, 'guides/en/wifi.md'), WIFI);
    await expect(runCommand(guide, folder, 'wifi', '--diff', 'main')).rejects.toThrow(
      'Version "main" has no guide "wifi" with steps.',
    );
    await expect(runCommand(guide, folder, 'wifi', '--diff', 'nothing')).rejects.toThrow(
      'There is no version "nothing" in the history of',
    );
  });
});
