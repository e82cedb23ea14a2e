import { describe, expect, test } from 'vitest';
import { screenNames } from '../../src/library/screen-names.ts';
import { article, readFolder } from './content-folder.ts';

const REVIEWED = 'reviewed: { on: 2026-11-20, by: team, checked: all of it }\n';

/** Messages of the check, for an article with this text and these menus. */
function messages(body: string, menus: string, files: Record<string, string> = {}): string[] {
  const { problems } = readFolder({
    'articles/en/a.mdx': article(body, REVIEWED),
    'glossary/en.yaml': `menus: ${menus}\n`,
    ...files,
  });
  return problems
    .filter(({ id }) => id === 'glossary/unknown-name')
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

describe('what of bold text is a screen name', () => {
  test.each([
    ['Settings', ['Settings']],
    ['Settings › Wi-Fi', ['Settings', 'Wi-Fi']],
    ['menú Apple › VPN', ['menú Apple', 'VPN']],
    ['You’re up to date', ["You're up to date"]],
    ['Łącza', ['Łącza']],
    ['You should see:', []],
    ['Another account.', []],
    ['Is it hot?', []],
    ['sync', []],
    ['i', []],
    ['X', []],
    ['3-2-1', []],
    ['192.168.1.1', []],
    ['(C:)', []],
    ['gmail.com', []],
    ['larger:10M', []],
    ['60 days', []],
  ])('**%s**', (text, names) => {
    expect(screenNames({ text, next: ' then' })).toEqual(names);
  });

  test('a label before a colon is none', () => {
    expect(screenNames({ text: 'In a hotel', next: ': ask the staff' })).toEqual([]);
  });
});

describe('the glossary check', () => {
  const menus =
    '{ windows: { s: Settings, w: Wi-Fi }, ios: { s: Settings, f: Forget }, any: { c: Contact } }';

  test('wants a name on the system of its text', () => {
    const body = (name: string): string => `<Platform name="${name}">\n\nSelect **Forget**.\n\n</Platform>`;
    expect(messages(body('ios'), menus)).toEqual([]);
    expect(messages(body('windows'), menus)).toEqual([
      'articles/en/a.mdx:12:8 "Forget" is not among the windows screen names of glossary/en.yaml.',
    ]);
    expect(messages(body('android'), menus)).toHaveLength(1);
  });

  test('elsewhere, wants it on any', () => {
    expect(messages('**Settings › Wi-Fi**, **Forget**, **Contact**', menus)).toEqual([]);
    expect(messages('**Settings › Wifi**', menus)).toEqual([
      'articles/en/a.mdx:10:1 "Wifi" is not among the screen names of glossary/en.yaml. Did you mean "Wi-Fi"?',
    ]);
  });

  test('takes what is the same everywhere on each system', () => {
    expect(messages('<Platform name="ios">\n\n**Contact**\n\n</Platform>', menus)).toEqual([]);
  });

  test('reports a name once, with the number of its other places', () => {
    expect(messages('**Reset** and **Reset** and **Reset**', menus)[0]).toBe(
      'articles/en/a.mdx:10:1 "Reset" is not among the screen names of glossary/en.yaml (2 more places).',
    );
  });

  test('does not check a language whose glossary has no menus', () => {
    expect(messages('**Reset**', '{}')).toEqual([]);
  });

  test('knows the system of a variant of a guide, and of a translation', () => {
    const guide = (words: string): string =>
      `---\ntitle: Sin red\nsummary: Lo averigua todo.\n---\n\n## ¿Qué? {#q}\n\n### Mac {platform=macos}\n\n${words}\n\n- [Sí](#a)\n- [No](#b)\n`;
    expect(
      messages('Text.', '{}', {
        'guides/es/g.md': guide('Abre **Ajustes**.'),
        'glossary/es.yaml': 'menus: { ios: { s: Ajustes } }\n',
      }),
    ).toEqual(['guides/es/g.md:10:6 "Ajustes" is not among the macos screen names of glossary/es.yaml.']);
  });
});
