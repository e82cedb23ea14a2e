import { compareGuides } from '../src/guide/compare.ts';
import { resolveSources } from '../src/guide/resolve.ts';
import { commitOf } from '../src/history/git.ts';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { changedGuideJson, changedGuideText } from '../src/library/guide-changes-report.ts';
import {
  gatherFacts,
  measureGuides,
  shelveGuides,
  type GuideFacts,
  type GuideShelf,
} from '../src/library/guide-facts.ts';
import { readOldGuide } from '../src/library/guide-history.ts';
import { guideJson, guidesJson, guidesText, guideText, warningsText } from '../src/library/guide-report.ts';
import { readContent } from '../src/library/read.ts';
import { nearest } from '../src/problem/nearest.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

/**
 * `npm run guide`: all guides with their counts. `npm run guide -- <id>`: one guide as a tree, with its counts, its
 * problems, and where it goes beyond limits of site.yaml. `--diff <revision>`: what changed in it since then. `--json`.
 *
 * Guides are shown as customers see them, drafts too. The exit code is 0 whatever it finds, unless what was asked for
 * cannot be read.
 */
export default async function run(options: Options): Promise<number> {
  const [id, ...more] = options.words;
  const revision = options.flags.get('diff');
  if (more.length > 0 || (id === undefined && revision !== undefined))
    throw new OptionError(
      'Name one guide: npm run guide -- <id>, or npm run guide -- <id> --diff <revision>.',
    );
  const read = readContent({
    folder: options.contentDir,
    edition: 'public',
    today: options.today,
    words: interfaceWords,
  });
  if (read.site === undefined) {
    console.log(report(read.problems, options));
    return 1;
  }
  const shelf = shelveGuides(read.entries, read.site.sourceLanguage);
  if (id === undefined) {
    const rows = measureGuides(shelf);
    console.log(options.json ? guidesJson(rows, shelf.graph) : guidesText(rows));
    return 0;
  }
  const problems = read.problems.filter(({ file }) => isFileOf(file, id));
  const facts = gatherFacts(shelf, id, problems, read.site.limits);
  if (facts !== undefined) {
    console.log(
      revision === undefined ? describe(facts, options) : describeChanges(shelf, id, revision, options),
    );
    return 0;
  }
  if (problems.length === 0) throw unknownGuide(id, shelf);
  console.log(report(problems, options));
  return 1;
}

function isFileOf(file: string, id: string): boolean {
  return /^guides\/[^/]+\/(.+)\.md$/.exec(file)?.[1] === id;
}

function unknownGuide(id: string, { trees }: GuideShelf): OptionError {
  const near = nearest(id, trees.keys());
  const help = near === undefined ? 'npm run guide lists all guides.' : `Did you mean "${near}"?`;
  return new OptionError(`There is no guide "${id}". ${help}`);
}

function describe(facts: GuideFacts, options: Options): string {
  if (options.json) return guideJson(facts, options.contentPrefix);
  return [
    guideText(facts, options.contentPrefix),
    report(facts.problems, options),
    ...(facts.warnings.length === 0 ? [] : [warningsText(facts.warnings, options.contentPrefix)]),
  ].join('\n\n');
}

function describeChanges(shelf: GuideShelf, id: string, revision: string, options: Options): string {
  const commit = commitOf(options.contentDir, revision);
  if (commit === undefined)
    throw new OptionError(
      `There is no version "${revision}" in the history of ${options.contentPrefix}. Name a branch, a tag or a commit.`,
    );
  const guide = shelf.guides.find((entry) => entry.id === id)!;
  const old = readOldGuide(options.contentDir, commit, guide);
  const before = old && { id: old.id, trees: resolveSources(old.guides, guide.language) };
  if (before === undefined || before.trees.get(before.id)?.steps.length === 0)
    throw new OptionError(`Version "${revision}" has no guide "${id}" with steps.`);
  const changes = compareGuides(before, { id, trees: shelf.trees });
  return options.json ? changedGuideJson({ id, revision }, changes) : changedGuideText(changes);
}
