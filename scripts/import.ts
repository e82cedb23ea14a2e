import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { ImportError } from '../src/import/error.ts';
import { readMarkdownFolder } from '../src/import/markdown/read.ts';
import type { Source } from '../src/import/model.ts';
import { showProgress } from '../src/import/write/progress.ts';
import { readTreeFile } from '../src/import/tree/read.ts';
import { planText, reportMarkdown, summaryText } from '../src/import/write/report.ts';
import { runImport, type Outcome } from '../src/import/write/run.ts';
import { readZendesk } from '../src/import/zendesk/read.ts';
import type { Problem } from '../src/problem/problem.ts';
import { reportJson } from '../src/problem/reporters/json.ts';
import { reportText } from '../src/problem/reporters/text.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

const USAGE =
  'Write: npm run import -- zendesk <folder or file>, npm run import -- markdown <folder> --map <map>, or npm run import -- tree <file.json>.';

/**
 * `npm run import -- zendesk|markdown|tree <path>`: brings a help centre into the content folder, as often as wanted.
 * What writers changed here is never written over.
 *
 * Flags: `--images <folder>` (pictures of the old help centre), `--map <name or file>` and `--lang <language>`
 * (markdown), `--dry-run` (writes nothing), `--report <file>` (default `import-report.md`), `--json`.
 *
 * The exit code is 1 if a problem stopped it; then nothing was written.
 */
export default async function run(options: Options): Promise<number> {
  const [kind, path, ...more] = options.words;
  if (kind === undefined || path === undefined || more.length > 0) throw new OptionError(USAGE);
  try {
    const { source, problems } = readSource(kind, path, options);
    return source === undefined ? stop(problems, options, '') : await bring(source, options);
  } catch (error) {
    if (error instanceof ImportError) throw new OptionError(error.message);
    throw error;
  }
}

function readSource(
  kind: string,
  path: string,
  { flags }: Options,
): { source: Source | undefined; problems: Problem[] } {
  const images = flags.get('images');
  switch (kind) {
    case 'zendesk':
      return readZendesk(path, images);
    case 'markdown':
      return readMarkdownFolder(path, { images, map: flags.get('map'), language: flags.get('lang') });
    case 'tree':
      return readTreeFile(path);
    default:
      throw new OptionError(`There is no import from "${kind}". ${USAGE}`);
  }
}

async function bring(source: Source, options: Options): Promise<number> {
  const { contentDir, today, flags } = options;
  const dryRun = flags.has('dry-run');
  const before = performance.now();
  const progress = showProgress(process.stderr, () => performance.now());
  const outcome = await runImport(source, {
    contentDir,
    today,
    words: interfaceWords,
    dryRun,
    progress: progress.tell,
  }).finally(() => progress.end());
  if (!('counts' in outcome)) return stop(outcome.problems, options);
  if (outcome.problems.length > 0) return stop(outcome.problems, options);
  const seconds = (performance.now() - before) / 1000;
  show(outcome, { name: source.name, dryRun, seconds }, options);
  return 0;
}

/** @param prefix stands before files; absent: that of the content folder */
function stop(problems: readonly Problem[], options: Options, prefix?: string): number {
  if (prefix === undefined) console.log(report(problems, options));
  else if (options.json) console.log(reportJson(problems, prefix));
  else console.log(reportText(problems, { prefix, colour: process.env['FORCE_COLOR'] === '1' }));
  console.error('Nothing was imported.');
  return 1;
}

function show(
  outcome: Outcome,
  { name, dryRun, seconds }: { name: string; dryRun: boolean; seconds: number },
  options: Options,
): void {
  const file = options.flags.get('report') ?? 'import-report.md';
  const summary = summaryText(outcome, { dryRun, report: file, seconds });
  if (!dryRun) {
    const about = { name, today: options.today, prefix: options.contentPrefix, summary };
    writeFileSync(resolve(options.root, file), reportMarkdown(outcome, about));
  }
  if (options.json) {
    console.log(JSON.stringify({ source: name, dryRun, ...outcome }, null, 2));
    return;
  }
  if (dryRun && outcome.files.length > 0) console.log(`Would be written:\n${planText(outcome)}\n`);
  console.log(summary);
  if (!dryRun) console.log('Next: npm run check, then npm run dev.');
}
