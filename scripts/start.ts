import { buildSite } from '../src/site/build.ts';
import type { Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';
import { serveFromOptions } from '../src/site/serve.ts';

/** `npm start`: checks, builds, and serves the site until it is stopped. */
export default async function run(options: Options): Promise<number> {
  const result = await buildSite(options, { log: console.log });
  console.log(report(result.problems, options));
  if (!result.ok) return 1;
  return serveFromOptions(options, result.base, console.log);
}
