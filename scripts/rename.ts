import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { isId, suggestId } from '../src/library/files.ts';
import { planLedger, readLedgerFile } from '../src/library/ledger-files.ts';
import type { Entry } from '../src/library/model.ts';
import { readContent } from '../src/library/read.ts';
import { nearest } from '../src/problem/nearest.ts';
import type { Problem } from '../src/problem/problem.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';
import { gatherKnown, ownerOfId, sourcesOf, type Known } from '../src/writing/known.ts';
import { applyPlan, copyFolder } from '../src/writing/rename/apply.ts';
import { UnfoundLink } from '../src/writing/rename/link-edits.ts';
import { planRename, type RenameInput, type RenamePlan } from '../src/writing/rename/plan.ts';
import { changedStamps, stampEdits } from '../src/writing/rename/restamp.ts';
import { applyEdits, plainText } from '../src/writing/text-edits.ts';

/**
 * `npm run rename -- <old id> <new id>`: gives an article or guide another id, in all languages. Links, front matter,
 * site.yaml and ledger follow; the old address leads on; translations that were up to date stay so. All other bytes
 * stay as they are. It is tried on a copy first: if it would bring a problem, nothing changes and the exit code is 1.
 *
 * Flags: `--dry-run` writes nothing; `--json`.
 */
export default async function run(options: Options): Promise<number> {
  const [from, to, ...more] = options.words;
  if (from === undefined || to === undefined || more.length > 0)
    throw new OptionError('Write: npm run rename -- <old id> <new id>.');
  const before = readAt(options.contentDir, options);
  if (before.content === undefined || before.lists === undefined) {
    console.log(report(before.problems, options));
    console.error('Nothing was renamed: mend these first, for a text that cannot be read may have links.');
    return 1;
  }
  const { site, lists, entries } = { ...before, site: before.content.settings.site, lists: before.lists };
  const known = gatherKnown(options.contentDir, options.today, { entries, lists, site });
  const plan = makePlan({ from, to }, known, lists.codeArticles);
  const copy = copyFolder(options.contentDir);
  try {
    applyPlan(copy.folder, plan);
    const problems = finishPlan(plan, copy.folder, entries, options);
    const fresh = newProblems(before.problems, problems, plan);
    if (fresh.length > 0) {
      console.log(report(fresh, options));
      console.error('Nothing was renamed: it would bring these problems.');
      return 1;
    }
  } finally {
    copy.remove();
  }
  const dry = options.flags.has('dry-run');
  if (!dry) applyPlan(options.contentDir, plan);
  console.log(options.json ? planJson(plan) : planText(plan, options, dry));
  return 0;
}

function readAt(folder: string, { today }: Options): ReturnType<typeof readContent> {
  return readContent({ folder, edition: 'public', today, words: interfaceWords });
}

function makePlan(
  { from, to }: { from: string; to: string },
  known: Known,
  codeArticles: string[],
): RenamePlan {
  const entry = sourcesOf(known).find((source) => source.id === from);
  if (entry === undefined) {
    const near = nearest(
      from,
      sourcesOf(known).map(({ id }) => id),
    );
    throw new OptionError(
      `There is no article or guide "${from}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    );
  }
  if (!isId(to)) throw new OptionError(`"${to}" cannot be an address. Write "${suggestId(to)}".`);
  const owner = entry.matter.formerly.includes(to) ? undefined : ownerOfId(known, to);
  if (owner !== undefined) throw new OptionError(`The id "${to}" is taken (${owner}).`);
  const listed = known.site.languages.some((language) =>
    readLedgerFile(known.folder, `ledger/${language}.txt`).includes(`${entry.type}s/${from}/`),
  );
  const input: RenameInput = {
    folder: known.folder,
    entry,
    to,
    published: listed || !entry.matter.draft,
    products: new Set(known.products),
    codeArticles,
  };
  try {
    return planRename(input);
  } catch (error) {
    if (error instanceof UnfoundLink) throw new OptionError(error.message);
    throw error;
  }
}

/**
 * Adds to a plan that was carried out in a copy what follows from it: stamps of translations, and the ledger.
 * @returns the problems of the copy after that
 */
function finishPlan(plan: RenamePlan, copy: string, before: readonly Entry[], options: Options): Problem[] {
  const { from, to } = plan.renaming;
  const { entries } = readAt(copy, options);
  const stamps = changedStamps(before, entries, (id) => (id === from ? to : id));
  const added = new Map<string, string>();
  for (const [file, parts] of stamps) {
    const raw = readFileSync(join(copy, file), 'utf8');
    added.set(file, applyEdits(raw, stampEdits(plainText(raw), parts)));
  }
  applyPlan(copy, { moves: new Map(), texts: added });
  const { content } = readAt(copy, options);
  const ledger = content === undefined ? [] : planLedger(copy, content, options.today);
  for (const { file, old, text } of ledger) if (text !== old) added.set(file, text);
  applyPlan(copy, { moves: new Map(), texts: added });
  for (const [file, text] of added) plan.texts.set(file, text);
  return readAt(copy, options).problems;
}

/** What the rename brings: the same problems as before, under other names of files, are none. */
function newProblems(
  before: readonly Problem[],
  after: readonly Problem[],
  { moves, renaming }: RenamePlan,
): Problem[] {
  const named = (text: string): string => text.replaceAll(renaming.from, renaming.to);
  const keyOf = ({ file, id, message }: Problem): string => `${file}\n${id}\n${named(message)}`;
  const old = new Set(before.map((p) => keyOf({ ...p, file: moves.get(p.file) ?? p.file })));
  return after.filter((p) => !old.has(keyOf(p)));
}

function planJson({ renaming, moves, texts }: RenamePlan): string {
  return JSON.stringify(
    { ...renaming, moved: Object.fromEntries(moves), changed: [...texts.keys()] },
    null,
    2,
  );
}

function planText({ renaming, moves, texts }: RenamePlan, { contentPrefix }: Options, dry: boolean): string {
  const { type, from, to } = renaming;
  const moved = [...moves].map(([old, now]) => `  ${contentPrefix}${old} -> ${contentPrefix}${now}`);
  const changed = [...texts.keys()].filter((file) => ![...moves.values()].includes(file));
  const folder = type === 'guide' ? 'guides' : 'articles';
  return [
    `${dry ? 'Would rename' : 'Renamed'} the ${type} "${from}" to "${to}":`,
    ...moved,
    ...(changed.length === 0
      ? []
      : ['Changed with it:', ...changed.map((file) => `  ${contentPrefix}${file}`)]),
    `Old addresses such as /${folder}/${from}/ lead to the new one. ${dry ? 'Nothing was written.' : 'Commit all of it as one change.'}`,
  ].join('\n');
}
