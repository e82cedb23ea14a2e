import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import news from '../../scripts/news.ts';
import translated from '../../scripts/translated.ts';
import { contentFolder } from '../library/content-folder.ts';
import { commitAll } from './repository.ts';
import { guide, runCommand } from './run-command.ts';

function article(title: string, body: string, matter = ''): string {
  return `---\ntitle: ${title}\nsummary: What it is about.\ntopic: network\nowner: team\nkind: how-to\n${matter}---\n\n${body}\n`;
}

/** Content on 1 November: a guide with a translation, and articles. */
const BEFORE: Record<string, string> = {
  'topics.yaml': 'network: { name: { en: Network, es: Red } }\nprint: { name: Printers }\n',
  'products.yaml': 'win: { name: Windows 11, versions: [{ name: 24H2, listed: 2026-01-01 }] }\n',
  'guides/en/net.md': guide(),
  'guides/es/net.md':
    '---\ntitle: Sin internet\nsummary: Averigua lo que pasa.\n---\n\n## ¿Funciona? {#works}\n\n- [Sí](#fixed)\n- [No](#ask)\n\n## Ya funciona {#fixed}\n\nBien.\n',
  'articles/en/kept.mdx': article('Kept', 'Text.'),
  'articles/en/parts.mdx': article('Parts', 'Begin.\n\n## One {#one}\n\nText.\n\n## Two {#two}\n\nText.'),
  'articles/en/old.mdx': article('Old way', 'Text.'),
  'articles/en/gone.mdx': article('Gone', 'Text.'),
  'articles/en/secret.mdx': article('For staff', 'Text.', 'audience: agent\n'),
  'articles/en/mixed.mdx': article('Mixed', 'Text.\n\n> [!AGENT]\n> Call 1.'),
};

/** What is done to it on 18 November. */
const AFTER: Record<string, string | undefined> = {
  'products.yaml':
    'win: { name: Windows 11, versions: [{ name: 25H2, listed: 2026-11-18 }, { name: 24H2, listed: 2026-01-01 }] }\n',
  'guides/en/net.md': guide('- [Yes](#fixed)\n- [No](#restart)\n- [It is *slow*](#ask)\n').replace(
    '## It works again',
    '## Restart it {#restart}\n\n1. Do it.\n\n- [Good](#fixed)\n- [Bad](#ask)\n\n## It works again',
  ),
  'articles/en/parts.mdx': article(
    'Parts',
    'Begin.\n\n## One {#one}\n\nOther text.\n\n## Three {#three}\n\nText.',
  ),
  'articles/en/old.mdx': article('Old way', 'Text.', 'status: retired\nsuccessor: kept\n'),
  'articles/en/gone.mdx': undefined,
  'articles/en/fresh.mdx': article('Fresh & new', 'Text.').replace('topic: network', 'topic: print'),
  'articles/en/draft.mdx': article('Not done', 'Text.', 'draft: true\n'),
  'articles/en/soon.mdx': article('Soon', 'Text.', 'publicFrom: 2026-12-01\n'),
  'articles/en/staff.mdx': article('Staff only', 'Text.', 'audience: agent\n'),
  'articles/en/mixed.mdx': article('Mixed', 'Text.\n\n> [!AGENT]\n> Call 2.'),
  'articles/es/kept.mdx': '---\ntitle: Guardado\nsummary: De lo que trata.\n---\n\nTexto.\n',
};

