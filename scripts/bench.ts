import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { interfaceWords } from '../src/i18n/own-words.ts';
import type { Handed } from '../src/library/handover.ts';
import { readContent } from '../src/library/read.ts';
import { hasErrors } from '../src/problem/problem.ts';
import { buildSite } from '../src/site/build.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';
import { showContent } from './bench/content-report.ts';
import { measureArticles } from './bench/measure-articles.ts';
import { measureContent } from './bench/measure-content.ts';
import { generateContent, type Size } from './bench/generate.ts';
import { measureDesk } from './bench/measure-desk.ts';
import { measureDev, type DevMeasure } from './bench/measure-dev.ts';
import { measureImport, type ImportMeasure } from './bench/measure-import.ts';
import { measureForms, type FormsMeasure } from './bench/measure-forms.ts';
import { measureSite, type SiteMeasure } from './bench/measure-site.ts';
import { watchMemory } from './bench/memory.ts';
import { measureStale, type StaleMeasure } from './bench/measure-stale.ts';
import { showMeasures } from './bench/report.ts';

/** What one size of content costs; times in seconds. */
export interface Measure {
  articles: number;
  guides: number;
  check: number;
  build: number;
  phases: Record<string, number>;
  /** The build that follows the edit of one article, with its phases. */
  edited: number;
  editedPhases: Record<string, number>;
  pages: number;
  /** Of the build with all its processes; undefined where the system does not say. */
  peakMegabytes?: number | undefined;
  site: SiteMeasure;
  /** In milliseconds. */
  forms: FormsMeasure;
  dev: DevMeasure;
}

const SIZES: readonly [articles: number, guides: number][] = [
  [1000, 100],
  [2000, 200],
  [10_000, 1000],
];
const STEPS = 12;
/** Where the made site would be published. */
const ADDRESS = 'https://bench.example';

/**
 * `npm run bench [-- articles guides]`: makes content (seeded, in total over three languages, 12 steps a guide), builds
 * it cold, looks at the result, and edits it in `dev`. Without sizes, three of them, each in a process of its own.
 * `npm run bench -- --articles <folder>`: what a site of a folder of plain Markdown costs.
 * `npm run bench -- stale [entries commits]`: what the stale report costs in a repository of 10,000 entries and 20,000
 * commits. `npm run bench -- desk [entries]`: what a key costs on the desk of the agent edition.
 * `npm run bench -- import [articles]`: what an import of 10,000 articles costs.
 * `npm run bench -- content`: what a content folder has (`--content`), as the tables of the README.
 * Single times on shared machines lie: compare within one run.
 */
export default async function run(options: Options): Promise<number> {
  if (options.words[0] === 'stale') return runStale(options);
  if (options.words[0] === 'desk') return runDesk(options);
  if (options.words[0] === 'import') return runImport(options);
  if (options.words[0] === 'content') return runContent(options);
  const folder = options.flags.get('articles');
  if (folder !== undefined) return runArticles(folder, options);
  const [articles, guides] = options.words.map(Number);
  if (articles === undefined) return runSizes(options);
  if (guides === undefined || !Number.isInteger(articles) || !Number.isInteger(guides))
    throw new OptionError('Say how many articles and guides: npm run bench -- 1000 100.');
  const measure = await measureSize({ articles, guides, steps: STEPS }, options);
  console.log(options.json ? JSON.stringify(measure, null, 2) : showMeasures([measure]));
  return 0;
}

async function runArticles(folder: string, { root, json }: Options): Promise<number> {
  const measure = await measureArticles(root, folder);
  const { articles, build, again, peakMegabytes } = measure;
  const text = [
    `A site of ${articles} articles from ${folder} (imported in ${measure.import} s):`,
    `  ${build} s and ${peakMegabytes ?? '?'} MB cold, with search index and checks; ${again} s once more`,
  ].join('\n');
  console.log(json ? JSON.stringify(measure, null, 2) : text);
  return 0;
}

function runContent(options: Options): number {
  const { contentDir: folder, today, json } = options;
  const read = readContent({ folder, edition: 'public', today, words: interfaceWords });
  if (read.site === undefined || hasErrors(read.problems)) {
    console.error(report(read.problems, options));
    return 1;
  }
  const measure = measureContent(folder, read.entries, read.site);
  console.log(json ? JSON.stringify(measure, null, 2) : showContent(measure));
  return 0;
}

