import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Commits everything in a folder, which becomes a repository with the branch `main`. Git runs without the settings of
 * whoever runs the test, and without the repository of a hook that may run it.
 *
 * @param day on which it is committed, at noon (UTC); now, if absent
 */
export function commitAll(folder: string, day?: string): void {
  const date =
    day === undefined ? {} : { GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` };
  const env = { ...date, PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  const git = (...words: string[]): unknown => execFileSync('git', [...who, ...words], { cwd: folder, env });
  if (!existsSync(join(folder, '.git'))) git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'All');
}
