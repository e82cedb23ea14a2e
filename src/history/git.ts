import { execFileSync } from 'node:child_process';

/**
 * The branch or commit that this version is compared with: `HANDRAIL_BASE_REF` as it is, else `GITHUB_BASE_REF` (the
 * target branch of a pull request, set by GitHub Actions) or `main`, both of the remote `origin`.
 *
 * @param root a folder inside the repository
 * @param env the environment
 * @returns undefined if there is no git, no repository, or no such branch
 */
export function findBase(root: string, env: NodeJS.ProcessEnv): string | undefined {
  const own = env['HANDRAIL_BASE_REF'] ?? '';
  const target = env['GITHUB_BASE_REF'] ?? '';
  const base = own !== '' ? own : `origin/${target === '' ? 'main' : target}`;
  return commitOf(root, base) === undefined ? undefined : base;
}

/**
 * The commit where the present version and `base` parted. Comparing with it, not with the tip of `base`, leaves out
 * what others have changed there since.
 *
 * @returns undefined if there is none, as in a clone without history
 */
export function mergeBase(root: string, base: string): string | undefined {
  const commit = commitOf(root, base);
  return commit === undefined ? undefined : git(root, ['merge-base', 'HEAD', commit])?.trim();
}

/**
 * A file as it was in another version.
 *
 * @param base a branch or commit
 * @param path relative to `root`, with forward slashes
 * @returns undefined if it was not there, or there is no such version
 */
export function baseFile(root: string, base: string, path: string): string | undefined {
  const commit = commitOf(root, base);
  return commit === undefined ? undefined : git(root, ['show', `${commit}:./${path}`]);
}

/**
 * The files that differ from another version: changed, added, deleted, and those not yet known to git, unless ignored.
 *
 * @param base a branch or commit
 * @returns paths relative to `root` of what lies in it, sorted; none if there is no such version
 */
export function changedFiles(root: string, base: string): string[] {
  const commit = commitOf(root, base);
  if (commit === undefined) return [];
  const known =
    git(root, ['diff', '--name-only', '-z', '--no-renames', '--relative', commit, '--', '.']) ?? '';
  const unknown = git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']) ?? '';
  return [...new Set(`${known}${unknown}`.split('\0'))].filter((path) => path !== '').sort();
}

/** True in a clone that has only part of the history (`actions/checkout` without `fetch-depth: 0`). */
export function isShallow(root: string): boolean {
  return git(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
}

/**
 * The commit that a branch, tag or other name of a version stands for.
 * @returns undefined if there is no git, no repository, or no such version, and for what git would take for an option
 */
export function commitOf(root: string, ref: string): string | undefined {
  if (ref === '' || ref.startsWith('-')) return undefined;
  return git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])?.trim();
}

/**
 * What git prints, or undefined if it fails or is not installed. The repository is the one that `root` lies in, also
 * in a hook, where git names another one in the environment; and nothing is written, not even the index.
 */
function git(root: string, words: readonly string[]): string | undefined {
  const {
    GIT_DIR: _dir,
    GIT_WORK_TREE: _tree,
    GIT_INDEX_FILE: _index,
    GIT_PREFIX: _prefix,
    ...env
  } = process.env;
  try {
    return execFileSync('git', words, {
      env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
