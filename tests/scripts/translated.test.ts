import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import stale from '../../scripts/stale.ts';
import translated from '../../scripts/translated.ts';
import { contentFolder } from '../library/content-folder.ts';
import { guide, runCommand } from './run-command.ts';

const REVIEWED = 'reviewed: { on: 2026-11-20, by: team, checked: all of it }\n';
const MATTER = 'title: Sin internet   # as on the phone\nsummary: Averigua lo que pasa.\n';
const BODY = `
## ¿Funciona ahora? {#works}

Abra una página.

- [Sí](#fixed)
- [No](#ask)

## Funciona {#fixed}

Bien.
`;

const files = {
  'guides/en/net.md': guide(undefined, REVIEWED),
  'guides/es/net.md': `---\n${MATTER}---\n${BODY}`,
};

describe('npm run translated', () => {
  test('stamps what the translation has, and leaves the rest of the file as it is', async () => {
    const folder = contentFolder(files);
    const { code, out } = await runCommand(translated, folder, 'net', 'es');
    expect([code, out]).toEqual([
      0,
      `${folder}/guides/es/net.md: 4 parts stamped.\nNot translated yet: ask.\n`,
    ]);
    const text = readFileSync(join(folder, 'guides/es/net.md'), 'utf8');
    expect(text.replace(/translates:\n(?: {2}[a-z]+: "[0-9a-f]{6}"\n){4}/, '')).toBe(
      files['guides/es/net.md'],
    );
    expect((await runCommand(stale, folder)).out).toContain('Nothing is due on 2026-11-21.\n');
  });

  test('stamps named parts alone', async () => {
    const stamps = 'translates: { title: "000000", intro: "000000", works: "000000", fixed: "000000" }\n';
    const folder = contentFolder({ ...files, 'guides/es/net.md': `---\n${MATTER}${stamps}---\n${BODY}` });
    const { out } = await runCommand(translated, folder, 'net', 'es', 'works', 'fixed');
    expect(out).toContain('Still behind: title, intro.\n');
  });

  test('with --typo stamps what had a stamp, and never what was not translated', async () => {
    const stamps = 'translates: { title: "000000", works: "000000" }\n';
    const folder = contentFolder({ ...files, 'guides/es/net.md': `---\n${MATTER}${stamps}---\n${BODY}` });
    const { out } = await runCommand(translated, folder, 'net', 'es', '--typo');
    expect(out).toContain('2 parts stamped.\nNot translated yet: intro, fixed, ask.\n');
    await expect(runCommand(translated, contentFolder(files), 'net', 'es', '--typo')).rejects.toThrow(
      '--typo is for a translation that was stamped before.',
    );
  });

  test.each([
    [['net'], 'Write: npm run translated -- <id> <lang>'],
    [['nte', 'es'], 'There is no translation of "nte" in "es" that is published. Did you mean "net"?'],
    [
      ['net', 'es', 'begin'],
      '"begin" is no part of guides/en/net.md. Parts: title, intro, works, fixed, ask.',
    ],
  ])('refuses %j', async (words, message) => {
    await expect(runCommand(translated, contentFolder(files), ...words)).rejects.toThrow(message);
  });

  test('stamps nothing while the content has errors', async () => {
    const folder = contentFolder({
      ...files,
      'guides/en/net.md': guide('- [Yes](#nowhere)\n- [No](#ask)\n'),
    });
    const { code, out } = await runCommand(translated, folder, 'net', 'es');
    expect(code).toBe(1);
    expect(out).toContain('guide/unknown-step');
    expect(readFileSync(join(folder, 'guides/es/net.md'), 'utf8')).toBe(files['guides/es/net.md']);
  });
});
