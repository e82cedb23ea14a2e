import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { recoverSwap } from '../../src/site/swap.ts';
import { BUILDER_FILES } from './swap-builder.ts';
import { tempFolder } from './temp-site.ts';

const BUILDER = join(import.meta.dirname, 'swap-builder.ts');

/** What the output holds: the number of the one build that all of its files come from. */
function wholeSite(out: string): number {
  const files = readdirSync(out).filter((name) => name !== '.handrail.json');
  const builds = new Set(files.map((file) => readFileSync(join(out, file), 'utf8')));
  expect(files).toHaveLength(BUILDER_FILES);
  expect(builds.size).toBe(1);
  return Number([...builds][0]);
}

/** Park and Miller's generator: the same delays in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

async function buildUntilKilled(out: string, first: number, delay: number): Promise<void> {
  const child = spawn(process.execPath, [BUILDER, out, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((done) => child.stdout.once('data', done));
  await sleep(delay);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

/** Kills builds of one output again and again. @returns how often the kill fell between the two renames */
async function killAgainAndAgain(kills: number, seed: number): Promise<number> {
  const root = tempFolder();
  const out = join(root, 'dist');
  const random = makeRandom(seed);
  let latest = 0;
  let between = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await buildUntilKilled(out, latest + 1, random() * 40);
    if (!existsSync(out)) between += 1;
    await recoverSwap(out);
    const build = wholeSite(out);
    expect(build).toBeGreaterThanOrEqual(latest);
    expect(readdirSync(root)).toEqual(['dist']);
    latest = build;
  }
  return between;
}

it('a killed build leaves a whole site, whenever that is', { timeout: 120_000 }, async () => {
  let between = 0;
  // Until a kill fell between the renames: else they would prove nothing about the worst moment.
  for (let seed = 2026; between === 0 && seed < 2038; seed += 3) {
    const counts = await Promise.all([seed, seed + 1, seed + 2].map((one) => killAgainAndAgain(10, one)));
    between = counts.reduce((sum, count) => sum + count);
  }
  expect(between).toBeGreaterThan(0);
});