/** A repository with both. */
function repository(): string {
  const folder = contentFolder(BEFORE);
  commitAll(folder, '2026-11-01');
  for (const [file, text] of Object.entries(AFTER)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
  commitAll(folder, '2026-11-18');
  return folder;
}

interface Row {
  kind: string;
  id?: string;
  product?: string;
}

async function items(folder: string, ...words: string[]): Promise<string[]> {
  const { out } = await runCommand(news, folder, '--json', ...words);
  const { items: rows } = JSON.parse(out) as { items: Row[] };
  return rows.map(({ kind, id, product }) => `${kind} ${id ?? product}`);
}

describe('npm run news', () => {
  test('says in words what changed, most important first', async () => {
    const { code, out } = await runCommand(news, repository());
    expect(code).toBe(0);
    expect(out).toBe(`What has changed
From 14 November 2026 to 21 November 2026

To know first
  1. Changed: No internet. “No” now leads to “Restart it”
  2. Taken away: Gone
  3. No longer in force: Old way. Instead: Kept
  4. New: Fresh & new
  5. New versions: Windows 11. 25H2

New versions
  New versions: Windows 11
    - 25H2

Network
  Changed: No internet
    https://help.example.com/en/guides/net/
    - “No” now leads to “Restart it”
    - New answer: “It is slow”
    - New step: Restart it
  Taken away: Gone
  No longer in force: Old way
    https://help.example.com/en/articles/old/
    - Instead: Kept
  Changed: Parts
    https://help.example.com/en/articles/parts/
    - Part in new words: One
    - New part: Three
    - Part taken out: Two

Printers
  New: Fresh & new
    https://help.example.com/en/articles/fresh/
`);
  });

  test('says it in another language, with its titles and what is newly translated', async () => {
    const { out } = await runCommand(news, repository(), '--lang', 'es', '--topic', 'network');
    expect(out).toContain('Del 14 de noviembre de 2026 al 21 de noviembre de 2026');
    expect(out).toContain(
      'Red\n  Con cambios: Sin internet\n    https://help.example.com/es/guides/net/\n    - «No» ahora lleva a «Restart it»\n    - Respuesta nueva: «It is slow»',
    );
    expect(out).toContain(
      '  Ya está en este idioma: Guardado\n    https://help.example.com/es/articles/kept/',
    );
    expect(out).not.toContain('Fresh');
  });

  test('says answers in another language where the step is translated as it is now', async () => {
    const folder = repository();
    const answers = '- [Sí](#fixed)\n- [Nada](#restart)\n- [Va lento](#ask)\n';
    const text = BEFORE['guides/es/net.md']!.replace('- [Sí](#fixed)\n- [No](#ask)\n', answers);
    writeFileSync(join(folder, 'guides/es/net.md'), text);
    await runCommand(translated, folder, 'net', 'es');
    const { out } = await runCommand(news, folder, '--lang', 'es');
    expect(out).toContain('- «Nada» ahora lleva a «Restart it»\n    - Respuesta nueva: «Va lento»\n');
  });

  test('keeps from customers what is for staff, and tells staff', async () => {
    const folder = repository();
    expect(await items(folder)).toEqual([
      'changed net',
      'gone gone',
      'retired old',
      'new fresh',
      'version win',
      'changed parts',
    ]);
    const staff = await items(folder, '--edition', 'agent');
    expect(staff.filter((item) => /staff|soon|secret/.test(item))).toEqual(['new staff', 'coming soon']);
    expect((await runCommand(news, folder, '--edition', 'agent')).out).toContain(
      'Comes on 1 December 2026: Soon',
    );
  });

  test('counts days: what became public meanwhile is new without a commit', async () => {
    const folder = repository();
    const later = ['--today', '2026-12-02'];
    expect(await items(folder, ...later)).toEqual(['new soon']);
    expect(await items(folder, '--since', '2026-11-30', ...later)).toEqual(['new soon']);
    expect(await items(folder, '--since', '1d', '--today', '2026-12-03')).toEqual([]);
  });

  test.each([
    ['a span of weeks', ['--since', '1w'], 6],
    ['a day', ['--since', '2026-11-17'], 6],
    ['a day on which it was done already', ['--since', '2026-11-18'], 0],
    ['a commit', ['--since', 'HEAD~1'], 6],
    ['a time before all, when everything is new', ['--since', '2026-10-01'], 6],
  ])('since %s', async (_, words, count) => {
    expect(await items(repository(), ...words)).toHaveLength(count);
  });

  test('counts what is not committed yet', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'articles/en/kept.mdx'), article('Kept', 'Other text.'));
    expect(await items(folder, '--since', '1d')).toEqual(['changed kept']);
  });

  test('says so if nothing changed', async () => {
    const { out } = await runCommand(news, repository(), '--since', '1d');
    expect(out).toBe('What has changed\nFrom 20 November 2026 to 21 November 2026\n\nNothing has changed.\n');
  });

  test('picks what a tier takes over', async () => {
    const site = readFileSync(join(contentFolder({}), 'site.yaml'), 'utf8');
    const second = site.replace(
      'tiers: [',
      'tiers: [{ tier: 2, name: experts, handles: more, channels: [phone, text], promiseHours: 24 }, ',
    );
    const folder = repository();
    writeFileSync(join(folder, 'site.yaml'), second);
    expect(await items(folder, '--tier', '1')).toEqual([
      'changed net',
      'gone gone',
      'retired old',
      'version win',
      'changed parts',
    ]);
    expect(await items(folder, '--tier', '2')).toEqual(['version win']);
  });

  test('writes Markdown and HTML in which titles do nothing', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'articles/en/kept.mdx'), article("'<b>[x](y) *z*'", 'Other.'));
    const markdown = await runCommand(news, folder, '--since', '1d', '--markdown');
    expect(markdown.out).toContain(
      '- **Changed:** [\\<b\\>\\[x\\](y) \\*z\\*](https://help.example.com/en/articles/kept/)\n  - Part in new words: title or beginning',
    );
    const html = await runCommand(news, folder, '--since', '1d', '--html');
    expect(html.out).toContain(
      '<li><strong>Changed:</strong> <a href="https://help.example.com/en/articles/kept/">&lt;b&gt;[x](y) *z*</a>',
    );
    expect(html.out).toContain('<html lang="en">');
  });

  test.each([
    [
      ['--since', 'yesterday'],
      '"yesterday" is no span such as 7d or 2w, no day such as 2026-11-20, and no version.',
    ],
    [['--lang', 'de'], '--lang cannot be "de". Known: en, es.'],
    [['--topic', 'netwrk'], '--topic cannot be "netwrk". Did you mean "network"? Known: network, print.'],
    [['--tier', '4'], '--tier cannot be "4". Known: 1.'],
  ])('refuses %j', async (words, message) => {
    await expect(runCommand(news, repository(), ...words)).rejects.toThrow(message);
  });

  test('notices that there is no history, or only part of it', async () => {
    await expect(runCommand(news, contentFolder(BEFORE))).rejects.toThrow('is in no git repository');
    const copy = mkdtempSync(join(tmpdir(), 'handrail-shallow-'));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository()}`, copy]);
    await expect(runCommand(news, copy)).rejects.toThrow(
      'This clone has only part of the history, which begins after 2026-11-14.',
    );
    expect((await runCommand(news, copy, '--since', '2026-11-18')).code).toBe(0);
  });
});
