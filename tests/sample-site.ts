import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { checkoutOf, dropCheckouts, layCheckouts } from './checkouts.ts';

const ROOT = join(import.meta.dirname, '..');

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site of `content/`, at the root of its host. */
    site: string;
    /** The same under `/help/`. */
    siteUnderBase: string;
    /** The agent edition, at the root of its host. */
    agentSite: string;
    /** The day on which the sites are built, `YYYY-MM-DD`: reviews of our own content may be as new as that. */
    day: string;
  }
}

type Sample = Pick<ProvidedContext, 'site' | 'siteUnderBase' | 'agentSite' | 'day'>;

/** What was built for another project of the same run: each loads this file anew. */
const BUILT = Symbol.for('handrail.sample-sites');
const shelf: typeof globalThis & { [BUILT]?: Sample } = globalThis;

/**
 * Builds the site of `content/` three times, at `/`, under a base path and for staff, once for all build and browser
 * tests, and lays checkouts for tests that build sites of their own.
 */
export default async function buildSampleSites(project: TestProject): Promise<() => void> {
  const sample = (shelf[BUILT] ??= await buildAll(project.config.maxWorkers));
  for (const [name, value] of Object.entries(sample)) project.provide(name as keyof Sample, value);
  return dropCheckouts;
}

/** The agent edition is built in a checkout of its own, beside the others. */
async function buildAll(workers: number): Promise<Sample> {
  const day = new Date().toISOString().slice(0, 10);
  layCheckouts(workers);
  const [agentSite, [site, siteUnderBase]] = await Promise.all([
    build(checkoutOf(1), 'agent-site', ['--base', '/', '--edition', 'agent', '--today', day]),
    (async () => [
      await build(ROOT, 'site', ['--base', '/', '--today', day]),
      await build(ROOT, 'site-under-base', ['--base', '/help/', '--today', day]),
    ])(),
  ]);
  return { site: site!, siteUnderBase: siteUnderBase!, agentSite, day };
}

async function build(checkout: string, name: string, more: readonly string[]): Promise<string> {
  const out = join(ROOT, '.handrail', 'test', name);
  if (existsSync(out)) rmSync(out, { recursive: true });
  const words = ['build', '--out', out, '--content', join(ROOT, 'content'), ...more];
  await promisify(execFile)(process.execPath, [join(checkout, 'scripts', 'handrail.mjs'), ...words], {
    cwd: checkout,
    maxBuffer: Infinity,
  });
  return out;
}
