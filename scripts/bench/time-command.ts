import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { watchMemory } from './memory.ts';

/** What a command cost, from the start of its process to its end. */
export interface CommandCost {
  seconds: number;
  /** With all its processes; undefined where the system does not say. */
  megabytes: number | undefined;
  output: string;
}

/**
 * Runs a command of Handrail in a process of its own.
 *
 * @param root the checkout
 * @param words as one would type them
 * @throws with what it said, if it fails
 */
export async function timeCommand(root: string, words: readonly string[]): Promise<CommandCost> {
  const before = performance.now();
  // With what npm told Node for the bench: it tells that to builds and imports, too.
  const child = spawn(process.execPath, [...process.execArgv, join(root, 'scripts/handrail.mjs'), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = watchMemory(child.pid!);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  const megabytes = stop();
  if (code !== 0) throw new Error(`"${words[0]}" ended with ${code}: ${output.slice(0, 500)}`);
  return { seconds: Math.round((performance.now() - before) / 10) / 100, megabytes, output };
}
