import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Edition } from '../library/model.ts';
import type { Options } from './options.ts';

/**
 * What astro.config.mjs and src/content.config.ts are told, by environment: Astro takes no other arguments there.
 * Caches are kept per edition and content folder: a shared one once carried agents' text into public pages.
 *
 * @param options of the command
 */
export function astroEnvironment(options: Options): Record<string, string> {
  const key = createHash('sha256')
    .update(`${options.contentDir}\0${options.base ?? ''}`)
    .digest('hex')
    .slice(0, 8);
  return {
    CONTENT_DIR: options.contentDir,
    EDITION: options.edition,
    HANDRAIL_TODAY: options.today,
    HANDRAIL_CACHE: join(options.root, '.handrail', 'cache', `${options.edition}-${key}`),
    ...(options.base === undefined ? {} : { BASE_PATH: options.base }),
    ...(options.address === undefined ? {} : { SITE_ADDRESS: options.address }),
  };
}

/** The same, read back where Astro loads our code. The defaults serve editors and `astro check`. */
export function readAstroEnvironment(): {
  contentDir: string;
  edition: Edition;
  today: string;
  base: string | undefined;
  address: string | undefined;
} {
  const { env } = process;
  return {
    contentDir: resolve(env['CONTENT_DIR'] ?? 'content'),
    edition: env['EDITION'] === 'agent' ? 'agent' : 'public',
    today: env['HANDRAIL_TODAY'] ?? new Date().toISOString().slice(0, 10),
    base: env['BASE_PATH'],
    address: env['SITE_ADDRESS'],
  };
}
