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

/**
 * The last commit of the main line of this version that was made by the end of a day (UTC).
 * @returns undefined if the history begins later, or there is none
 */
export function commitBefore(root: string, day: string): string | undefined {
  const found = git(root, ['rev-list', '-1', '--first-parent', `--before=${day}T23:59:59Z`, 'HEAD'])?.trim();
  return found === '' ? undefined : found;
}

/** The day on which a commit was made (UTC), `YYYY-MM-DD`. */
export function dayOf(root: string, commit: string): string | undefined {
  const seconds = Number(git(root, ['show', '-s', '--format=%ct', commit])?.trim());
  return Number.isFinite(seconds) && seconds > 0
    ? new Date(seconds * 1000).toISOString().slice(0, 10)
    : undefined;
}

/**
 * On which day (UTC) each file of a folder was changed last, as far as commits after another one did. Files that are
 * changed and not committed are not among them.
 */
export function changeDays(root: string, after: string | undefined): Map<string, string> {
  const range = after === undefined ? ['HEAD'] : [`${after}..HEAD`];
  const log = git(root, [
    'log',
    '--format=%x01%ct',
    '--name-only',
    '--relative',
    '-z',
    '--no-renames',
    '-m',
    '--first-parent',
    ...range,
    '--',
    '.',
  ]);
  const dirty = new Set(
    (git(root, ['diff', '--name-only', '-z', '--relative', 'HEAD', '--', '.']) ?? '').split('\0'),
  );
  const days = new Map<string, string>();
  for (const commit of (log ?? '').split('\u0001').slice(1)) {
    const [seconds = '', ...paths] = commit.split(/[\0\n]+/);
    const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
    for (const path of paths) if (path !== '' && !days.has(path) && !dirty.has(path)) days.set(path, day);
  }
  return days;
}

/**
 * The files of a folder as they were in a commit, in one reading.
 *
 * @param isWanted by path, relative to `root`
 * @returns undefined if there is no such commit
 */
export function readTree(
  root: string,
  commit: string,
  isWanted: (path: string) => boolean,
): Map<string, Buffer> | undefined {
  const listed = git(root, ['ls-tree', '-r', '-z', commit, '--', '.']);
  if (listed === undefined) return undefined;
  const files = listed.split('\0').flatMap((line) => {
    const [, id = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return path !== '' && isWanted(path) ? [{ id, path }] : [];
  });
  const output = gitBytes(root, ['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join(''));
  return output === undefined
    ? undefined
    : readBatch(
        output,
        files.map(({ path }) => path),
      );
}

/** `<id> blob <size>`, a line end, the bytes, a line end; for each file. */
function readBatch(output: Buffer, paths: readonly string[]): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = 0;
  for (const path of paths) {
    const start = output.indexOf(10, at) + 1;
    const size = Number(
      output
        .subarray(at, start - 1)
        .toString()
        .split(' ')[2],
    );
    files.set(path, output.subarray(start, start + size));
    at = start + size + 1;
  }
  return files;
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

/** What git prints, or undefined if it fails or is not installed. */
function git(root: string, words: readonly string[]): string | undefined {
  return gitBytes(root, words)?.toString('utf8');
}

/** What git prints, as bytes. */
function gitBytes(root: string, words: readonly string[], input?: string): Buffer | undefined {
  try {
    return execFileSync('git', words, {
      env: ownEnvironment(),
      cwd: root,
      maxBuffer: 1024 * 1024 * 1024,
      ...(input === undefined ? {} : { input }),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/**
 * The environment for git: the repository is the one that the folder lies in, also in a hook, where git names another
 * one; and nothing is written, not even the index.
 */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const {
    GIT_DIR: _dir,
    GIT_WORK_TREE: _tree,
    GIT_INDEX_FILE: _index,
    GIT_PREFIX: _prefix,
    ...env
  } = process.env;
  return { ...env, GIT_OPTIONAL_LOCKS: '0' };
}

/**
 * Who works here, as git is told.
 * @returns empty texts where git knows nobody
 */
export function readAuthor(root: string): { name: string; mail: string } {
  const ask = (key: string): string => git(root, ['config', '--get', key])?.trim() ?? '';
  return { name: ask('user.name'), mail: ask('user.email') };
}
