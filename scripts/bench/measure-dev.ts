import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long writers wait, in seconds. */
export interface DevMeasure {
  /** From the command to the first page. */
  start: number;
  /** From a saved edit to the page that shows it: the middle one of five, each after a pause. */
  edit: number;
}

const ARTICLE = 'articles/en/article-0.mdx';
const PATIENCE = 60_000;
const EDITS = 5;
/**
 * In milliseconds, between edits: nobody reads what was saved in less. An edit that comes while the last one is being
 * checked waits for that.
 */
const PAUSE = 3000;
/** In milliseconds: asked without a pause, the server would do nothing else. */
const BETWEEN_QUESTIONS = 50;

/**
 * Starts `npm run dev` on generated content, and edits an article five times, the first time at once.
 *
 * @param root the checkout
 * @param content the content folder, which is changed
 * @throws if the page, or an edit in it, does not appear within a minute
 */
export async function measureDev(root: string, content: string): Promise<DevMeasure> {
  const before = performance.now();
  const words = [join(root, 'scripts/handrail.mjs'), 'dev', '--content', content, '--port', '0'];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const page = `${await addressOf(child)}en/articles/article-0/`;
    await waitFor(page, '</html>');
    const start = performance.now() - before;
    const edits = [];
    for (let i = 1; i <= EDITS; i++) {
      edits.push(await timeEdit(content, page, `This is edit ${i}.`));
      await sleep(PAUSE);
    }
    edits.sort((a, b) => a - b);
    return { start: seconds(start), edit: seconds(edits[Math.floor(EDITS / 2)]!) };
  } finally {
    child.kill('SIGKILL');
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let output = '';
    child.stdout!.on('data', (data: Buffer) => {
      output += data.toString();
      const found = /Writing at (http:\S+)/.exec(output);
      if (found !== null) done(found[1]!);
    });
    child.once('exit', () => fail(new Error(`dev ended: ${output}`)));
  });
}

async function timeEdit(content: string, page: string, text: string): Promise<number> {
  const file = join(content, ARTICLE);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${text}\n`);
  const before = performance.now();
  await waitFor(page, text);
  return performance.now() - before;
}

async function waitFor(page: string, text: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const html = await fetch(page).then(
      (response) => response.text(),
      () => '',
    );
    if (html.includes(text)) return;
    await sleep(BETWEEN_QUESTIONS);
  }
  throw new Error(`"${text}" did not appear at ${page}.`);
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100;
}
