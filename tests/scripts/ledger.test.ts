import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import ledger from '../../scripts/ledger.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { commitAll } from './repository.ts';
import { guide, runCommand } from './run-command.ts';

const files = {
  'articles/en/one.mdx': article('Text.\n\n## Part {#part}\n\nMore.'),
  'articles/en/staff.mdx': article('Text.', 'audience: agent\n'),
  'guides/en/net.md': guide(),
};
const ADDRESSES = [
  'articles/one/',
  'articles/one/#part',
  'guides/net/',
  'guides/net/ask/',
  'guides/net/fixed/',
  'guides/net/works/',
  'guides/net/works/=ask',
  'guides/net/works/=fixed',
];

beforeEach(() => {
  vi.stubEnv('HANDRAIL_BASE_REF', '');
  vi.stubEnv('GITHUB_BASE_REF', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A content folder whose ledgers are written and which is a repository with one commit, on the branch `main`. */
async function committedFolder(): Promise<string> {
  const folder = contentFolder(files);
  await runCommand(ledger, folder);
  commitAll(folder);
  vi.stubEnv('HANDRAIL_BASE_REF', 'main');
  return folder;
}

function linesOf(folder: string, language = 'en'): string[] {
  return readFileSync(join(folder, `ledger/${language}.txt`), 'utf8')
    .split('\n')
    .slice(1, -1);
}

function deleteLine(folder: string, line: string): void {
  for (const language of ['en', 'es']) {
    const path = join(folder, `ledger/${language}.txt`);
    writeFileSync(path, readFileSync(path, 'utf8').replace(`${line}\n`, ''));
  }
}

describe('npm run ledger', () => {
  test('writes what customers can reach, in every language, and then has nothing to do', async () => {
    const folder = contentFolder(files);
    const { code, out } = await runCommand(ledger, folder);
    expect(code).toBe(0);
    expect(out).toContain(`${folder}/ledger/es.txt: 8 added, 0 kept, 0 dropped\n`);
    expect([linesOf(folder, 'en'), linesOf(folder, 'es')]).toEqual([ADDRESSES, ADDRESSES]);
    expect((await runCommand(ledger, folder, '--edition', 'agent')).out).toContain(
      'en.txt: 0 added, 8 kept, 0 dropped\n',
    );
    expect((await runCommand(ledger, folder, '--check')).code).toBe(0);
  });

  test('drops an answer that was removed, and says so', async () => {
    const folder = contentFolder(files);
    await runCommand(ledger, folder);
    writeFileSync(
      join(folder, 'guides/en/net.md'),
      guide('- [Yes](#fixed)\n- [No](#ask)\n- [Half](#ask "half")\n'),
    );
    await runCommand(ledger, folder);
    writeFileSync(join(folder, 'guides/en/net.md'), guide());
    const { out } = await runCommand(ledger, folder);
    expect(out).toContain('en.txt: 0 added, 8 kept, 1 dropped\n  - guides/net/works/=half\n');
    expect(linesOf(folder)).toEqual(ADDRESSES);
  });

  test('writes nothing while something published is gone', async () => {
    const folder = contentFolder(files);
    await runCommand(ledger, folder);
    rmSync(join(folder, 'articles/en/one.mdx'));
    const { code, out } = await runCommand(ledger, folder);
    expect([code, linesOf(folder)]).toEqual([1, ADDRESSES]);
    expect(out).toContain('ledger/gone');
  });

  test('lets a writer say that a changed answer is gone for good, by deleting its lines', async () => {
    const folder = await committedFolder();
    writeFileSync(join(folder, 'guides/en/net.md'), guide('- [Yes](#fixed "it-works")\n- [No](#ask)\n'));
    const refused = await runCommand(ledger, folder);
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('guide/answer-moved') });
    deleteLine(folder, 'guides/net/works/=fixed');
    expect((await runCommand(ledger, folder)).out).toContain('en.txt: 1 added, 7 kept, 0 dropped');
    expect((await runCommand(ledger, folder, '--check')).code).toBe(0);
  });
});

describe('npm run ledger -- --check', () => {
  test('fails where something is not listed, and writes nothing', async () => {
    const folder = await committedFolder();
    writeFileSync(join(folder, 'articles/en/two.mdx'), files['articles/en/one.mdx']);
    const { code, err } = await runCommand(ledger, folder, '--check');
    expect([code, linesOf(folder)]).toEqual([1, ADDRESSES]);
    expect(err).toContain('ledger/en.txt');
    expect(err).toContain('Run npm run ledger.');
  });

  test('fails if a line was deleted together with what it named', async () => {
    const folder = await committedFolder();
    rmSync(join(folder, 'articles/en/one.mdx'));
    deleteLine(folder, 'articles/one/');
    deleteLine(folder, 'articles/one/#part');
    const { code, out } = await runCommand(ledger, folder, '--check');
    expect(code).toBe(1);
    expect(out).toContain('"articles/one/" is in the ledger of main, but was deleted here.');
  });

  test('fails if a structure was deleted that codes may name, also if the command wrote it anew', async () => {
    const folder = await committedFolder();
    const path = join(folder, 'ledger/structures.txt');
    const [heading = '', line = ''] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${heading}\n${line.replace(' 1 net ', ' 2 net ')}\n`);
    const { code, out } = await runCommand(ledger, folder, '--check');
    expect(code).toBe(1);
    expect(out).toContain('1 net" is in the ledger of main, but was deleted or changed here.');
  });

  test('fails if the ledger of a language was deleted together with the language', async () => {
    const folder = await committedFolder();
    rmSync(join(folder, 'ledger/es.txt'));
    const site = join(folder, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('[en, es]', '[en]'));
    const { code, out } = await runCommand(ledger, folder, '--check');
    expect(code).toBe(1);
    expect(out).toContain('ledger/es.txt');
  });

  test('passes without a base, and says so; but not if one was asked for', async () => {
    const folder = contentFolder(files);
    await runCommand(ledger, folder);
    const alone = await runCommand(ledger, folder, '--check');
    expect(alone).toMatchObject({
      code: 0,
      err: expect.stringContaining('deleted lines were not looked for'),
    });
    vi.stubEnv('GITHUB_BASE_REF', 'main');
    await expect(runCommand(ledger, folder, '--check')).rejects.toThrow(
      'The base "main" cannot be compared with',
    );
  });

  test('prints JSON', async () => {
    const folder = await committedFolder();
    const { out } = await runCommand(ledger, folder, '--check', '--json');
    const file = (language: string) => ({ file: `ledger/${language}.txt`, added: [], kept: 8, dropped: [] });
    const structures = { file: 'ledger/structures.txt', added: [], kept: 1, dropped: [] };
    expect(JSON.parse(out)).toEqual({ files: [file('en'), file('es'), structures], problems: [] });
  });
});
