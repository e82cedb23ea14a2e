import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../src/site/build.ts';
import type { Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

/**
 * `npm run check:search`: tries every phrase of `asked`, however many there are, on a site that is built for this and
 * thrown away. Exit code 1 if a phrase does not bring its entry among the first three, or if the content has errors.
 */
export default async function run(options: Options): Promise<number> {
  const kept = join(options.root, '.handrail');
  mkdirSync(kept, { recursive: true });
  const place = mkdtempSync(join(kept, 'search-'));
  try {
    const outDir = join(place, 'site');
    const flags = new Map([...options.flags, ['all', '']]);
    const { problems, ok } = await buildSite({ ...options, outDir, flags }, { log: () => undefined });
    const own = problems.filter(({ id, level }) => id.startsWith('search/') || level === 'error');
    console.log(report(own, options));
    return ok && own.length === 0 ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
