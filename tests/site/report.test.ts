import { describe, expect, it } from 'vitest';
import { problem } from '../../src/problem/problem.ts';
import { readOptions } from '../../src/site/options.ts';
import { report } from '../../src/site/report.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const inContent = problem('page/no-h1', { file: 'guides/en/a.md', line: 2, column: 1 }, { count: 0 });
const inPages = problem(
  'page/no-h1',
  { file: '../dist.new-1/site/en/index.html', line: 3, column: 4 },
  { count: 0 },
);

describe('a report', () => {
  it('names files as one would open them, those of pages too', () => {
    const text = report([inContent, inPages], readOptions([], {}, NOW));
    expect(text).toContain('content/guides/en/a.md:2:1');
    expect(text).toContain('dist.new-1/site/en/index.html:3:4');
    expect(text).not.toContain('..');
  });

  it('does so from any content folder, in every form', () => {
    const words = ['--content', '../other/content/'];
    expect(report([inPages], readOptions(words, {}, NOW))).toContain(
      '../other/dist.new-1/site/en/index.html:3:4',
    );
    const json = JSON.parse(report([inContent], readOptions([...words, '--json'], {}, NOW))) as {
      problems: { file: string }[];
    };
    expect(json.problems[0]?.file).toBe('../other/content/guides/en/a.md');
    expect(report([inContent], readOptions(['--github'], {}, NOW))).toContain(
      'file=content/guides/en/a.md,line=2',
    );
  });
});
