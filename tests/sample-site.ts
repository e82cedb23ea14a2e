import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '..');

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site of `content/`, at the root of its host. */
    site: string;
    /** The same under `/help/`. */
    siteUnderBase: string;
  }
}

/** Builds the site of `content/` twice, at `/` and under a base path, once for all build and browser tests. */
export default function buildSampleSites(project: TestProject): void {
  project.provide('site', build('site', '/'));
  project.provide('siteUnderBase', build('site-under-base', '/help/'));
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
