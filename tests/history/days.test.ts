import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readHistory } from '../../src/history/days.ts';

const TODAY = '2026-11-20';
let folder = '';
let root = '';

/** Commits these files at a time; undefined deletes. */
function commit(time: string, files: Record<string, string | undefined>, where = root): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(where, path)), { recursive: true });
    if (text === undefined) rmSync(join(where, path));
    else writeFileSync(join(where, path), text);
  }
  git(where, time, 'add', '--all');
  git(where, time, 'commit', '--quiet', '--allow-empty', '-m', 'x');
}

function git(where: string, time: string, ...words: string[]): void {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_COMMITTER_DATE: time,
    GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z',
  };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...words], { cwd: where, env, stdio: 'ignore' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-days-'));
  root = join(folder, 'repo');
  mkdirSync(root);
  git(root, '2026-01-01T00:00:00Z', 'init', '--initial-branch=main');
  commit('2026-01-01T08:00:00Z', { 'content/a.md': '1', 'content/b.md': '1', 'other.md': '1' });
  commit('2026-01-01T09:00:00Z', { 'content/c.md': '1' });
  // Two changes of a day count once, one that is taken back does not count.
  commit('2026-02-01T08:00:00Z', { 'content/a.md': '2', 'content/b.md': '2' });
  commit('2026-02-01T09:00:00Z', { 'content/a.md': '3', 'content/b.md': '1', 'other.md': '2' });
  // In another time zone: it is already the 4th in UTC.
  commit('2026-03-03T23:00:00-05:00', { 'content/späte Datei.md': '1', 'content/line\nbreak.md': '1' });
  // A branch of February, merged in April.
  git(root, '2026-03-04T08:00:00Z', 'checkout', '-b', 'side', 'HEAD~1');
  commit('2026-02-02T08:00:00Z', { 'content/b.md': 'side' });
  git(root, '2026-03-04T08:00:00Z', 'checkout', 'main');
  git(root, '2026-04-01T08:00:00Z', 'merge', '--no-ff', '-m', 'merge', 'side');
  // A clock that was wrong, and one that runs ahead.
  commit('2020-01-01T08:00:00Z', { 'content/c.md': undefined });
  commit('2027-01-01T08:00:00Z', { 'content/a.md': '4' });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('readHistory', () => {
  test('gives the days on which each file changed on this branch', async () => {
    const { state, changes } = await readHistory(join(root, 'content'), TODAY);
    expect(state).toBe('full');
    expect(Object.fromEntries(changes)).toEqual({
      'a.md': ['2026-01-01', '2026-02-01', TODAY],
      'b.md': ['2026-01-01', '2026-04-01'],
      'c.md': ['2026-01-01', '2026-04-01'],
      'späte Datei.md': ['2026-03-04'],
      'line\nbreak.md': ['2026-03-04'],
    });
  });

  test('takes nothing from a clone with part of the history, and says so', async () => {
    const shallow = join(folder, 'shallow');
    git(folder, '2026-01-01T00:00:00Z', 'clone', '--depth=1', pathToFileURL(root).href, shallow);
    expect(await readHistory(join(shallow, 'content'), TODAY)).toEqual({
      state: 'shallow',
      changes: new Map(),
    });
  });

  test('says that there is none outside of a repository, in one without commits, and without git', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect((await readHistory(empty, TODAY)).state).toBe('none');
    git(empty, '2026-01-01T00:00:00Z', 'init');
    expect((await readHistory(empty, TODAY)).state).toBe('none');
    vi.stubEnv('PATH', folder);
    expect((await readHistory(root, TODAY)).state).toBe('none');
    vi.unstubAllEnvs();
  });

  test('asks git as often for a long history as for a short one', async () => {
    const bin = join(folder, 'bin');
    const log = join(folder, 'calls');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'git'),
      `#!/bin/sh\necho "$@" >> '${log}'\nPATH='${process.env['PATH']}' exec git "$@"\n`,
    );
    chmodSync(join(bin, 'git'), 0o755);
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
    await readHistory(root, TODAY);
    vi.unstubAllEnvs();
    const calls = readFileSync(log, 'utf8').trim().split('\n');
    expect(calls.map((call) => /rev-parse|log|diff-tree/.exec(call)?.[0])).toEqual([
      'rev-parse',
      'log',
      'diff-tree',
    ]);
  });
});
