import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHRASES_FILE } from '../src/library/review/findings.ts';
import { buildSite } from '../src/site/build.ts';
import type { Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

/**
 * `npm run check:search`: tries every phrase of `asked`, however many there are, on a site that is built for this and
 * thrown away, and leaves what it found to `npm run stale` (`.handrail/phrases.json`). Exit code 1 if a phrase does not
 * bring its entry among the first three, or if the content has errors.
 */
export default async function run(options: Options): Promise<number> {
  const kept = join(options.root, '.handrail');
  mkdirSync(kept, { recursive: true });
  const place = mkdtempSync(join(kept, 'search-'));
  try {
    const outDir = join(place, 'site');
    const flags = new Map([...options.flags, ['all', '']]);
    const { problems, ok, missed } = await buildSite({ ...options, outDir, flags }, { log: () => undefined });
    const own = problems.filter(({ id, level }) => id.startsWith('search/') || level === 'error');
    const failing = missed.map(({ id, language, phrase, first = null }) => ({ id, language, phrase, first }));
    if (ok) writeFileSync(join(kept, PHRASES_FILE), JSON.stringify(failing));
    console.log(report(own, options));
    return ok && own.length === 0 ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
