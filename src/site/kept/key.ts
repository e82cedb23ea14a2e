import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../library/files.ts';
import type { Content } from '../../library/model.ts';
import type { Options } from '../options.ts';

/**
 * Stands for what decides all pages without being asked for by one: the day, the site as a whole, its words, and the files of code
 * articles, whose styles and scripts are bundled with those of the site. The program itself is compared when the cache
 * is opened (src/site/cache.ts).
 */
export function pagesKey(
  { edition, today, contentDir }: Options,
  { site, words }: Content['settings'],
): string {
  const hash = createHash('sha256').update(JSON.stringify([edition, today, site, words]));
  const folders = site.languages.flatMap((language) =>
    site.codeArticles.map((id) => join(contentDir, 'articles', language, id)),
  );
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const file of listFiles(folder)) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}
