import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Options } from '../src/site/options.ts';

/** `npm test`: format, lint and types first, then every test. Words after `--` go to vitest: `npm test -- guide`. */
export default async function run(options: Options): Promise<number> {
  const vitest = join(options.root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join(options.root, 'tests', 'vitest.config.ts');
  const tests = [vitest, 'run', '--config', config, ...options.words];
  const npm = process.env['npm_execpath'];
  if (options.words.length === 0 && npm !== undefined) {
    const code = await runNode([npm, 'run', '--silent', 'lint'], options.root);
    if (code !== 0) return code;
  }
  return runNode(tests, options.root);
}

function runNode(words: readonly string[], cwd: string): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, words, { cwd, stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}
