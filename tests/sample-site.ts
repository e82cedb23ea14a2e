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
    /** The agent edition, at the root of its host. */
    agentSite: string;
  }
}

/** What was built for another project of the same run: each loads this file anew. */
const BUILT = Symbol.for('handrail.sample-sites');
const shelf: typeof globalThis & {
  [BUILT]?: { site: string; siteUnderBase: string; agentSite: string };
} = globalThis;

/**
 * Builds the site of `content/` three times, at `/`, under a base path and for staff, once for all build and browser
 * tests, and lays checkouts for tests that build sites of their own.
 */
export default function buildSampleSites(project: TestProject): () => void {
  if (shelf[BUILT] === undefined) {
    shelf[BUILT] = {
      site: build('site', '/'),
      siteUnderBase: build('site-under-base', '/help/'),
      agentSite: build('agent-site', '/', 'agent'),
    };
    layCheckouts(project.config.maxWorkers);
  }
  project.provide('site', shelf[BUILT].site);
  project.provide('siteUnderBase', shelf[BUILT].siteUnderBase);
  project.provide('agentSite', shelf[BUILT].agentSite);
  return dropCheckouts;
}

function build(name: string, base: string, edition = 'public'): string {
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
    '--edition',
    edition,
  ];
  execFileSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}
