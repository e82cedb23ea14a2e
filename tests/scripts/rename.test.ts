import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import ledger from '../../scripts/ledger.ts';
import rename from '../../scripts/rename.ts';
import translated from '../../scripts/translated.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent, type ReadResult } from '../../src/library/read.ts';
import { applyPlan } from '../../src/writing/rename/apply.ts';
import { applyEdits, plainText } from '../../src/writing/text-edits.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { commitAll } from './repository.ts';
import { guide, runCommand } from './run-command.ts';

const REVIEWED = 'reviewed: { on: 2026-11-20, by: team, checked: all of it }\n';

/** A second guide, which leads into the first in every way there is. */
const OTHER = `---
title: Not sure
summary: Finds the right guide.
topic: network
owner: team
code: FA
otherwise: net.md   # a person
related: [net, "wifi"]
dependsOn:
  - net
  - product
${REVIEWED}---

Read [this](net.md#works "net.md"), [that][net] or \`net.md\`.

[net]: ../en/net.md

## What is it? {#what otherwise="net.md#ask"}

See [the article](../../articles/en/wifi.mdx).

- [No internet](net.md)
- [Wi-Fi is off](net.md "off")
- [It is slow](net.md#works)
- [Still the same](#copy)

## Copy {#copy include=net.md#works}

- [Yes](#ask)
- [No, nothing](net.md#ask "no")

## We take over {#ask .escalate tier=1}

Only our team can test the line.

- [ ] The number on the label
`;

const SITE = readFileSync(join(import.meta.dirname, 'fixtures/rename/site.yaml'), 'utf8');

const FILES: Record<string, string> = {
  'site.yaml': SITE,
  'products.yaml': 'product: { name: Product }\n',
  'guides/en/net.md': guide(undefined, REVIEWED),
  'guides/en/other.md': OTHER,
  'guides/es/net.md': `---\ntitle: Sin internet\nsummary: Averigua lo que pasa.\n---\n\nSe necesita.\n\n## ¿Funciona? {#works}\n\n- [Sí](#fixed)\n- [No](#ask)\n`,
  'articles/en/wifi.mdx': article(
    'Text.\n\n<GuideLink id="net" step="works">Guide</GuideLink> and [again](../../guides/en/net.md).',
    `related: [net]\n${REVIEWED}`,
  ),
  'articles/es/wifi.mdx': `---\ntitle: El wifi\nsummary: De lo que trata.\n---\n\nTexto.\n\n<GuideLink id='net'>Guía</GuideLink>\n`,
  'notices/en/out.md':
    '---\ntitle: No internet\nuntil: 2026-11-30\n---\n\nSee [the guide](../../guides/en/net.md).\n',
  'replies/es/ask.md':
    '---\ntitle: Ask\nowner: team\nuse: calm\nchannels: [email]\n---\n\n' +
    '## formal\n\nSee [the guide](../../guides/es/net.md).\n\n## familiar\n\nSee it.\n',
  'README.md': 'As in [this guide](guides/en/net.md), and in net.md.\n',
};

async function prepare(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = contentFolder({ ...FILES, ...files });
  await runCommand(translated, folder, 'net', 'es');
  await runCommand(translated, folder, 'wifi', 'es');
  await runCommand(ledger, folder);
  expect(problemsOf(folder)).toEqual(['guides/es/net.md translation/missing-step']);
  return folder;
}

function read(folder: string): ReadResult {
  return readContent({ folder, edition: 'agent', today: '2026-11-21', words: interfaceWords });
}

function problemsOf(folder: string): string[] {
  return [...new Set(read(folder).problems.map(({ file, id }) => `${file} ${id}`))];
}

