import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkLinksOverHttp } from '../src/site/link-check.ts';
import type { Options } from '../src/site/options.ts';
import { serveSite } from '../src/site/serve.ts';
import { readMarker } from '../src/site/swap.ts';

/**
 * `npm run links`: follows the links of the site built last, over HTTP; with `--external` those to other sites too.
 * Exit code 1 if any is dead.
 */
export default async function run(options: Options): Promise<number> {
  const marker = existsSync(join(options.outDir, 'index.html')) ? readMarker(options.outDir) : undefined;
  if (marker === undefined) {
    console.error(`There is no site in ${options.outDir} yet. Build it first: npm run build.`);
    return 1;
  }
  const site = await serveSite({ folder: options.outDir, base: marker.base, port: 0, host: 'localhost' });
  const report = await checkLinksOverHttp(site.url, { external: options.flags.has('external') });
  await site.close();
  if (options.json) console.log(JSON.stringify(report, null, 2));
  else {
    for (const { url, reason, parents } of report.dead) {
      console.log(`${url}\n  ${reason}\n${parents.map((parent) => `  linked from ${parent}`).join('\n')}\n`);
    }
    console.log(`${report.checked} addresses checked, ${report.dead.length} dead.`);
  }
  return report.dead.length > 0 ? 1 : 0;
}
