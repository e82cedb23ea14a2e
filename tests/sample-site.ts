import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { dropCheckouts, layCheckouts } from './checkouts.ts';

const ROOT = join(import.meta.dirname, '..');

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site of `content/`, at the root of its host. */
    site: string;
    /** The same under `/help/`. */
    siteUnderBase: string;
  }
}

/** What was built for another project of the same run: each loads this file anew. */
const BUILT = Symbol.for('handrail.sample-sites');
const shelf: typeof globalThis & { [BUILT]?: { site: string; siteUnderBase: string } } = globalThis;

/**
 * Builds the site of `content/` twice, at `/` and under a base path, once for all build and browser tests, and lays
 * checkouts for tests that build sites of their own.
 */
export default function buildSampleSites(project: TestProject): () => void {
  if (shelf[BUILT] === undefined) {
    shelf[BUILT] = { site: build('site', '/'), siteUnderBase: build('site-under-base', '/help/') };
    layCheckouts(project.config.maxWorkers);
  }
  project.provide('site', shelf[BUILT].site);
  project.provide('siteUnderBase', shelf[BUILT].siteUnderBase);
  return dropCheckouts;
}

function build(name: string, base: string): string {
  const out = join(ROOT, '.handrail', 'test', name);
  if (existsSync(out)) rmSync(out, { recursive: true });
  const words = [
    join(ROOT, 'scripts', 'handrail.mjs'),
    'build',
    '--out',
    out,
    '--base',
    base,
    '--content',
    'content',
  ];
  execFileSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}
