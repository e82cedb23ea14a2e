import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { permissions?: unknown; steps: { uses?: string; run?: string }[] }>;
}

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');
const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { file, text, ...(parse(text) as Workflow) };
});
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(workflows)('.github/workflows/$file', ({ text, on, permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('may read only, or write issues where nobody proposes anything, and is given no secrets, whoever proposes the change', () => {
    expect(permissions).toEqual({ contents: 'read' });
    // One may also write issues; it runs on main alone, where nobody from outside has a say.
    const isScheduled = Object.keys(on).every((event) => ['schedule', 'workflow_dispatch'].includes(event));
    expect(Object.values(jobs).flatMap((job) => job.permissions ?? [])).toEqual(
      isScheduled ? [{ contents: 'read', issues: 'write' }] : [],
    );
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/\bsecrets\b/);
  });

  it('puts nothing that others wrote into a command', () => {
    const written = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/\$\{\{.*?\}\}/g)]);
    expect(written).toEqual([]);
  });

  it('uses actions of GitHub at a version, and commands that exist', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
    const commands = steps.flatMap(({ run }) => [
      ...(run ?? '').matchAll(/npm run (?:--silent )?([a-z-]+)/g),
    ]);
    expect(commands.map((match) => match[1]!).filter((name) => !(name in scripts))).toEqual([]);
    expect(commands.length).toBeGreaterThan(0);
  });
});

/** What `gh` was asked to do, one call a line, when the lists are these and these issues are open. */
function runIssues(lists: Record<string, string>, open: { number: number; title: string }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-issues-'));
  const log = join(folder, 'calls');
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'lists'));
  for (const [owner, text] of Object.entries(lists))
    writeFileSync(join(folder, 'lists', `${owner}.md`), text);
  writeFileSync(join(folder, 'open.json'), JSON.stringify(open));
  const gh = `#!/bin/sh\necho "$@" >> '${log}'\n[ "$2" = list ] && cat '${folder}/open.json'\nexit 0\n`;
  writeFileSync(join(folder, 'bin/gh'), gh, { mode: 0o755 });
  const step = workflows
    .find(({ file }) => file === 'review.yml')!
    .jobs['lists']!.steps.find(({ run }) => run?.includes('gh issue'))!;
  const PATH = `${join(folder, 'bin')}:${dirname(process.execPath)}:${process.env['PATH']}`;
  // As GitHub runs it: bash, and any failure ends it.
  execFileSync('bash', ['-e', '-o', 'pipefail', '-c', step.run!], { cwd: folder, env: { PATH } });
  const calls = readFileSync(log, 'utf8').trim().split('\n');
  rmSync(folder, { recursive: true });
  return calls.filter((call) => !/^(label|issue list)/.test(call));
}

describe('the weekly lists', () => {
  const due = 'One file is due.\n\n- [ ] **Title**\n';

  it('become an issue for each owner, which is brought up to date, and closed when nothing is due', () => {
    const open = [
      { number: 7, title: 'Review: two-team' },
      { number: 8, title: 'Review: three' },
      { number: 9, title: 'Review: one-team-too' },
    ];
    expect(
      runIssues({ one: due, 'two-team': due, three: 'Nothing is due.\n', four: 'Nothing is due.\n' }, open),
    ).toEqual([
      'issue create --title Review: one --label review --body-file lists/one.md',
      'issue close 8 --comment Nothing is due this week.',
      'issue edit 7 --body-file lists/two-team.md',
    ]);
  });
});
