import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { baseFile, changedFiles, commitOf, findBase, isShallow, mergeBase } from '../../src/history/git.ts';

/**
 * A repository with this history, whose `origin` is a copy of itself:
 *
 *     first -- main (adds content/new.txt)
 *          \-- work (checked out; changes content/kept.txt, deletes content/gone.txt)
 */
let folder = '';
let root = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-git-'));
  root = join(folder, 'clone');
  mkdirSync(root);
  git(root, 'init', '--quiet', '--initial-branch=main');
  write({
    'content/kept.txt': 'one\n',
    'content/gone.txt': 'gone\n',
    'other.txt': 'other\n',
    '.gitignore': 'ignored.txt\n',
  });
  commit('first');
  git(root, 'branch', 'work');
  write({ 'content/new.txt': 'new\n' });
  commit('second');
  git(root, 'update-ref', 'refs/remotes/origin/main', 'main');
  git(root, 'checkout', '--quiet', 'work');
  write({ 'content/kept.txt': 'two\n' });
  rmSync(join(root, 'content/gone.txt'));
  commit('third');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Git without the settings of whoever runs this test, and without the repository of a hook that may run it. */
function git(where: string, ...words: string[]): string {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...words], { cwd: where, env, encoding: 'utf8' }).trim();
}

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function commit(message: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '-m', message);
}

describe('findBase', () => {
  test('is origin/main, the branch that GitHub names, or what HANDRAIL_BASE_REF says', () => {
    expect(findBase(root, {})).toBe('origin/main');
    expect(findBase(root, { GITHUB_BASE_REF: 'main' })).toBe('origin/main');
    expect(findBase(root, { GITHUB_BASE_REF: 'nothing', HANDRAIL_BASE_REF: 'work~1' })).toBe('work~1');
    expect(findBase(root, { GITHUB_BASE_REF: '', HANDRAIL_BASE_REF: '' })).toBe('origin/main');
  });

  test('is undefined where there is no such branch, no repository, or what looks like an option', () => {
    expect(findBase(root, { GITHUB_BASE_REF: 'nothing' })).toBeUndefined();
    expect(findBase(root, { HANDRAIL_BASE_REF: '--all' })).toBeUndefined();
    expect(findBase(folder, {})).toBeUndefined();
  });

  test('is undefined where there is no git', () => {
    vi.stubEnv('PATH', folder);
    expect(findBase(root, {})).toBeUndefined();
  });

  test('is that of the folder, even in a hook of another repository', () => {
    vi.stubEnv('GIT_DIR', join(folder, 'nowhere'));
    vi.stubEnv('GIT_INDEX_FILE', join(folder, 'nowhere'));
    expect(findBase(root, {})).toBe('origin/main');
  });
});

test('commitOf is the commit of a branch or of a part of its history, and refuses what looks like an option', () => {
  expect(commitOf(root, 'main~1')).toBe(git(root, 'rev-parse', 'main~1'));
  expect(commitOf(root, 'nothing')).toBeUndefined();
  expect(commitOf(root, '--all')).toBeUndefined();
});

test('mergeBase is where the branches parted', () => {
  expect(mergeBase(root, 'origin/main')).toBe(git(root, 'rev-parse', 'main~1'));
  expect(mergeBase(root, 'nothing')).toBeUndefined();
});

describe('baseFile', () => {
  test('is the file as it was there, with its path from the folder that is asked', () => {
    expect(baseFile(root, 'main', 'content/kept.txt')).toBe('one\n');
    expect(baseFile(join(root, 'content'), 'main', 'kept.txt')).toBe('one\n');
    expect(baseFile(root, 'main', 'content/new.txt')).toBe('new\n');
  });

  test('is undefined if it was not there', () => {
    expect(baseFile(root, 'main~1', 'content/new.txt')).toBeUndefined();
    expect(baseFile(root, 'nothing', 'content/kept.txt')).toBeUndefined();
    expect(baseFile(folder, 'main', 'content/kept.txt')).toBeUndefined();
  });
});

describe('changedFiles', () => {
  test('are those changed, added and deleted since, also what is not yet known to git', () => {
    write({ 'content/späte Datei.txt': '', 'content/ignored.txt': '' });
    const parted = mergeBase(root, 'origin/main')!;
    expect(changedFiles(root, parted)).toEqual([
      'content/gone.txt',
      'content/kept.txt',
      'content/späte Datei.txt',
    ]);
    expect(changedFiles(join(root, 'content'), parted)).toEqual(['gone.txt', 'kept.txt', 'späte Datei.txt']);
    rmSync(join(root, 'content/späte Datei.txt'));
    expect(changedFiles(root, 'work')).toEqual([]);
  });

  test('are none where there is no such version', () => {
    expect(changedFiles(root, 'nothing')).toEqual([]);
    expect(changedFiles(folder, 'main')).toEqual([]);
  });
});

test('isShallow tells a clone with part of the history', () => {
  const shallow = join(folder, 'shallow');
  git(folder, 'clone', '--quiet', '--depth=1', pathToFileURL(root).href, shallow);
  expect(isShallow(shallow)).toBe(true);
  expect(isShallow(root)).toBe(false);
  expect(isShallow(folder)).toBe(false);
});
