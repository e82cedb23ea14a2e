import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import bench from '../../scripts/bench.ts';
import { CONTENT_DAY } from '../content-day.ts';
import { runCommand } from '../scripts/run-command.ts';

const ROOT = join(import.meta.dirname, '../..');
const HEADING = '## The content that comes along\n';

/** What stands under the heading, from the first table on. */
function tables(): string {
  const section = readFileSync(join(ROOT, 'README.md'), 'utf8').split(HEADING)[1]?.split('\n## ')[0] ?? '';
  return section.slice(section.indexOf('\n| ')).trim();
}

describe('README.md', () => {
  it('has the figures of our own content', async () => {
    const words = ['content', '--today', CONTENT_DAY];
    const { code, out } = await runCommand(bench, join(ROOT, 'content'), ...words);
    expect(code).toBe(0);
    expect(
      tables(),
      'The content has changed: run "npm run --silent bench -- content" and paste what it prints into README.md, ' +
        'below "The content that comes along", in place of the tables and what stands between them.',
    ).toBe(out.trim());
  });
});
