import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from '../src/site/options.ts';
import { readMarker } from '../src/site/swap.ts';
import { serveFromOptions } from '../src/site/serve.ts';

/** `npm run preview`: serves the site that was built last, as it is. */
export default async function run(options: Options): Promise<number> {
  const marker = existsSync(join(options.outDir, 'index.html')) ? readMarker(options.outDir) : undefined;
  if (marker === undefined) {
    console.error(`There is no site in ${options.outDir} yet. Build it first: npm run build.`);
    return 1;
  }
  return serveFromOptions(options, options.base ?? marker.base, console.log);
}
