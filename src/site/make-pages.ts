import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { handOver, type Handed } from '../library/handover.ts';
import { answersOfModel, makeModel } from '../pages/_make-model.ts';
import { moveFiles } from './files.ts';
import { openKeptUnits } from './kept/units.ts';
import type { Options } from './options.ts';
import { renderPages } from './render-pages.ts';
import type { NewSite } from './new-site.ts';
import { astroFolderOf } from './swap.ts';

/** Where pages are made, and from what beside the content. */
export interface PagesOrder {
  site: NewSite;
  /** The folder with what earlier builds kept. */
  kept: string;
  /** Stands for what decides all pages (`kept/key.ts`). */
  key: string;
  /** What Astro is told by its environment. */
  told: Readonly<Record<string, string>>;
}

/**
 * Has Astro make the pages for which something changed; the others stay.
 *
 * @param handed the content of the edition
 * @throws naming the page, if one cannot be made
 */
export async function makePages(
  options: Options,
  handed: Handed,
  { site, kept, key, told }: PagesOrder,
): Promise<void> {
  const { fresh } = site;
  const { base, address } = handed.settings.site;
  const places = { file: join(kept, 'pages.bin'), last: options.outDir, fresh };
  const keeper = openKeptUnits(places, key, answersOfModel(makeModel(handed, handed)));
  handOver({ ...handed, trace: keeper.trace });
  try {
    const astroOut = astroFolderOf(fresh);
    const pages = renderPages({ folder: fresh, base, address, keeper });
    await runAstro(options, { ...told, HANDRAIL_ASTRO_OUT: astroOut }, pages);
    await moveFiles(astroOut, fresh);
  } finally {
    handOver(undefined);
  }
  keeper.save();
  site.keep(keeper.stays);
}

/** Test runners set these, and Astro's pages read them as `import.meta.env`: a build would not be the one that ships. */
const PRODUCTION = {
  NODE_ENV: 'production',
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
};

async function runAstro(
  options: Options,
  told: Readonly<Record<string, string>>,
  pages: AstroIntegration,
): Promise<void> {
  const environment = { ...PRODUCTION, ...told };
  const before = Object.fromEntries(Object.keys(environment).map((name) => [name, process.env[name]]));
  setEnvironment(environment);
  try {
    // Loaded only now, because it takes a while and content with errors never comes this far.
    const { build } = await import('astro');
    await build({ root: options.root, logLevel: options.json ? 'silent' : 'warn', integrations: [pages] });
  } finally {
    setEnvironment(before);
  }
}

function setEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
