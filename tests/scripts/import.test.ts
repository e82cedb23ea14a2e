import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import run from '../../scripts/import.ts';
import { showProgress } from '../../src/import/write/progress.ts';
import { OptionError } from '../../src/site/options.ts';
import { article } from '../import/bring.ts';
import { tempFolder, tempSite } from '../site/temp-site.ts';
import { runCommand } from './run-command.ts';

const EXPORT = {
  'a.json': JSON.stringify({
    articles: [
      article(1, { body: '<p>See <a href="/hc/en-us/articles/9">“the *other*”</a>.</p>' }),
      article(2, { user_segment_id: 3 }),
    ],
  }),
};

async function bring(files: Readonly<Record<string, string>>, ...words: string[]) {
  const content = join(tempFolder(), 'content');
  const report = join(tempFolder(), 'report.md');
  const ran = await runCommand(run, content, 'zendesk', tempSite(files), '--report', report, ...words);
  return { ...ran, content, report: existsSync(report) ? readFileSync(report, 'utf8') : undefined };
}

describe('npm run import', () => {
  it('says how it went, and writes what to do into a report', async () => {
    const { code, out, content, report } = await bring(EXPORT);
    expect(code).toBe(0);
    expect(out).toMatch(/here +2, for staff only 1, drafts 0\n/);
    expect(out).toMatch(/words on the page +100\.00 %\n/);
    expect(out).toContain('Next: npm run check, then npm run dev.');
    expect(report).toContain('# Import of zendesk help.acme.example, 2026-11-21\n');
    expect(report).toContain(
      `## Dead links, now text (1)\n\nWrite a link to what helps instead.\n\n- [ ] \`${content}/articles/en/article-1.mdx\`: ““the \\*other\\*”” to /hc/en-us/articles/9: the article is not in the export\n`,
    );
    expect(report).toContain('## To fill in (5)');
  });

  it('with --dry-run writes nothing at all', async () => {
    const { code, out, content, report } = await bring(EXPORT, '--dry-run');
    expect([code, report, existsSync(content)]).toEqual([0, undefined, false]);
    expect(out).toContain('Would be written:\n  articles/en/article-1.mdx\n');
    expect(out).toContain('Nothing was written.');
  });

  it('with --json gives all of it to programs', async () => {
    const { out } = await bring(EXPORT, '--json');
    expect(JSON.parse(out)).toMatchObject({
      source: 'zendesk help.acme.example',
      dryRun: false,
      counts: { new: 2 },
      articles: { atSource: 2, arrived: 2, forStaff: 1 },
      problems: [],
    });
  });

  it('that a problem stopped has exit code 1 and leaves nothing behind', async () => {
    const { code, out, err, content, report } = await bring({ 'a.json': '{"articles": [' });
    expect([code, report, existsSync(content)]).toEqual([1, undefined, false]);
    expect(out).toContain('error  yaml/syntax');
    expect(err).toBe('Nothing was imported.\n');
  });

  it.each([
    [[], /^Write: npm run import/],
    [['zip', 'x'], /There is no import from "zip"/],
    [['zendesk', '/nowhere'], /There is no file or folder "\/nowhere"/],
    [['tree', '/nowhere.json'], /There is no file/],
    [['markdown', '.', '--map', 'hugoo'], /There is no map "hugoo": write docusaurus/],
  ])('%j is told what to write', async (words, message) => {
    const tried = runCommand(run, join(tempFolder(), 'content'), ...words);
    await expect(tried).rejects.toThrow(OptionError);
    await expect(tried).rejects.toThrow(message);
  });
});

describe('the progress bar', () => {
  const show = (isTTY: boolean): string => {
    let shown = '';
    let time = 0;
    const progress = showProgress({ isTTY, write: (text: string) => (shown += text) }, () => (time += 60));
    for (let done = 1; done <= 4; done++) progress.tell('texts', done, 4);
    progress.end();
    return shown;
  };

  it('is drawn on a terminal only, and wiped in the end', () => {
    expect(show(false)).toBe('');
    expect(show(true)).toContain('\r[########################] texts 4 of 4');
    expect(show(true).endsWith(`\r${' '.repeat(78)}\r`)).toBe(true);
  });
});
