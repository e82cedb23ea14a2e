import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { gapsOf } from '../src/library/review/gaps.ts';
import {
  FindingsError,
  PHRASES_FILE,
  readFailingPhrases,
  readLinkFindings,
} from '../src/library/review/findings.ts';
import { notesOf } from '../src/library/review/notes.ts';
import { readForReview, type ReviewFiles } from '../src/library/review/read.ts';
import { staleCsv, staleGithub, staleJson, weekOf, type StaleReport } from '../src/library/review/report.ts';
import { ownerIssue, staleMarkdown } from '../src/library/review/report-markdown.ts';
import { staleText } from '../src/library/review/report-text.ts';
import { playersOf, simulate, simulationText } from '../src/library/review/simulate.ts';
import { reviewStates, staleEntries, type ReviewInput } from '../src/library/review/staleness.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report as showProblems } from '../src/site/report.ts';
import { pick, readChoice } from '../src/site/stale-choice.ts';

/**
 * `npm run stale`: which files need someone, why, and what to check; this week's list of each owner. Entries for agents
 * count too, whichever edition is asked for.
 *
 * Flags: `--all` (also what is not for this week), `--json`, `--markdown`, `--csv`, `--github`, `--owner <id>`,
 * `--lang <language>`, `--since <day or 7d>` (what fell due since), `--fail-on <kinds>` (reasons that give exit code 1,
 * with commas), `--issues <folder>` (a Markdown file for each owner), `--simulate <weeks>`, `--phrases <file>` (default
 * `.handrail/phrases.json`, which `npm run check:search` writes), `--links <file>` (default `.handrail/links.json`, which
 * `npm run links` writes).
 *
 * The exit code is 1 for what `--fail-on` names, for front matter that cannot be read and dates in the future, and for
 * a simulation in which the budget is not enough; else 0.
 */
export default async function run(options: Options): Promise<number> {
  // V8 lets young objects fill 100 MB before it looks at them; so it takes half the memory, and no longer.
  setFlagsFromString('--semi-space-growth-factor=1');
  const files = await readForReview(options.contentDir, options.today, interfaceWords.languages);
  const { site, owners, products, figures, searches } = files.lists;
  if (site === undefined) {
    console.log(showProblems(files.problems, options));
    return 1;
  }
  const { links, phrases } = readFindings(options);
  const input: ReviewInput = {
    ...files,
    settings: { owners, products, site },
    today: options.today,
    changes: files.history.changes,
    links: links?.links ?? {},
    phrases,
    figures,
  };
  if (options.flags.has('simulate')) return play(input, options);
  const all = staleEntries(input);
  const choice = readChoice(options.flags, {
    owners: [...Object.keys(owners), ...all.map((item) => item.owner)],
    languages: site.languages,
    today: options.today,
  });
  const week = weekOf(all, site.review.perWeek, options.today);
  const items = pick(all, choice);
  const report: StaleReport = {
    today: options.today,
    prefix: options.contentPrefix,
    items,
    week: new Set(items.filter((item) => week.has(item))),
    perWeek: site.review.perWeek,
    notes: [...notesOf(files.history.state, links?.checked, input), ...gapsOf(searches)],
    problems: files.problems,
  };
  if (options.flags.has('issues')) writeIssues(report, files, options);
  console.log(write(report, options));
  const fails = items.some(({ reasons }) => reasons.some(({ kind }) => choice.failOn.includes(kind)));
  return fails || files.problems.length > 0 ? 1 : 0;
}

function readFindings({ root, flags }: Options) {
  try {
    const links = readLinkFindings(resolve(root, flags.get('links') ?? join('.handrail', 'links.json')));
    const named = flags.get('phrases');
    const own = join(root, '.handrail', PHRASES_FILE);
    if (named === undefined && !existsSync(own)) return { links, phrases: [] };
    return { links, phrases: readFailingPhrases(named === undefined ? own : resolve(root, named)) };
  } catch (error) {
    if (error instanceof FindingsError) throw new OptionError(error.message);
    throw error;
  }
}

function play(input: ReviewInput, { flags, json, today }: Options): number {
  const weeks = Number(flags.get('simulate'));
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 520)
    throw new OptionError('--simulate needs a number of weeks from 1 to 520: --simulate 52.');
  const { perWeek } = input.settings.site.review;
  const played = simulate(playersOf(reviewStates(input), today), { today, weeks, perWeek });
  console.log(json ? JSON.stringify(played, null, 2) : simulationText(played));
  return played.overBudget === 0 && played.overLimit === 0 ? 0 : 1;
}

function writeIssues(report: StaleReport, { lists }: ReviewFiles, { root, flags }: Options): void {
  const folder = resolve(root, flags.get('issues')!);
  mkdirSync(folder, { recursive: true });
  for (const owner of new Set([...Object.keys(lists.owners), ...report.items.map((item) => item.owner)]))
    writeFileSync(join(folder, `${owner}.md`), `${ownerIssue(report, owner)}\n`);
}

function write(report: StaleReport, { json, flags }: Options): string {
  const all = flags.has('all');
  if (json) return staleJson(report);
  if (flags.has('csv')) return staleCsv(report);
  if (flags.has('markdown')) return staleMarkdown(report, { all });
  if (flags.has('github')) return staleGithub(report);
  return staleText(report, { all, colour: process.env['FORCE_COLOR'] === '1' });
}
