import { resolve } from 'node:path';
import { compareSites } from '../src/site/changes.ts';
import { changesJson, changesMarkdown, changesText } from '../src/site/changes-report.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { readMarker, type Marker } from '../src/site/swap.ts';

/**
 * `npm run changes -- <old site> <new site>`: the pages that differ between two builds, with their titles, by language;
 * as text, `--markdown` or `--json`. The exit code is 0, whatever differs.
 */
export default async function run(options: Options): Promise<number> {
  const [before, after, ...more] = options.words.map((word) => resolve(options.root, word));
  if (before === undefined || after === undefined || more.length > 0)
    throw new OptionError('Name two folders: npm run changes -- <old site> <new site>.');
  const [old, now] = [readSite(before), readSite(after)];
  if (old.base !== now.base || old.edition !== now.edition) {
    throw new OptionError(
      `The two cannot be compared: the old site is the ${old.edition} edition for ${old.base}, ` +
        `the new one the ${now.edition} edition for ${now.base}.`,
    );
  }
  const changes = await compareSites(before, after, now.base);
  const write = options.json ? changesJson : options.flags.has('markdown') ? changesMarkdown : changesText;
  console.log(write(changes));
  return 0;
}

function readSite(folder: string): Marker {
  const marker = readMarker(folder);
  if (marker !== undefined) return marker;
  throw new OptionError(`There is no site in ${folder}. Build one: npm run build -- --out ${folder}.`);
}
