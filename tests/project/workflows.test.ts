import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('may read only, and is given no secrets, whoever proposes the change', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).flatMap((job) => job.permissions ?? [])).toEqual([]);
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
