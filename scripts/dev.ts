import { dev } from 'astro';
import { handOver } from '../src/library/handover.ts';
import { reportText } from '../src/problem/reporters/text.ts';
import { astroEnvironment } from '../src/site/astro-environment.ts';
import { devContent } from '../src/site/dev-content.ts';
import { openDevReader } from '../src/site/dev-reader.ts';
import type { Options } from '../src/site/options.ts';

/** `npm run dev`: serves the site with live reload on content and code. Problems are shown; nothing stops. */
export default async function run(options: Options): Promise<number> {
  const reader = await openDevReader(options);
  const { first } = reader;
  // Where site.yaml cannot be read, problems are shown at the root.
  const base = options.base ?? first.base ?? '/';
  Object.assign(process.env, astroEnvironment({ ...options, base }));
  handOver(first.handed);
  const port = Number(options.flags.get('port') ?? 4321);
  const server = await dev({
    root: options.root,
    server: { port, host: options.flags.get('host') ?? 'localhost' },
    integrations: [devContent(reader, base)],
  });
  console.log(reportText(first.problems, { prefix: options.contentPrefix, colour: true }));
  const taken = server.address.port;
  if (port !== 0 && taken !== port) console.log(`Port ${port} is taken; using ${taken}.`);
  console.log(`Writing at http://localhost:${taken}${base} (stop with Ctrl-C)`);
  return new Promise<number>((done) => {
    process.once('SIGINT', () => void server.stop().then(() => done(0)));
    process.once('SIGTERM', () => void server.stop().then(() => done(0)));
  });
}
