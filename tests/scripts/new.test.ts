import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import newFile from '../../scripts/new.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent } from '../../src/library/read.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { ARTICLE_KINDS } from '../../src/schema/entry.ts';
import { replySchema } from '../../src/schema/reply.ts';
import type { Options } from '../../src/site/options.ts';
import type { Terminal } from '../../src/writing/ask.ts';
import { contentFolder } from '../library/content-folder.ts';
import { guide, runCommand } from './run-command.ts';

const unattended = (options: Options): Promise<number> => newFile(options, undefined);

function problemsIn(folder: string): Problem[] {
  return readContent({ folder, edition: 'agent', today: '2026-11-21', words: interfaceWords }).problems;
}

/** The site of `contentFolder`, in another language. */
function siteIn(language: string): string {
  const text = readFileSync(join(contentFolder({}), 'site.yaml'), 'utf8');
  return text.replace(
    'languages: [en, es]\nsourceLanguage: en',
    `languages: [${language}]\nsourceLanguage: ${language}`,
  );
}

describe('npm run new, where nobody can be asked', () => {
  const kinds = [
    ['guide'],
    ...ARTICLE_KINDS.map((kind) => ['article', '--kind', kind]),
    ['notice'],
    ...replySchema.shape.use.options.map((use) => ['reply', '--use', use]),
  ].flatMap((words) => ['en', 'es', 'pl'].map((language) => [language, words] as const));

  test.each(kinds)('writes in %s what passes all checks: %j', async (language, [kind = '', ...flags]) => {
    const folder = contentFolder({ 'site.yaml': siteIn(language) });
    const { code, out } = await runCommand(unattended, folder, kind, 'Łódź: “it” is #1', ...flags);
    const [place, ending] = {
      guide: ['guides', 'md'],
      article: ['articles', 'mdx'],
      notice: ['notices', 'md'],
    }[kind] ?? ['replies', 'md'];
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      `Written: ${folder}/${place}/${language}/lodz-it-is-1.${ending}`,
    ]);
    expect(problemsIn(folder)).toEqual([]);
  });

  test('says which usual answers it took, and asks for nothing that is given', async () => {
    const words = [
      'guide',
      'No sound',
      '--topic',
      'network',
      '--code',
      'TA',
      '--summary',
      'Brings the sound back.',
    ];
    const folder = contentFolder({});
    const { out } = await runCommand(unattended, folder, ...words);
    expect(out).toContain('fit:\n  --owner: team\n  --breaks: none\nNext:');
    expect(readFileSync(join(folder, 'guides/en/no-sound.md'), 'utf8')).toMatch(
      /^---\ntitle: No sound\nsummary: Brings the sound back\.\ntopic: network\nowner: team\ncode: TA\notherwise: "#support-team"\ndraft: true\n---\n\nWhat you need/,
    );
  });

  test('takes letters for codes that no guide has or had', async () => {
    const structures = 'RO 1 gone a:b>c\n';
    const folder = contentFolder({ 'guides/en/net.md': guide(), 'ledger/structures.txt': structures });
    await runCommand(unattended, folder, 'guide', 'My router');
    expect(readFileSync(join(folder, 'guides/en/my-router.md'), 'utf8')).toContain('\ncode: MO\n');
  });

  test('writes a translation with the text of the source and its ids alone', async () => {
    const source = guide().replace('{#works}', '{#works minutes=2 cuts=internet}');
    const linked = source.replace('Open a web page.', 'Read [more](../../articles/en/more.mdx).');
    const folder = contentFolder({
      'guides/en/net.md': linked,
      'articles/en/more.mdx':
        '---\ntitle: More\nsummary: More about it.\ntopic: network\nowner: team\nkind: how-to\n---\n\nText.\n',
    });
    const { code } = await runCommand(
      unattended,
      folder,
      'guide',
      'Sin internet',
      '--lang',
      'es',
      '--of',
      'net',
    );
    const text = readFileSync(join(folder, 'guides/es/net.md'), 'utf8');
    expect(code).toBe(0);
    expect(text).toContain('title: Sin internet\n');
    expect(text).toContain('## Does it work now? {#works}\n\nRead [more](../../articles/es/more.mdx).');
    expect(text).toContain('## We take over {#ask}\n');
    expect(problemsIn(folder).filter(({ file }) => file.includes('/es/'))).toEqual([]);
  });

  test('with --publish lists the addresses', async () => {
    const folder = contentFolder({});
    await runCommand(unattended, folder, 'guide', 'No sound', '--publish');
    const ledger = readFileSync(join(folder, 'ledger/es.txt'), 'utf8');
    expect(ledger).toContain('\nguides/no-sound/\nguides/no-sound/restart/\n');
    expect(problemsIn(folder).map(({ id }) => id)).toEqual(['stale/never-reviewed']);
  });

  test.each([
    [['guid', 'Title'], 'There is no kind "guid". Did you mean "guide"? Write: npm run new --'],
    [['guide'], 'A title has 3 to 120 letters.'],
    [['guide', 'No', 'sound'], 'Put the title in quotes.'],
    [['guide', 'No sound', '--lang', 'de'], 'There is no language "de". Languages: en, es.'],
    [
      ['guide', 'No sound', '--topic', 'netwrk'],
      '--topic cannot be "netwrk". There is no "netwrk". Did you mean "network"?',
    ],
    [['guide', 'No sound', '--code', 'XY'], '--code cannot be "XY". Use 2 to 4 letters'],
    [['guide', 'No sound', '--code', 'MR'], '--code cannot be "MR". guides/en/net.md has these letters.'],
    [['guide', 'No sound', '--until', '2026-12-01'], '--until says nothing about a new guide.'],
    [['guide', 'No sound', '--id', 'No Sound'], '"No Sound" cannot be an address. Write --id no-sound.'],
    [['notice', 'Works', '--until', '2026-11-01'], '--until cannot be "2026-11-01". That day is over.'],
    [['notice', 'Works', '--until', 'friday'], 'Write a day as 2026-11-20.'],
    [
      ['guide', 'Sin internet', '--lang', 'es'],
      'The guide that it translates? Say it with --of <of>. Known: net.',
    ],
    [['guide', 'Net'], 'The id "net" is taken (guides/en/net.md), and nothing is written over.'],
    [['article', 'Net'], 'The id "net" is taken (guides/en/net.md)'],
    [['article', 'Was'], 'The id "was" is taken (guides/en/net.md, which had it before)'],
    [['article', 'Gone'], 'The id "gone" is taken (ledger/en.txt:2: it was published before)'],
  ])('refuses %j', async (words, message) => {
    const folder = contentFolder({
      'guides/en/net.md': guide(undefined, 'formerly: [was]\n'),
      'ledger/en.txt': '# Ledger\narticles/gone/\n',
    });
    await expect(runCommand(unattended, folder, ...words)).rejects.toThrow(message);
  });

  test('takes a file that turns out wrong away again', async () => {
    const site = siteIn('en').replace('channels: [phone, text]', 'channels: [phone]');
    const folder = contentFolder({ 'site.yaml': site });
    const { code, out, err } = await runCommand(unattended, folder, 'guide', 'No sound');
    expect(code).toBe(1);
    expect(out).toContain('guide/escalate-channel');
    expect(err).toBe(`${folder}/guides/en/no-sound.md was not written.\n`);
    expect(existsSync(join(folder, 'guides/en/no-sound.md'))).toBe(false);
  });
});

