import { buildSite } from '../src/site/build.ts';
import type { Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

/** `npm run build`: checks the content and builds the site. Exit code 1 on errors; the last good site stays. */
export default async function run(options: Options): Promise<number> {
  const result = await buildSite(options, { log: (line) => options.json || console.log(line) });
  console.log(report(result.problems, options));
  return result.ok ? 0 : 1;
}
