#!/usr/bin/env node
import module from 'node:module';
import { join } from 'node:path';

// The one door to every command: plain JavaScript, so that an old Node gets a clear line instead of a syntax error.
// Node 24 comes from npm as an optional package (node_modules/.bin/node), and `npm run` prefers it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Handrail runs on Node 22.18 or newer; this is Node ${process.versions.node}.\n` +
      'npm usually brings Node 24 along as an optional package, but it did not arrive here.\n' +
      'Run "npm ci --include=optional" and start the command through npm (npm start, npm run build), ' +
      'or install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}

// What Node has compiled is kept: a check takes a sixth less time, a large build 2 seconds less.
const compiled = join(import.meta.dirname, '..', '.handrail', 'code');
module.enableCompileCache(compiled);
// Threads go by the environment.
process.env.NODE_COMPILE_CACHE ??= compiled;

// Set here, not in package.json: Windows does not know `X=1 command`.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DEV_BACKGROUND = '0';
process.env.ASTRO_PREVIEW_BACKGROUND = '0';
// No colour where nobody looks, or where it is not wanted (no-color.org).
process.env.FORCE_COLOR ??= process.stdout.isTTY && !process.env.NO_COLOR ? '1' : '0';

const COMMANDS = [
  'start',
  'dev',
  'build',
  'preview',
  'check',
  'guide',
  'test',
  'links',
  'changes',
  'stale',
  'news',
  'new',
  'import',
  'rename',
  'where',
  'reviewed',
  'flag',
  'ledger',
  'translated',
  'replies',
  'reuse',
  'words',
  'schemas',
  'bench',
  'check:search',
  'search:eval',
];
const [command, ...rest] = process.argv.slice(2);
if (!COMMANDS.includes(command)) {
  console.error(`Unknown command "${command ?? ''}". Commands: ${COMMANDS.join(', ')}.`);
  process.exit(1);
}
const { readOptions, OptionError } = await import('../src/site/options.ts');
try {
  const options = readOptions(rest, process.env, new Date());
  const { default: run } = await import(`./${command.replace(':', '-')}.ts`);
  process.exitCode = await run(options);
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