function allTexts(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return Object.fromEntries(
    files
      .map((e) => join(e.parentPath, e.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** Lines that differ between two states of a folder, as `file: old -> new`; a file that moved counts as one. */
function changedLines(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.entries(after).flatMap(([file, text]) => {
    const old = before[file] ?? before[file.replace('internet', 'net')] ?? '';
    const [was, now] = [old.split('\n'), text.split('\n')];
    const gone = was.filter((line) => !now.includes(line));
    const come = now.filter((line) => !was.includes(line));
    return come.map((line, i) => `${file}: ${gone[i] ?? ''} -> ${line}`);
  });
}

describe('npm run rename', () => {
  test('changes file, translations, links, front matter, site.yaml, stamps and ledger, and nothing else', async () => {
    const folder = await prepare();
    const before = allTexts(folder);
    const { code, out } = await runCommand(rename, folder, 'net', 'internet');
    expect(code).toBe(0);
    expect(out).toContain(
      `Renamed the guide "net" to "internet":\n  ${folder}/guides/en/net.md -> ${folder}/guides/en/internet.md\n`,
    );
    expect(problemsOf(folder)).toEqual(['guides/es/internet.md translation/missing-step']);
    const after = allTexts(folder);
    const stamp = /[0-9a-f]{6}/g;
    const lines = changedLines(before, after).filter((line) => !line.startsWith('ledger/e'));
    expect(lines.map((line) => line.replace(stamp, '#'))).toEqual([
      'README.md: As in [this guide](guides/en/net.md), and in net.md. -> As in [this guide](guides/en/internet.md), and in net.md.',
      'articles/en/wifi.mdx: related: [net] -> related: [internet]',
      'articles/en/wifi.mdx: <GuideLink id="net" step="works">Guide</GuideLink> and [again](../../guides/en/net.md). -> ' +
        '<GuideLink id="internet" step="works">Guide</GuideLink> and [again](../../guides/en/internet.md).',
      'articles/es/wifi.mdx:   intro: "#" ->   intro: "#"',
      "articles/es/wifi.mdx: <GuideLink id='net'>Guía</GuideLink> -> <GuideLink id='internet'>Guía</GuideLink>".replace(
        /í/g,
        'Ã\u00ad',
      ),
      'guides/en/internet.md:  -> formerly: [net]',
      'guides/en/other.md: otherwise: net.md   # a person -> otherwise: internet.md   # a person',
      'guides/en/other.md: related: [net, "wifi"] -> related: [internet, "wifi"]',
      'guides/en/other.md:   - net ->   - internet',
      'guides/en/other.md: Read [this](net.md#works "net.md"), [that][net] or `net.md`. -> ' +
        'Read [this](internet.md#works "net.md"), [that][net] or `net.md`.',
      'guides/en/other.md: [net]: ../en/net.md -> [net]: ../en/internet.md',
      'guides/en/other.md: ## What is it? {#what otherwise="net.md#ask"} -> ## What is it? {#what otherwise="internet.md#ask"}',
      'guides/en/other.md: - [No internet](net.md) -> - [No internet](internet.md "net")',
      'guides/en/other.md: - [Wi-Fi is off](net.md "off") -> - [Wi-Fi is off](internet.md "off")',
      'guides/en/other.md: - [It is slow](net.md#works) -> - [It is slow](internet.md#works)',
      'guides/en/other.md: ## Copy {#copy include=net.md#works} -> ## Copy {#copy include=internet.md#works}',
      'guides/en/other.md: - [No, nothing](net.md#ask "no") -> - [No, nothing](internet.md#ask "no")',
      'ledger/structures.txt: MR 1 net works:fixed>fixed,ask>ask,otherwise>ask;fixed;ask -> ' +
        'MR 1 internet works:fixed>fixed,ask>ask,otherwise>ask;fixed;ask',
      'notices/en/out.md: See [the guide](../../guides/en/net.md). -> See [the guide](../../guides/en/internet.md).',
      'replies/es/ask.md: See [the guide](../../guides/es/net.md). -> See [the guide](../../guides/es/internet.md).',
      'site.yaml:   urgent: [net, { guide: "net", step: works, name: net }] ->   urgent: [internet, { guide: "internet", step: works, name: net }]',
      'site.yaml:   unsure: net # the guide ->   unsure: internet # the guide',
      'site.yaml: legal: [{ name: net, address: net }] -> legal: [{ name: net, address: internet }]',
    ]);
    expect(after['ledger/es.txt']).toContain('guides/internet/works/\n');
    expect(after['ledger/es.txt']).toContain('guides/net/works/\n');
    expect(Object.keys(after)).not.toContain('guides/en/net.md');
  });

  test('takes nothing out of the ledger that the version before has', async () => {
    const folder = await prepare();
    commitAll(folder);
    await runCommand(rename, folder, 'net', 'internet');
    vi.stubEnv('HANDRAIL_BASE_REF', 'HEAD');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await runCommand(ledger, folder, '--check')).code).toBe(0);
  });

  test('makes old addresses lead on', async () => {
    const folder = await prepare();
    await runCommand(rename, folder, 'net', 'internet');
    const old = read(folder).content!.settings.oldAddresses.filter(({ language }) => language === 'es');
    expect(old.map(({ path, to }) => `${path} ${to?.id} ${to?.step ?? ''}`)).toEqual([
      'es/guides/net/ internet ',
      'es/guides/net/ask/ internet ask',
      'es/guides/net/fixed/ internet fixed',
      'es/guides/net/works/ internet works',
    ]);
  });

  test('gives an entry its old id back', async () => {
    const folder = await prepare();
    const before = allTexts(folder);
    await runCommand(rename, folder, 'net', 'internet');
    await runCommand(rename, folder, 'internet', 'net');
    const after = allTexts(folder);
    const changed = Object.keys(before).filter((file) => before[file] !== after[file]);
    // The answer keeps its id in writing, and what was an address stays one.
    expect(changed).toEqual(['guides/en/net.md', 'guides/en/other.md', 'ledger/en.txt', 'ledger/es.txt']);
    expect(after['guides/en/net.md']).toContain('formerly: [internet]');
    expect(problemsOf(folder)).toEqual(['guides/es/net.md translation/missing-step']);
  });

  test('keeps line ends, byte order marks and lists of old ids', async () => {
    const other = `\uFEFF${OTHER.replaceAll('\n', '\r\n')}`;
    const net = guide(undefined, `${REVIEWED}formerly:   # before\n  - one\n  - two\nasked: [net]\n`);
    const folder = await prepare({
      'guides/en/other.md': other,
      'guides/en/net.md': net.replaceAll('\n', '\r\n'),
    });
    await runCommand(rename, folder, 'net', 'internet');
    const expected = plainText(other)
      .replaceAll(/(?<=\(|otherwise: |include=|\/|=")net\.md/g, 'internet.md')
      .replace('](internet.md)', '](internet.md "net")')
      .replace('related: [net', 'related: [internet')
      .replace('- net', '- internet');
    expect(readFileSync(join(folder, 'guides/en/other.md'), 'utf8')).toBe(
      `\uFEFF${expected.replaceAll('\n', '\r\n')}`,
    );
    expect(readFileSync(join(folder, 'guides/en/internet.md'), 'utf8')).toContain(
      'formerly: [one, two, net]\r\nasked: [net]\r\n---\r\n',
    );
  });

  test('moves the folder of an article with code, and what leads into it', async () => {
    const site = SITE.replace('codeArticles: []', 'codeArticles: [calc]');
    const folder = await prepare({
      'site.yaml': site,
      'articles/en/calc/index.mdx': article('Text, and ![A box](box.svg).', REVIEWED),
      'articles/en/calc/box.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      'articles/en/wifi.mdx': article(
        '[Calc](calc/index.mdx) ![Box](calc/box.svg)',
        `dependsOn: [articles/en/calc/box.svg]\n${REVIEWED}`,
      ),
    });
    expect((await runCommand(rename, folder, 'calc', 'channel')).code).toBe(0);
    expect(readFileSync(join(folder, 'articles/en/wifi.mdx'), 'utf8')).toMatch(
      /dependsOn: \[articles\/en\/channel\/box\.svg\][^]*\[Calc\]\(channel\/index\.mdx\) !\[Box\]\(channel\/box\.svg\)/,
    );
    expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toContain('codeArticles: [channel]');
    expect(existsSync(join(folder, 'articles/en/calc'))).toBe(false);
    expect(existsSync(join(folder, 'articles/en/channel/box.svg'))).toBe(true);
  });

  test('leaves no old address for a draft that nobody has seen', async () => {
    const folder = await prepare({ 'articles/en/new.mdx': article('Text.', 'draft: true\n') });
    await runCommand(rename, folder, 'new', 'newer');
    expect(readFileSync(join(folder, 'articles/en/newer.mdx'), 'utf8')).not.toContain('formerly');
    expect(readFileSync(join(folder, 'ledger/en.txt'), 'utf8')).not.toContain('new');
  });

  test('with --dry-run writes nothing', async () => {
    const folder = await prepare();
    const before = allTexts(folder);
    const { code, out } = await runCommand(rename, folder, 'net', 'internet', '--dry-run', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { type: 'guide', from: 'net', to: 'internet', moved: { 'guides/es/net.md': 'guides/es/internet.md' } },
    ]);
    expect(allTexts(folder)).toEqual(before);
  });

  test.each([
    [['net'], 'Write: npm run rename -- <old id> <new id>.'],
    [['nett', 'internet'], 'There is no article or guide "nett". Did you mean "net"?'],
    [['net', 'Inter Net'], '"Inter Net" cannot be an address. Write "inter-net".'],
    [['net', 'other'], 'The id "other" is taken (guides/en/other.md).'],
    [['net', 'net'], 'The id "net" is taken (guides/en/net.md).'],
  ])('refuses %j', async (words, message) => {
    await expect(runCommand(rename, await prepare(), ...words)).rejects.toThrow(message);
  });

  test('refuses a link that it cannot change, with its line', async () => {
    const folder = await prepare({
      'notices/en/out.md': FILES['notices/en/out.md']!.replace('/net.md', '/%6Eet.md'),
    });
    const before = allTexts(folder);
    await expect(runCommand(rename, folder, 'net', 'internet')).rejects.toThrow(
      'notices/en/out.md:6: the link "../../guides/en/%6Eet.md" is written with escapes. Write it plainly.',
    );
    expect(allTexts(folder)).toEqual(before);
  });

  test('changes nothing while content has errors', async () => {
    const folder = await prepare();
    writeFileSync(join(folder, 'articles/en/wifi.mdx'), 'Nothing');
    const before = allTexts(folder);
    const { code, err } = await runCommand(rename, folder, 'net', 'internet');
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing was renamed: mend these first')]);
    expect(allTexts(folder)).toEqual(before);
  });
});

describe('all or nothing', () => {
  test('what was done is undone if a later file fails', () => {
    const folder = contentFolder({ 'a/en/x.md': 'x', 'a/en/y.md': 'y', 'b.md': 'b' });
    const before = allTexts(folder);
    const moves = new Map([
      ['a/en/x.md', 'a/en/sub/z.md'],
      ['a/en/y.md', 'a/en/w.md'],
    ]);
    const texts = new Map([
      ['a/en/sub/z.md', 'new'],
      ['new/file.md', 'new'],
      ['b.md/impossible.md', 'new'],
    ]);
    expect(() => applyPlan(folder, { moves, texts })).toThrow();
    expect(allTexts(folder)).toEqual(before);
    expect(existsSync(join(folder, 'a/en/sub'))).toBe(false);
  });

  test('nothing is moved onto a file that is there', () => {
    const folder = contentFolder({ 'a.md': 'a', 'b.md': 'b' });
    expect(() => applyPlan(folder, { moves: new Map([['a.md', 'b.md']]), texts: new Map() })).toThrow(
      'b.md is there',
    );
    mkdirSync(join(folder, 'c'));
    expect(allTexts(folder)).toMatchObject({ 'a.md': 'a', 'b.md': 'b' });
  });
});

describe('applyEdits', () => {
  test('replaces parts of the plain text, whatever the line ends', () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 6 })
      .map((text) => text.replace(/[\r\n\uFEFF]/g, ''));
    const part = fc.tuple(line, fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.nat(),
        (parts, mark, at) => {
          const raw = (mark ? '\uFEFF' : '') + parts.flat().join('');
          const plain = plainText(raw);
          const start = at % (plain.length + 1);
          const end = Math.min(plain.length, start + 3);
          const edited = applyEdits(raw, [{ start, end, text: 'NEW' }]);
          expect(plainText(edited)).toBe(`${plain.slice(0, start)}NEW${plain.slice(end)}`);
          expect(applyEdits(raw, [{ start, end: start, text: '' }])).toBe(raw);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
