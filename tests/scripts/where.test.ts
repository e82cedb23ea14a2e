import { describe, expect, test } from 'vitest';
import where from '../../scripts/where.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { guide, runCommand } from './run-command.ts';

const VARIANTS = `Open a web page.

### Windows {platform=windows}

1. Open **Settings › Network & internet › Wi-Fi**.

### Android {platform=android}

1. Open **Settings › Network & internet**, or search for **wi-fi**.
`;

const FILES = {
  'guides/en/net.md': guide().replace('Open a web page.\n', VARIANTS),
  'guides/es/net.md':
    '---\ntitle: Sin internet\nsummary: Averigua lo que pasa.\n---\n\n## ¿Funciona? {#works}\n\n### Windows {platform=windows}\n\nAbre **Red e Internet**.\n\n### Android {platform=android}\n\nAbre **Redes e Internet** o **Red e Internet**.\n\n- [Sí](#fixed)\n- [No](#ask)\n',
  'articles/en/a.mdx': article(
    'Text about **Wi-Fi**:\n\n<Platform name="ios">\n\n**Settings › Wi-Fi**\n\n</Platform>',
  ),
  'notices/en/n.md': '---\ntitle: Wi-Fi is down\nuntil: 2026-11-30\n---\n\nTurn off **Wi-Fi**.\n',
  'replies/en/r.md': '---\ntitle: Ask\nowner: team\nuse: ask\n---\n\nOpen **Wi-Fi › Network & Internet**.\n',
  'glossary/en.yaml':
    'menus: { windows: { net: Network & internet }, android: { net: Network & internet } }\n',
  'glossary/es.yaml': 'menus: { windows: { net: Red e Internet }, android: { net: Redes e Internet } }\n',
};

describe('npm run where', () => {
  test('lists a name alone and in paths, with step and device', async () => {
    const folder = contentFolder(FILES);
    expect(await runCommand(where, folder, 'Wi-Fi')).toEqual({
      code: 0,
      err: '',
      out: `en: "Wi-Fi", 6 places
  ${folder}/articles/en/a.mdx:9:12  Wi-Fi
  ${folder}/articles/en/a.mdx:13:1  ios  Settings › Wi-Fi
  ${folder}/guides/en/net.md:18:9  works, windows  Settings › Network & internet › Wi-Fi
  ${folder}/guides/en/net.md:22:58  works, android  wi-fi
  ${folder}/notices/en/n.md:6:10  Wi-Fi
  ${folder}/replies/en/r.md:7:6  Wi-Fi › Network & Internet
`,
    });
  });

  test('finds what other languages call it, on the system that does', async () => {
    const { out } = await runCommand(where, contentFolder(FILES), 'Network & internet', '--json');
    const { uses } = JSON.parse(out) as {
      uses: { language: string; names: string[]; places: { file: string; line: number; text: string }[] }[];
    };
    expect(uses.map(({ language, names }) => [language, names])).toEqual([
      ['en', ['Network & internet']],
      ['es', ['Red e Internet', 'Redes e Internet']],
    ]);
    expect(uses[1]!.places.map(({ line, text }) => [line, text])).toEqual([
      [10, 'Red e Internet'],
      [14, 'Redes e Internet'],
    ]);
  });

  test('finds part of a path', async () => {
    const { out } = await runCommand(where, contentFolder(FILES), 'Network & internet › Wi-Fi');
    expect(out).toMatch(/^en: "Network & internet › Wi-Fi", 1 place\n.*net\.md:18:9.*\n$/);
  });

  test('looks at one language', async () => {
    const { out } = await runCommand(where, contentFolder(FILES), 'Red e Internet', '--lang', 'en');
    expect(out).toContain('en: "Network & internet", 2 places\n');
    expect(out).not.toContain('es:');
  });

  test('says so if nothing uses it', async () => {
    const folder = contentFolder(FILES);
    expect(await runCommand(where, folder, 'Setings')).toMatchObject({
      code: 1,
      out: 'Nothing uses "Setings". Did you mean "Settings"?\n',
    });
  });

  test.each([
    [[], 'Name one screen name, in quotes'],
    [['Network', '&'], 'Name one screen name, in quotes'],
    [['Wi-Fi', '--lang', 'de'], 'There is no language "de". Languages: en, es.'],
  ])('refuses %j', async (words, message) => {
    await expect(runCommand(where, contentFolder(FILES), ...words)).rejects.toThrow(message);
  });
});
