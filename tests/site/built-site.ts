import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Edition } from '../../src/library/model.ts';
import { listFiles } from '../../src/site/files.ts';
import { ownCheckout } from '../checkouts.ts';

/**
 * Builds an edition as one would by command.
 *
 * @param today `YYYY-MM-DD`
 * @throws with what the command said, if it failed
 */
export function buildEdition(content: string, edition: Edition, out: string, today = '2026-11-20'): void {
  const checkout = ownCheckout();
  const words = ['--content', content, '--edition', edition, '--out', out, '--today', today];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(checkout, 'scripts/handrail.mjs'), 'build', ...words],
    { cwd: checkout, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
}

/** All words of a site, or of a folder in it, in names and in bytes, in small letters; the search index is packed. */
export async function wordsOf(site: string): Promise<string> {
  const files = await listFiles(site);
  return files
    .map((file) => {
      const bytes = readFileSync(join(site, file));
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return `${file}\n${(packed ? gunzipSync(bytes) : bytes).toString('utf8')}`;
    })
    .join('\n')
    .toLowerCase();
}
