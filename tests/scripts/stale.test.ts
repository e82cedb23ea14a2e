import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import stale from '../../scripts/stale.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { commitAll } from './repository.ts';
import { runCommand, type CommandResult } from './run-command.ts';

const ROOT = join(import.meta.dirname, '../..');
const reviewed = (on: string): string => `reviewed: { on: ${on}, by: team, checked: all of it }\n`;
const OLD = article('Text.', reviewed('2025-11-20'));
const NEW = article('Text.', reviewed('2026-11-20'));
const SPANISH = '---\ntitle: Un texto\nsummary: De lo que trata.\n---\n\nTexto.\n';

/** On 21 November 2026, without findings on links of whoever runs this test. */
function run(folder: string, ...words: string[]): Promise<CommandResult> {
  return runCommand(stale, folder, '--links', join(folder, 'no-links.json'), ...words);
}

interface Json {
  count: number;
  notes: string[];
  problems: { id: string }[];
  items: { id: string; language: string; thisWeek: boolean; reasons: { kind: string; text: string }[] }[];
}

async function json(folder: string, ...words: string[]): Promise<Json> {
  return JSON.parse((await run(folder, '--json', ...words)).out) as Json;
}

describe('npm run stale', () => {
  test('has exit code 0 whatever it finds, unless --fail-on names what it found', async () => {
    const folder = contentFolder({ 'articles/en/old.mdx': OLD });
    const found = await run(folder);
    expect(found).toMatchObject({ code: 0, out: expect.stringContaining('articles/en/old.mdx  An article') });
    expect((await run(folder, '--fail-on', 'overdue')).code).toBe(1);
    expect((await run(folder, '--fail-on', 'owner-gone,never-reviewed')).code).toBe(0);
    const fresh = contentFolder({ 'articles/en/new.mdx': NEW });
    expect((await run(fresh, '--fail-on', 'overdue')).code).toBe(0);
  });

  test('counts entries for agents', async () => {
    const folder = contentFolder({ 'articles/en/staff.mdx': article('Text.', 'audience: agent\n') });
    expect((await run(folder)).out).toContain('articles/en/staff.mdx');
  });

  test('writes JSON, Markdown, CSV and annotations', async () => {
    const folder = contentFolder({ 'articles/en/old.mdx': OLD });
    expect(await json(folder)).toMatchObject({ count: 1, items: [{ id: 'old', thisWeek: true }] });
    expect((await run(folder, '--markdown')).out).toContain('| 1 day over | An article | en | team |');
    expect((await run(folder, '--csv')).out).toContain('yes,');
    expect((await run(folder, '--github')).out).toContain(
      `::warning file=${folder}/articles/en/old.mdx,line=1`,
    );
  });

  test('picks an owner or a language', async () => {
    const folder = contentFolder({ 'articles/en/old.mdx': OLD, 'articles/es/old.mdx': SPANISH });
    expect(await json(folder, '--lang', 'es')).toMatchObject({
      count: 1,
      items: [{ language: 'es', reasons: [{ kind: 'translation-not-stamped' }] }],
    });
    expect((await json(folder, '--owner', 'team')).count).toBe(2);
  });

  test('picks what fell due since a day', async () => {
    const flagged = (on: string): string =>
      article('Text.', `${reviewed('2026-10-01')}flags: [{ on: ${on}, what: Wrong. }]\n`);
    const folder = contentFolder({
      'articles/en/a.mdx': flagged('2026-11-01'),
      'articles/en/b.mdx': flagged('2026-11-20'),
    });
    const since = async (value: string): Promise<string[]> =>
      (await json(folder, '--since', value)).items.map(({ id }) => id);
    expect(await since('7d')).toEqual(['b']);
    expect(await since('2026-11-20')).toEqual(['b']);
    expect(await since('2026-11-01')).toEqual(['a', 'b']);
  });

  test('lists at most what site.yaml allows for a week, and all with --all', async () => {
    const files = Array.from({ length: 7 }, (_, i) => [`articles/en/a${i}.mdx`, OLD]);
    const folder = contentFolder(Object.fromEntries(files) as Record<string, string>);
    const { out } = await run(folder);
    expect(out.match(/articles\/en/g)).toHaveLength(5);
    expect(out).toContain('7 files are due on 2026-11-21, 5 of them for this week. --all lists them all.');
    expect((await run(folder, '--all')).out.match(/articles\/en/g)).toHaveLength(7);
    expect((await json(folder)).items.filter(({ thisWeek }) => thisWeek)).toHaveLength(5);
  });

  test('writes an issue for each owner', async () => {
    const folder = contentFolder({
      'articles/en/old.mdx': OLD,
      'owners.yaml': 'team: { name: the team }\nidle: { name: the others }\n',
    });
    const issues = join(contentFolder({}), 'issues');
    await run(folder, '--issues', issues);
    expect(readdirSync(issues).sort()).toEqual(['idle.md', 'team.md']);
    expect(readFileSync(join(issues, 'team.md'), 'utf8')).toContain('- [ ] **An article** (en, 1 day over)');
    expect(readFileSync(join(issues, 'idle.md'), 'utf8')).toContain('Nothing is due on 2026-11-21.');
  });

  test('takes findings on links and phrases from files', async () => {
    const folder = contentFolder({
      'articles/en/new.mdx': article(
        'Text.',
        `${reviewed('2026-11-20')}sources: ["https://a.example/"]\nasked: [wifi]\n`,
      ),
    });
    const links = join(folder, 'links.json');
    writeFileSync(
      links,
      JSON.stringify({
        checked: '2026-11-20',
        links: { 'https://a.example/': { state: 'broken', status: 'status 404', first: '2026-11-19' } },
      }),
    );
    const phrases = join(folder, 'phrases.json');
    writeFileSync(phrases, JSON.stringify([{ id: 'new', language: 'en', phrase: 'wifi', first: 'x' }]));
    const { out } = await runCommand(stale, folder, '--links', links, '--phrases', phrases);
    expect(out).toContain('https://a.example/ cannot be opened (status 404), seen first on 2026-11-19.');
    expect(out).toContain('A search for "wifi" does not bring it among the first three; "x" comes first.');
    expect((await run(folder)).out).toContain('Links to pages of others were not looked at yet');
    writeFileSync(phrases, '[{}]');
    await expect(run(folder, '--phrases', phrases)).rejects.toThrow('phrases.json cannot be read');
    await expect(run(folder, '--phrases', 'nothing.json')).rejects.toThrow('nothing.json cannot be read');
  });

  test('reads figures.json', async () => {
    const folder = contentFolder({
      'articles/en/new.mdx': article('Text.', reviewed('2026-10-01')),
      'figures.json':
        '{ "format": 1, "from": "2026-10-01", "to": "2026-10-31", "entries": { "new": { "used": 90, "solved": 10, "notSolved": 30 } } }',
    });
    expect((await json(folder)).items[0]!.reasons).toMatchObject([{ kind: 'failing' }]);
  });

  test.each([
    ['--lang', 'de', 'There is no language "de". Languages: en, es.'],
    ['--owner', 'tem', 'There is no owner "tem". Owners: team.'],
    ['--fail-on', 'old', '--fail-on cannot be "old".'],
    ['--since', 'monday', '--since cannot be "monday". Write a day or a number of days: 2026-11-20 or 7d.'],
    ['--simulate', 'year', '--simulate needs a number of weeks from 1 to 520: --simulate 52.'],
  ])('refuses %s %s', async (flag, value, message) => {
    await expect(run(contentFolder({}), flag, value)).rejects.toThrow(message);
  });

  test('lists an entry whose owner is gone, although that is an error of the content', async () => {
    const gone = article('Text.').replace('owner: team', 'owner: old-team');
    const result = await run(contentFolder({ 'articles/en/one.mdx': gone }));
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining('old-team') });
  });

  test('shows the problems of a site.yaml that cannot be read', async () => {
    const result = await run(contentFolder({ 'site.yaml': 'format: 1' }));
    expect(result).toMatchObject({ code: 1, out: expect.stringContaining('schema/missing-key') });
  });

  test.each([
    ['2026-13-01', 'schema/invalid-date'],
    ['2026-11-22', 'schema/future-date'],
  ])('takes a review on %s for an error, not for a review', async (on, id) => {
    const folder = contentFolder({
      'articles/en/a.mdx': article('Text.', reviewed(on)),
      'articles/en/old.mdx': OLD,
    });
    const result = await run(folder);
    expect(result).toMatchObject({ code: 1, out: expect.stringContaining(id) });
    expect(result.out).toContain('articles/en/old.mdx');
  });

  test.each([
    ['products.yaml', 'x: { name: X, versions: [{ name: "2", listed: 2026-11-22 }] }\n'],
    [
      'contacts.yaml',
      'x: { name: X, reviewed: { on: 2026-11-22, by: team, checked: the number }, countries: { default: {} } }\n',
    ],
    ['figures.json', '{ "format": 1, "from": "2026-11-01", "to": "2026-11-22", "entries": {} }'],
  ])('takes a day in the future in %s for an error', async (file, text) => {
    const { problems } = await json(contentFolder({ [file]: text }));
    expect(problems).toMatchObject([{ id: 'schema/future-date', file, line: 1 }]);
  });
});

