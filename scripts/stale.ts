import { interfaceWords } from '../src/i18n/own-words.ts';
import { readContent } from '../src/library/read.ts';
import { STALE_KINDS, staleEntries, type StaleItem } from '../src/library/staleness.ts';
import { staleJson, staleMarkdown, staleText } from '../src/library/stale-report.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import type { Owners } from '../src/schema/lists.ts';
import type { Site } from '../src/schema/site.ts';
import { report } from '../src/site/report.ts';

/**
 * `npm run stale`: which files need someone. Entries for agents count too, whichever edition is asked for.
 *
 * Flags: `--json`, `--markdown`, `--owner <id>`, `--lang <language>`, and `--fail-on <kinds>`, a list with commas of
 * the reasons that give exit code 1, such as `overdue`. Without it the code is 0; other errors of the content do not
 * matter here, as long as site.yaml can be read.
 */
export default async function run(options: Options): Promise<number> {
  const failOn = readFailOn(options.flags.get('fail-on'));
  const { entries, owners, site, problems } = readContent({
    folder: options.contentDir,
    edition: options.edition,
    today: options.today,
    words: interfaceWords,
  });
  if (site === undefined) {
    console.log(report(problems, options));
    return 1;
  }
  const settings = { owners, site };
  const items = pick(staleEntries({ entries, settings, today: options.today }), settings, options);
  const about = { today: options.today, prefix: options.contentPrefix };
  const write = options.json ? staleJson : options.flags.has('markdown') ? staleMarkdown : staleText;
  console.log(write(items, about));
  return items.some((item) => item.reasons.some((reason) => failOn.includes(reason.kind))) ? 1 : 0;
}

function readFailOn(value: string | undefined): string[] {
  const kinds = (value ?? '').split(',').filter((kind) => kind !== '');
  const unknown = kinds.find((kind) => !(STALE_KINDS as readonly string[]).includes(kind));
  if (unknown === undefined) return kinds;
  throw new OptionError(`--fail-on cannot be "${unknown}". Use one or more of: ${STALE_KINDS.join(', ')}.`);
}

function pick(
  items: readonly StaleItem[],
  settings: { owners: Owners; site: Site },
  { flags }: Options,
): StaleItem[] {
  const owner = flags.get('owner');
  const language = flags.get('lang');
  if (language !== undefined && !settings.site.languages.includes(language)) {
    throw new OptionError(
      `There is no language "${language}". Languages: ${settings.site.languages.join(', ')}.`,
    );
  }
  const owners = new Set([...Object.keys(settings.owners), ...items.map((item) => item.owner)]);
  if (owner !== undefined && !owners.has(owner)) {
    throw new OptionError(`There is no owner "${owner}". Owners: ${[...owners].sort().join(', ')}.`);
  }
  return items.filter(
    (item) =>
      (owner === undefined || item.owner === owner) && (language === undefined || item.language === language),
  );
}
