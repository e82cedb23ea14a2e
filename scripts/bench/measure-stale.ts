import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent } from '../../src/library/read.ts';
import { pairTranslations, stampsFor, stampTranslation } from '../../src/library/translations.ts';
import { generateContent } from './generate.ts';
import { watchMemory } from './memory.ts';

/** What the stale report costs. */
export interface StaleMeasure {
  entries: number;
  commits: number;
  /** Of the fastest and the slowest run of several, from the start of the process to its end. */
  seconds: { fastest: number; slowest: number };
  /** Of the process and git together; undefined where the system does not say. */
  peakMegabytes: number | undefined;
  /** Of the report: how many files are due. */
  due: number;
}

const TODAY = '2026-11-27';
const DAY = 86_400;
/** Two years of history. */
const SPAN = 730 * DAY;
const RUNS = 3;

/**
 * Makes a repository with this many entries (a tenth are guides, in three languages, all translations stamped) and
 * commits, each of which changes an entry, and measures `npm run stale` in it as a process of its own.
 */
export async function measureStale(
  root: string,
  size: { entries: number; commits: number },
): Promise<StaleMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-stale-'));
  try {
    const content = join(folder, 'content');
    const guides = Math.round(size.entries / 10);
    generateContent(content, { articles: size.entries - guides, guides, steps: 12 });
    stampAll(content);
    await importHistory(folder, size.commits);
    const runs: { seconds: number; megabytes: number | undefined; due: number; entries: number }[] = [];
    for (let i = 0; i < RUNS; i++) runs.push(await runOnce(root, content));
    const seconds = runs.map((run) => run.seconds);
    const peaks = runs.flatMap((run) => run.megabytes ?? []);
    return {
      entries: readEntries(content).length,
      commits: size.commits,
      seconds: { fastest: Math.min(...seconds), slowest: Math.max(...seconds) },
      peakMegabytes: peaks.length === 0 ? undefined : Math.max(...peaks),
      due: runs[0]!.due,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runOnce(root: string, content: string) {
  const words = [
    join(root, 'scripts/handrail.mjs'),
    'stale',
    '--content',
    content,
    '--today',
    TODAY,
    '--json',
  ];
  const before = performance.now();
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = watchMemory(child.pid!);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  const megabytes = stop();
  if (code !== 0) throw new Error(`The report ended with ${code}.`);
  const { count } = JSON.parse(output) as { count: number };
  return { seconds: Math.round((performance.now() - before) / 10) / 100, megabytes, due: count, entries: 0 };
}

function readEntries(content: string): string[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.mdx?$/.test(file))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** Without stamps, no translation would be compared with its source. */
function stampAll(content: string): void {
  const { entries } = readContent({
    folder: content,
    edition: 'public',
    today: TODAY,
    words: interfaceWords,
  });
  for (const pair of pairTranslations(entries)) {
    const file = join(content, pair.translation.file);
    writeFileSync(file, stampTranslation(readFileSync(file, 'utf8'), stampsFor(pair)));
  }
}

/** One commit with all, then each changes one entry or takes its change back, so that the folder is as the last one. */
async function importHistory(folder: string, commits: number): Promise<void> {
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  const git = spawn('git', ['fast-import', '--quiet'], { cwd: folder, stdio: ['pipe', 'ignore', 'inherit'] });
  const content = join(folder, 'content');
  const entries = readEntries(content);
  const start = Date.parse(TODAY) / 1000 - SPAN;
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const put = (file: string, text: string): string => `M 100644 inline content/${file}\n${data(text)}`;
  const head = (time: number): string =>
    `commit refs/heads/main\ncommitter A <a@example.com> ${Math.round(time)} +0000\n${data('A change')}`;
  const write = async (text: string): Promise<void> => {
    if (!git.stdin.write(text)) await once(git.stdin, 'drain');
  };
  await write(head(start));
  for (const file of entries) await write(put(file, readFileSync(join(content, file), 'utf8')));
  for (let i = 0; i < commits; i++) {
    const file = entries[(i * 7919) % entries.length]!;
    const text = readFileSync(join(content, file), 'utf8');
    const isBack = Math.floor(i / entries.length) % 2 === 1;
    await write(
      head(start + ((i + 1) * SPAN) / (commits + 1)) + put(file, isBack ? text : `${text}\nMore.\n`),
    );
  }
  git.stdin.end();
  await once(git, 'close');
}
