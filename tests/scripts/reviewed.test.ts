import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import check from '../../scripts/check.ts';
import flag from '../../scripts/flag.ts';
import reviewed from '../../scripts/reviewed.ts';
import stale from '../../scripts/stale.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { runCommand } from './run-command.ts';

const OWNERS =
  'team: { name: the team, members: [Ana@Example.com] }\nothers: { name: the others, mail: others@example.com }\n';
const ARTICLE = article(
  'Text.',
  '# a remark\nreviewed: { on: 2025-11-20, by: team, checked: all of it }  # long ago\n',
);

/** A folder in a repository of someone with this mail address. */
function folderOf(mail: string, files: Record<string, string> = { 'articles/en/a.mdx': ARTICLE }): string {
  const folder = contentFolder({ 'owners.yaml': OWNERS, ...files });
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['config', 'user.email', mail], { cwd: folder });
  execFileSync('git', ['config', 'user.name', 'Ana "A" Ruiz'], { cwd: folder });
  return folder;
}

function read(folder: string, file = 'articles/en/a.mdx'): string {
  return readFileSync(join(folder, file), 'utf8');
}

describe('npm run reviewed', () => {
  test('stamps who, when and what, and leaves the rest of the file as it is', async () => {
    const folder = folderOf('ana@example.com');
    const { code, out } = await runCommand(
      reviewed,
      folder,
      'a',
      '--checked',
      'steps 1-6 on "Windows" 11: 25H2',
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /a\.mdx: reviewed on 2026-11-21 by team\.\nIt is asked for again from 202\d-\d\d-\d\d, and is to be done by 2027-11-21\.\n$/,
    );
    expect(read(folder)).toBe(
      ARTICLE.replace(
        '{ on: 2025-11-20, by: team, checked: all of it }',
        '{ on: 2026-11-21, by: team, checked: "steps 1-6 on \\"Windows\\" 11: 25H2" }',
      ),
    );
    expect((await runCommand(check, folder)).out).not.toContain('error');
  });

  test('takes the owner of --by, or the mail address of a team', async () => {
    const folder = folderOf('others@example.com');
    await runCommand(reviewed, folder, 'a', '--checked', 'all of it');
    expect(read(folder)).toContain('by: others,');
    await runCommand(reviewed, folder, 'a', '--checked', 'all of it', '--by', 'team');
    expect(read(folder)).toContain('by: team,');
  });

  test('reviews a translation where its language is named', async () => {
    const spanish = '---\ntitle: Un texto\nsummary: De lo que trata.\n---\n\nTexto.\n';
    const folder = folderOf('ana@example.com', {
      'articles/en/a.mdx': ARTICLE,
      'articles/es/a.mdx': spanish,
    });
    await runCommand(reviewed, folder, 'a', 'es', '--checked', 'all of it');
    expect(read(folder, 'articles/es/a.mdx')).toContain(
      'reviewed: { on: 2026-11-21, by: team, checked: "all of it" }\n---',
    );
    expect(read(folder)).toBe(ARTICLE);
  });

  test.each([
    [['a'], 'Say what was really checked, on which system.'],
    [['a', '--checked', ' - '], 'Say what was really checked, on which system.'],
    [['--checked', 'all of it'], 'Write: npm run reviewed -- <id> --checked'],
    [['aa', '--checked', 'all of it'], 'There is no "aa" in "en".'],
    [
      ['a', '--checked', 'all of it', '--by', 'teem'],
      '--by names "teem", who is not in owners.yaml. Owners: team, others.',
    ],
  ])('refuses %j, and writes nothing', async (words, message) => {
    const folder = folderOf('ana@example.com');
    await expect(runCommand(reviewed, folder, ...words)).rejects.toThrow(message);
    expect(read(folder)).toBe(ARTICLE);
  });

  test('refuses someone whom owners.yaml does not know', async () => {
    await expect(
      runCommand(reviewed, folderOf('eve@example.com'), 'a', '--checked', 'all of it'),
    ).rejects.toThrow(
      'Nobody in owners.yaml has the address eve@example.com: add it there under "members", or write --by <owner>.',
    );
  });

  test.each(['', 'checked: ""', 'checked: "   "', 'checked: "..."', 'checked: ok'])(
    'by hand is a problem as well without saying what was checked (%s)',
    async (checked) => {
      const folder = contentFolder({
        'articles/en/a.mdx': article(
          'Text.',
          `reviewed:\n  on: 2026-11-20\n  by: team\n${checked === '' ? '' : `  ${checked}\n`}`,
        ),
      });
      const { code, out } = await runCommand(check, folder);
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/a\.mdx:\d+:\d+ {2}error {2}schema\/(missing-key|invalid-value)/),
      ]);
    },
  );
});

describe('npm run flag', () => {
  test('writes what is wrong into the entry, which is due at once, until it is reviewed', async () => {
    const fresh = article('Text.', 'reviewed: { on: 2026-11-20, by: team, checked: all of it }\n');
    const folder = folderOf('ana@example.com', { 'articles/en/a.mdx': fresh });
    expect((await runCommand(flag, folder, 'a', 'The menu is\n called "Network"')).code).toBe(0);
    await runCommand(flag, folder, 'a', 'Two: more', '--by', 'Jan');
    const name = 'by: "Ana \\"A\\" Ruiz"';
    expect(read(folder)).toBe(
      fresh.replace(
        'it }\n',
        `it }\nflags:\n  - { on: 2026-11-21, what: "The menu is called \\"Network\\"", ${name} }\n  - { on: 2026-11-21, what: "Two: more", by: "Jan" }\n`,
      ),
    );
    expect((await runCommand(stale, folder)).out).toContain('Flagged on 2026-11-21 by Jan: Two: more');
    const { out } = await runCommand(reviewed, folder, 'a', '--checked', 'all of it');
    expect(out).toContain('Closed: The menu is called "Network"\nClosed: Two: more\n');
    expect(read(folder)).toBe(fresh.replace('2026-11-20', '2026-11-21').replace('all of it', '"all of it"'));
  });

  test.each([[['a']], [['a', 'x']], [['a', 'en', 'more', 'words']]])('refuses %j', async (words) => {
    await expect(runCommand(flag, folderOf('a@example.com'), ...words)).rejects.toThrow(
      'Write: npm run flag',
    );
  });

  test('says why an entry is not found whose front matter cannot be read', async () => {
    const folder = folderOf('a@example.com', {
      'articles/en/a.mdx': ARTICLE.replace('kind: how-to', 'kind: x'),
    });
    await expect(runCommand(flag, folder, 'a', 'Wrong.')).rejects.toThrow(
      'articles/en/a.mdx:6 "kind" cannot be "x".',
    );
  });
});
