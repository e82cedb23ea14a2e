import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { FIGURES_FILE } from '../src/library/files.ts';
import { readContent } from '../src/library/read.ts';
import { hasErrors, type Problem } from '../src/problem/problem.ts';
import { reportJson } from '../src/problem/reporters/json.ts';
import { reportText } from '../src/problem/reporters/text.ts';
import { addToFigures, writeFigures } from '../src/reuse/figures.ts';
import { measureReuse, type Reuse } from '../src/reuse/measure.ts';
import { shelveEntries } from '../src/reuse/our-entries.ts';
import { makeLinkFinder } from '../src/reuse/our-links.ts';
import { InputError, readGiven, type GivenFiles } from '../src/reuse/read-input.ts';
import { reuseCsv, reuseJson, reuseText } from '../src/reuse/report.ts';
import { isDay } from '../src/schema/common.ts';
import type { Figures } from '../src/schema/figures.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

const USAGE = 'Name the folder of exported weeks: npm run reuse -- <folder> [--tickets tickets.csv].';
const DAY = 86_400_000;

/**
 * `npm run reuse -- <folder>`: puts the weeks together that agents exported, measures how content was used and what it
 * lacks, and writes `figures.json` of the content folder for the stale report.
 *
 * Flags: `--tickets <file>` (a table of tickets, CSV), `--since <day>` (what was counted before is left out), `--json`,
 * `--csv` (all entries), `--dry-run` (writes nothing).
 *
 * The exit code is 1 for files that cannot be read; then nothing is written.
 */
export default async function run(options: Options): Promise<number> {
  const [folder, ...more] = options.words;
  if (folder === undefined || more.length > 0) throw new OptionError(USAGE);
  const since = readSince(options);
  const { contentDir, today, address, base } = options;
  const about = { edition: 'agent', today, words: interfaceWords } as const;
  const { site, lists, entries: all, problems } = readContent({ folder: contentDir, ...about });
  const lost = problems.filter(({ file, level }) => level === 'error' && file.endsWith('.json'));
  if (site === undefined || lists === undefined || lost.length > 0) {
    console.error(report(site === undefined ? problems : lost, options));
    return 1;
  }
  const entries = shelveEntries(all);
  const place = { address: address ?? site.address, base: base ?? site.base };
  const now = Date.parse(today) + DAY;
  const given = give(options, folder, { today, now, findLinks: makeLinkFinder(place, entries) });
  if (hasErrors(given.problems)) {
    console.error(showProblems(given.problems, options));
    return 1;
  }
  const reuse = measureReuse({ ...given, entries, site, searches: lists.searches, since, now });
  console.log(write(reuse, options));
  save(addToFigures(lists.figures, reuse), options);
  return 0;
}

function readSince({ flags }: Options): string | undefined {
  const since = flags.get('since');
  if (since === undefined || isDay(since)) return since;
  throw new OptionError(`"${since}" is not a day. Write --since as 2026-11-20.`);
}

function give(options: Options, folder: string, about: Parameters<typeof readGiven>[1]): GivenFiles {
  try {
    return readGiven({ folder, tickets: options.flags.get('tickets') }, about);
  } catch (error) {
    if (error instanceof InputError) throw new OptionError(error.message);
    throw error;
  }
}

/** These files lie where they were named, not in the content folder. */
function showProblems(problems: readonly Problem[], { json }: Options): string {
  if (json) return reportJson(problems, '');
  return reportText(problems, { prefix: '', colour: process.env['FORCE_COLOR'] === '1' });
}

function write(reuse: Reuse, { json, flags }: Options): string {
  if (json) return reuseJson(reuse);
  return flags.has('csv') ? reuseCsv(reuse) : reuseText(reuse);
}

/** Whole or not at all: another program may read it at any time. */
function save(figures: Figures | undefined, { contentDir, contentPrefix, flags }: Options): void {
  if (figures === undefined) return;
  if (flags.has('dry-run')) {
    console.error(`\n${contentPrefix}${FIGURES_FILE} was not written (--dry-run). It would say:\n`);
    console.error(writeFigures(figures).trimEnd());
    return;
  }
  const file = join(contentDir, FIGURES_FILE);
  writeFileSync(`${file}.new`, writeFigures(figures));
  renameSync(`${file}.new`, file);
  console.error(`\nWrote ${contentPrefix}${FIGURES_FILE} for the stale report.`);
}
