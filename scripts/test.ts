import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Options } from '../src/site/options.ts';

/**
 * `npm test`: format, lint and types beside every test. Words after `--` go to vitest, and only those tests run:
 * `npm test -- guide`.
 */
export default async function run(options: Options): Promise<number> {
  const vitest = join(options.root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join(options.root, 'tests', 'vitest.config.ts');
  const tests = [vitest, 'run', '--config', config, ...options.words];
  const npm = process.env['npm_execpath'];
  const lint = options.words.length === 0 && npm !== undefined ? [[npm, 'run', '--silent', 'lint']] : [];
  const codes = await Promise.all([...lint, tests].map((words) => runNode(words, options.root)));
  return Math.max(...codes);
}

function runNode(words: readonly string[], cwd: string): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, words, { cwd, stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}