describe('npm run new at a terminal', () => {
  async function answer(
    folder: string,
    words: string[],
    typed: string[],
  ): Promise<{ shown: string; code: number }> {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = '';
    const lines = [...typed];
    output.on('data', (data: Buffer) => {
      shown += data.toString();
      if (!/\? (?:\(.*\) )?$|\n {2}(?:\(.*\) )?$/.test(data.toString())) return;
      const line = lines.shift();
      if (line === undefined) input.end();
      else input.write(`${line}\n`);
    });
    const terminal: Terminal = { input, output };
    const { code } = await runCommand((options) => newFile(options, terminal), folder, ...words);
    return { shown, code };
  }

  test('asks what no flag says, takes the usual for an empty line, and asks again', async () => {
    const folder = contentFolder({});
    const { shown, code } = await answer(
      folder,
      ['article', 'No sound', '--topic', 'network'],
      ['Short', 'Brings the sound back on any phone.', '', 'howto', 'question'],
    );
    expect(code).toBe(0);
    expect(shown).toBe(
      'What the reader gets here, in a sentence or two? (What the reader gets here, in one or two sentences.) ' +
        '  Write 10 to 300 letters.\n' +
        'What the reader gets here, in a sentence or two? (What the reader gets here, in one or two sentences.) ' +
        'Who keeps it true?\n  team\n  (team) ' +
        'Kind of article?\n  how-to, known-issue, question, policy\n  (how-to) ' +
        '  There is no "howto". Did you mean "how-to"? Known: how-to, known-issue, question, policy.\n' +
        'Kind of article?\n  how-to, known-issue, question, policy\n  (how-to) ',
    );
    expect(readFileSync(join(folder, 'articles/en/no-sound.mdx'), 'utf8')).toContain('\nkind: question\n');
  });

  test('writes nothing if the input ends', async () => {
    const folder = contentFolder({});
    await expect(answer(folder, ['guide', 'No sound'], [''])).rejects.toThrow('Nothing was written.');
    expect(existsSync(join(folder, 'guides'))).toBe(false);
  });
});
