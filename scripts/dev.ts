import { dev } from 'astro';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { handOver } from '../src/library/handover.ts';
import { readContent } from '../src/library/read.ts';
import { astroEnvironment } from '../src/site/astro-environment.ts';
import type { Options } from '../src/site/options.ts';
import { readForPages } from '../src/site/read-for-pages.ts';

/** `npm run dev`: serves the site with live reload on content and code. Problems are shown; nothing stops. */
export default async function run(options: Options): Promise<number> {
  const base = options.base ?? siteBase(options);
  Object.assign(process.env, astroEnvironment({ ...options, base }));
  handOver((await readForPages()).handed);
  const port = Number(options.flags.get('port') ?? 4321);
  const server = await dev({
    root: options.root,
    server: { port, host: options.flags.get('host') ?? 'localhost' },
  });
  const taken = server.address.port;
  if (port !== 0 && taken !== port) console.log(`Port ${port} is taken; using ${taken}.`);
  console.log(`Writing at http://localhost:${taken}${base} (stop with Ctrl-C)`);
  return new Promise<number>((done) => {
    process.once('SIGINT', () => void server.stop().then(() => done(0)));
    process.once('SIGTERM', () => void server.stop().then(() => done(0)));
  });
}

/** The base path of site.yaml; where that cannot be read, problems are shown at the root. */
function siteBase({ contentDir: folder, edition, today }: Options): string {
  return readContent({ folder, edition, today, words: interfaceWords }).site?.base ?? '/';
}