function runDesk({ words, json }: Options): number {
  const measure = measureDesk(Number(words[1] ?? 10_000));
  const { entries, rows, megabytes, open, median, slowest } = measure;
  const text = [
    `Finding on the desk among ${entries} entries (${rows} rows, ${megabytes.toFixed(1)} MB):`,
    `  ${open.toFixed(0)} ms to open, ${median.toFixed(1)} ms a key, ${slowest.toFixed(1)} ms at most`,
  ].join('\n');
  console.log(json ? JSON.stringify(measure, null, 2) : text);
  return 0;
}

async function runImport({ root, words, json }: Options): Promise<number> {
  const measure = await measureImport(root, Number(words[1] ?? 10_000));
  console.log(json ? JSON.stringify(measure, null, 2) : showImport(measure));
  return 0;
}

function showImport({ articles, megabytes, seconds, peakMegabytes, share }: ImportMeasure): string {
  return [
    `An import of ${articles} articles (${megabytes} MB of JSON):`,
    `  ${seconds.first} s, ${peakMegabytes ?? '?'} MB at most; once more, with nothing changed: ${seconds.again} s`,
    `  ${(share * 100).toFixed(2)} % of words on the pages`,
  ].join('\n');
}

async function runStale({ root, words, json }: Options): Promise<number> {
  const [entries = 10_000, commits = 20_000] = words.slice(1).map(Number);
  const measure = await measureStale(root, { entries, commits });
  console.log(json ? JSON.stringify(measure, null, 2) : showStale(measure));
  return 0;
}

function showStale({ entries, commits, seconds, peakMegabytes, due }: StaleMeasure): string {
  return [
    `The stale report for ${entries} entries and ${commits} commits (${due} due):`,
    `  ${seconds.fastest} to ${seconds.slowest} s, ${peakMegabytes ?? '?'} MB at most, git included`,
  ].join('\n');
}

async function runSizes(options: Options): Promise<number> {
  const measures: Measure[] = [];
  for (const size of SIZES) {
    measures.push(await measureApart(size, options.root));
    if (!options.json) console.log(showMeasures(measures.slice(-1)));
  }
  console.log(options.json ? JSON.stringify(measures, null, 2) : showMeasures(measures));
  return 0;
}

function measureApart(size: readonly number[], root: string): Promise<Measure> {
  return new Promise((done, fail) => {
    // What npm told Node goes on to each of them.
    const words = [
      ...process.execArgv,
      join(root, 'scripts/handrail.mjs'),
      'bench',
      ...size.map(String),
      '--json',
    ];
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.once('exit', (code) =>
      code === 0 ? done(JSON.parse(output) as Measure) : fail(new Error(`The bench ended with ${code}.`)),
    );
  });
}

async function measureSize(size: Size, options: Options): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const content = join(folder, 'content');
  const outDir = join(folder, 'dist');
  generateContent(content, size);
  try {
    const stopWatch = watchMemory(process.pid);
    const paths = { contentDir: content, contentPrefix: `${content}/`, outDir, json: true };
    const cold = await timeBuild({ ...options, ...paths, flags: new Map([['fresh', '']]) });
    const peakMegabytes = stopWatch();
    appendFileSync(join(content, 'articles/en/article-0.mdx'), '\nOne more line.\n');
    const edited = await timeBuild({ ...options, ...paths, flags: new Map() });
    return {
      articles: size.articles,
      guides: size.guides,
      build: cold.seconds,
      peakMegabytes,
      phases: cold.phases,
      edited: edited.seconds,
      editedPhases: edited.phases,
      pages: cold.pages,
      check: timeCheck(content, options),
      site: await measureSite(outDir, ADDRESS),
      forms: await measureForms(readAll(content, options), content),
      dev: await measureDev(options.root, content),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timeBuild(
  options: Options,
): Promise<{ seconds: number; phases: Record<string, number>; pages: number }> {
  const before = performance.now();
  const { ok, problems, phases, pages } = await buildSite(options, { log: () => undefined });
  if (!ok) throw new Error(`The generated content did not build: ${problems[0]?.message}`);
  return {
    seconds: seconds(performance.now() - before),
    phases: Object.fromEntries(phases.map(({ name, milliseconds }) => [name, seconds(milliseconds)])),
    pages,
  };
}

function timeCheck(content: string, options: Options): number {
  const before = performance.now();
  readAll(content, options);
  return seconds(performance.now() - before);
}

function readAll(folder: string, { today }: Options): Handed {
  const { content, problems } = readContent({ folder, edition: 'public', today, words: interfaceWords });
  if (content === undefined || hasErrors(problems))
    throw new Error(`The generated content has errors, such as ${problems[0]?.message}`);
  return { ...content, edition: 'public', today };
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100;
}
