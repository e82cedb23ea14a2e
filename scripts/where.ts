import { interfaceWords } from '../src/i18n/own-words.ts';
import { readContent } from '../src/library/read.ts';
import { readBoldPlaces } from '../src/library/screen-name-places.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';
import { findName, nearestName, usesText } from '../src/writing/where.ts';

/**
 * `npm run where -- "<screen name>"`: every step and line that uses a name of a screen, alone or in a path, in each
 * language under the name that its screens have. Flags: `--lang`, `--json`. Exit code 1 if nothing uses it.
 */
export default async function run(options: Options): Promise<number> {
  const [wanted = '', ...more] = options.words;
  if (wanted.trim() === '' || more.length > 0)
    throw new OptionError('Name one screen name, in quotes: npm run where -- "Network & internet".');
  const { contentDir: folder, edition, today } = options;
  const { lists, site, problems } = readContent({ folder, edition, today, words: interfaceWords });
  if (lists === undefined || site === undefined) {
    console.log(report(problems, options));
    return 1;
  }
  const language = options.flags.get('lang');
  if (language !== undefined && !site.languages.includes(language)) {
    throw new OptionError(`There is no language "${language}". Languages: ${site.languages.join(', ')}.`);
  }
  const places = readBoldPlaces(folder, lists);
  const uses = findName(
    wanted,
    places,
    lists.glossaries,
    language === undefined ? site.languages : [language],
  );
  if (options.json) console.log(JSON.stringify({ uses }, null, 2));
  else if (uses.length > 0) console.log(usesText(uses, options.contentPrefix));
  else {
    const near = nearestName(wanted, places);
    console.log(`Nothing uses "${wanted}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
  }
  return uses.length > 0 ? 0 : 1;
}
