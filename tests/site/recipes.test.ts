import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
    }
  >;
}

/** The subset of TOML that netlify.toml uses: tables, and keys with a string. @throws at any other line */
function readToml(text: string): Record<string, Record<string, string>> {
  const tables: Record<string, Record<string, string>> = {};
  let table: Record<string, string> = {};
  for (const line of text.split('\n').filter((row) => !/^(#.*)?$/.test(row))) {
    const [, name] = /^\[([a-z.]+)\]$/.exec(line) ?? [];
    const [, key, value] = /^([A-Za-z_]+) = ("[^"\\]*")$/.exec(line) ?? [];
    if (name !== undefined) tables[name] = table = {};
    else if (key !== undefined && value !== undefined) table[key] = JSON.parse(value) as string;
    else throw new Error(`Not read: "${line}"`);
  }
  return tables;
}

describe('github-pages.yml', () => {
  const workflow = parse(read('docs/deploy/github-pages.yml')) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('builds as both READMEs say', () => {
    const command = steps.find(({ run }) => run?.startsWith('npm run build'))?.run;
    const named = command
      ?.replace('${{ github.event.repository.name }}', '<repository>')
      .replace('${{ github.repository_owner }}', '<owner>');
    for (const file of ['README.md', 'docs/deploy/README.md']) {
      const lines = read(file).split('\n');
      expect(lines.find((line) => line.startsWith('npm run build -- --base /<repository>/'))).toBe(named);
    }
  });

  it('publishes the folder of the build, and only its last job may publish', () => {
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    expect(upload?.with).toEqual({ path: 'dist' });
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs['build']?.permissions).toBeUndefined();
    expect(workflow.jobs['publish']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  it('uses the versions of actions that the project itself uses', () => {
    const own = parse(read('.github/workflows/ci.yml')) as Workflow;
    const used = Object.values(own.jobs).flatMap((job) => job.steps.flatMap(({ uses }) => uses ?? []));
    expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual(expect.arrayContaining(used));
  });
});

describe('netlify.toml', () => {
  it('builds as the README says, into the folder that it publishes', () => {
    expect(readToml(read('docs/deploy/netlify.toml'))).toEqual({
      build: { command: 'npm run build', publish: 'dist' },
      'build.environment': { NODE_VERSION: '24' },
    });
  });

  it('shows the command for a base path as the README does', () => {
    const command = /^npm run build -- --base \/help\/ --out dist\/help .*$/m.exec(
      read('docs/deploy/README.md'),
    );
    expect(command).not.toBeNull();
    expect(read('docs/deploy/netlify.toml')).toContain(`"${command?.[0]}"`);
  });
});
