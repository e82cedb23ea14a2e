import { describe, expect, test } from 'vitest';
import stale from '../../scripts/stale.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { runCommand } from './run-command.ts';

const OLD = article('Text.', 'reviewed: { on: 2025-11-20, by: team, checked: all of it }\n');
const NEW = article('Text.', 'reviewed: { on: 2026-11-20, by: team, checked: all of it }\n');

describe('npm run stale', () => {
  test('has exit code 0 whatever it finds, unless --fail-on names what it found', async () => {
    const folder = contentFolder({ 'articles/en/old.mdx': OLD });
    const found = await runCommand(stale, folder);
    expect(found).toMatchObject({ code: 0, out: expect.stringContaining('articles/en/old.mdx  An article') });
    expect((await runCommand(stale, folder, '--fail-on', 'overdue')).code).toBe(1);
    expect((await runCommand(stale, folder, '--fail-on', 'owner-gone,never-reviewed')).code).toBe(0);
    expect(
      (await runCommand(stale, contentFolder({ 'articles/en/new.mdx': NEW }), '--fail-on', 'overdue')).code,
    ).toBe(0);
  });

  test('counts entries for agents', async () => {
    const folder = contentFolder({ 'articles/en/staff.mdx': article('Text.', 'audience: agent\n') });
    expect((await runCommand(stale, folder)).out).toContain('articles/en/staff.mdx');
  });

  test('writes JSON and Markdown', async () => {
    const folder = contentFolder({ 'articles/en/old.mdx': OLD });
    expect(JSON.parse((await runCommand(stale, folder, '--json')).out)).toMatchObject({
      count: 1,
      items: [{ id: 'old' }],
    });
    expect((await runCommand(stale, folder, '--markdown')).out).toContain(
      '| 1 day | An article | en | team |',
    );
  });

  test('picks an owner or a language', async () => {
    const folder = contentFolder({
      'articles/en/old.mdx': OLD,
      'articles/es/old.mdx': '---\ntitle: Un texto\nsummary: De lo que trata.\n---\n\nTexto.\n',
    });
    const spanish = JSON.parse((await runCommand(stale, folder, '--json', '--lang', 'es')).out) as unknown;
    expect(spanish).toMatchObject({
      items: [{ language: 'es', reasons: [{ kind: 'translation-not-stamped' }] }],
    });
    expect(JSON.parse((await runCommand(stale, folder, '--json', '--owner', 'team')).out)).toMatchObject({
      count: 2,
    });
  });

  test.each([
    ['--lang', 'de', 'There is no language "de". Languages: en, es.'],
    ['--owner', 'tem', 'There is no owner "tem". Owners: team.'],
    ['--fail-on', 'old', '--fail-on cannot be "old".'],
  ])('refuses %s %s', async (flag, value, message) => {
    await expect(runCommand(stale, contentFolder({}), flag, value)).rejects.toThrow(message);
  });

  test('lists an entry whose owner is gone, although that is an error of the content', async () => {
    const gone = article('Text.').replace('owner: team', 'owner: old-team');
    const result = await runCommand(stale, contentFolder({ 'articles/en/one.mdx': gone }));
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining('old-team') });
  });

  test('shows the problems of a site.yaml that cannot be read', async () => {
    const result = await runCommand(stale, contentFolder({ 'site.yaml': 'format: 1' }));
    expect(result).toMatchObject({ code: 1, out: expect.stringContaining('schema/missing-key') });
  });
});