describe('npm run stale --simulate', () => {
  test('plays a year, and has exit code 1 unless the budget is enough', async () => {
    const folder = contentFolder({ 'articles/en/new.mdx': NEW });
    const fine = await run(folder, '--simulate', '52', '--json');
    expect([fine.code, JSON.parse(fine.out)]).toEqual([
      0,
      { weeks: 52, perWeek: 5, overBudget: 0, overLimit: 0, needs: {} },
    ]);
    const files = Array.from({ length: 7 }, (_, i) => [`articles/en/a${i}.mdx`, OLD]);
    const late = await run(
      contentFolder(Object.fromEntries(files) as Record<string, string>),
      '--simulate',
      '52',
    );
    expect(late).toMatchObject({
      code: 1,
      out: expect.stringContaining('team needs 7 reviews a week: 2 more than the budget.'),
    });
  });

  test('has no entry of our own content past its limit', async () => {
    const { code, out } = await runCommand(
      stale,
      join(ROOT, 'content'),
      '--simulate',
      '52',
      '--json',
      '--today',
      '2026-11-27',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('"overLimit": 0')]);
  });
});

describe('in a repository', () => {
  test('the day of a commit is never taken for a review, and a change of a dependency counts', async () => {
    const folder = contentFolder({
      'articles/en/a.mdx': article('Text.', `${reviewed('2026-11-01')}dependsOn: [b]\n`),
      'articles/en/b.mdx': article('Text.'),
    });
    commitAll(folder);
    const { items, notes } = await json(folder);
    expect(notes).toEqual([]);
    expect(Object.fromEntries(items.map(({ id, reasons }) => [id, reasons.map(({ kind }) => kind)]))).toEqual(
      {
        a: ['entry-changed'],
        b: ['never-reviewed'],
      },
    );
  });

  test('a shallow clone is noticed and said, and what it cannot know is left out', async () => {
    const folder = contentFolder({
      'articles/en/a.mdx': article('Text.', `${reviewed('2026-11-01')}dependsOn: [b]\n`),
      'articles/en/b.mdx': NEW,
    });
    commitAll(folder);
    const shallow = join(contentFolder({}), 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth=1', pathToFileURL(folder).href, shallow]);
    const { items, notes } = await json(shallow);
    expect(items).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('This is a shallow clone')]);
  });

  test('outside of one, that is said', async () => {
    expect((await json(contentFolder({ 'articles/en/new.mdx': NEW }))).notes).toEqual([
      'There is no git history here: which entries and images changed is not known.',
    ]);
  });
});

describe('in a terminal', () => {
  function shell(env: Record<string, string>): string {
    const folder = contentFolder({ 'articles/en/old.mdx': OLD });
    mkdirSync(join(folder, 'empty'));
    const words = ['scripts/handrail.mjs', 'stale', '--content', folder, '--today', '2026-11-21'];
    const { PATH, HOME } = process.env;
    return execFileSync(process.execPath, words, {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH, HOME, ...env },
    });
  }

  test('has colour only where it is wanted', () => {
    expect(shell({ FORCE_COLOR: '1' })).toContain('\u001b[31m1 day over');
    expect(shell({})).not.toContain('\u001b');
    expect(shell({ NO_COLOR: '1' })).not.toContain('\u001b');
  });
});
