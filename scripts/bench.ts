import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { readContent } from '../src/library/read.ts';
import { hasErrors } from '../src/problem/problem.ts';
import { buildSite } from '../src/site/build.ts';
import type { Options } from '../src/site/options.ts';
import { generateContent, type Size } from './bench/generate.ts';

interface Measure {
  articles: number;
  guides: number;
  phase: string;
  seconds: number;
}

/**
 * `npm run bench -- [articles] [guides]`: makes content (seeded, over three languages, 12 steps a guide) and prints how
 * long checking and building take, phase by phase, and the peak memory. Single times on shared machines lie: compare
 * within one run.
 */
export default async function run(options: Options): Promise<number> {
  const [articles = 450, guides = 50] = options.words.map(Number);
  const size: Size = { articles, guides, steps: 12 };
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const content = join(folder, 'content');
  generateContent(content, size);
  try {
    const measures = [
      ...measureCheck(content, size, options),
      ...(await measureBuild(folder, content, size, options)),
    ];
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    if (options.json) console.log(JSON.stringify({ measures, peakMegabytes }, null, 2));
    else {
      console.table(measures);
      console.log(`Peak memory: ${peakMegabytes} MB`);
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureCheck(content: string, { articles, guides }: Size, options: Options): Measure[] {
  const start = performance.now();
  const { problems } = readContent({
    folder: content,
    edition: 'public',
    today: options.today,
    words: interfaceWords,
  });
  if (hasErrors(problems))
    throw new Error(`The generated content has errors, such as ${problems[0]?.message}`);
  return [{ articles, guides, phase: 'check', seconds: seconds(performance.now() - start) }];
}

async function measureBuild(
  folder: string,
  content: string,
  { articles, guides }: Size,
  options: Options,
): Promise<Measure[]> {
  const paths = { contentDir: content, contentPrefix: `${content}/`, outDir: join(folder, 'dist') };
  const flags = new Map([['fresh', '']]);
  const result = await buildSite({ ...options, ...paths, flags }, { log: () => undefined });
  if (!result.ok) throw new Error(`The generated content did not build: ${result.problems[0]?.message}`);
  return result.phases.map(({ name, milliseconds }) => ({
    articles,
    guides,
    phase: name,
    seconds: seconds(milliseconds),
  }));
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
