import { execFileSync } from 'node:child_process';

/**
 * Commits everything in a folder, which becomes a repository with the branch `main`. Git runs without the settings of
 * whoever runs the test, and without the repository of a hook that may run it.
 */
export function commitAll(folder: string): void {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  const git = (...words: string[]): unknown => execFileSync('git', [...who, ...words], { cwd: folder, env });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'All');
}
