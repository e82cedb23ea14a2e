import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { timeCommand } from './time-command.ts';

/** What a site of a folder of plain Markdown costs. */
export interface ArticlesMeasure {
  articles: number;
  /** In seconds, from the start of the process to its end. */
  import: number;
  /** A cold build with search index and checks; a second one after it. */
  build: number;
  again: number;
  /** Of the cold build with all its processes; undefined where the system does not say. */
  peakMegabytes: number | undefined;
}

/**
 * Imports a folder of Markdown, and builds it twice, each in a process of its own as by command: so the build of another
 * program can be compared with, on the same articles and in one run.
 *
 * @param root the checkout
 * @param folder with Markdown files, English where nothing says otherwise
 * @throws with what the command said, if one of them fails
 */
export async function measureArticles(root: string, folder: string): Promise<ArticlesMeasure> {
  const place = mkdtempSync(join(tmpdir(), 'handrail-bench-articles-'));
  const content = ['--content', join(place, 'content')];
  try {
    const report = ['--report', join(place, 'report.md'), '--json'];
    const imported = await timeCommand(root, ['import', 'markdown', resolve(folder), ...content, ...report]);
    const site = [...content, '--out', join(place, 'site')];
    const cold = await timeCommand(root, ['build', ...site, '--fresh']);
    const again = await timeCommand(root, ['build', ...site]);
    const { articles } = JSON.parse(imported.output) as { articles: { arrived: number } };
    return {
      articles: articles.arrived,
      import: imported.seconds,
      build: cold.seconds,
      again: again.seconds,
      peakMegabytes: cold.megabytes,
    };
  } finally {
    rmSync(place, { recursive: true });
  }
}
