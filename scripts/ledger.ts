import { baseFile, changedFiles, findBase, isShallow, mergeBase } from '../src/history/git.ts';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { STRUCTURES_FILE } from '../src/library/files.ts';
import { compareWithBase } from '../src/library/ledger-check.ts';
import { planLedger, readLedgerFile, writeLedger, type LedgerFile } from '../src/library/ledger-files.ts';
import { readContent } from '../src/library/read.ts';
import { compareStructures } from '../src/library/structures.ts';
import type { Problem } from '../src/problem/problem.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

/**
 * `npm run ledger`: writes what the public edition publishes today into ledger/<lang>.txt of the content folder,
 * and the structures of its guides beside them.
 * With `--check` nothing is written: the exit code is 1 if something would be, or if a line was deleted that the base
 * branch has (`HANDRAIL_BASE_REF`, `GITHUB_BASE_REF` or `origin/main`).
 */
export default async function run(options: Options): Promise<number> {
  const { content, problems } = readContent({
    folder: options.contentDir,
    edition: 'public',
    today: options.today,
    words: interfaceWords,
  });
  if (content === undefined) {
    console.log(report(problems, options));
    return 1;
  }
  const changes = planLedger(options.contentDir, content, options.today);
  if (options.flags.has('check')) return check(changes, content.settings.site.languages, options);
  writeLedger(options.contentDir, changes);
  console.log(describe(changes, [], options));
  return 0;
}

function check(changes: readonly LedgerFile[], published: readonly string[], options: Options): number {
  const { base, note } = readBase(options);
  const deleted = base === undefined ? [] : findDeleted(base, published, options);
  const outdated = changes.filter(({ old, text }) => old !== text);
  console.log(describe(changes, deleted, options));
  if (note !== undefined) console.error(note);
  if (outdated.length > 0) {
    console.error(
      `Not up to date: ${outdated.map(({ file }) => options.contentPrefix + file).join(', ')}. Run npm run ledger.`,
    );
  }
  return deleted.length > 0 || outdated.length > 0 ? 1 : 0;
}

/** The version to compare with. A base that was asked for must be there, or deleted lines would pass unseen. */
function readBase({ contentDir }: Options): { base?: { name: string; commit: string }; note?: string } {
  const name = findBase(contentDir, process.env);
  const commit = name === undefined ? undefined : mergeBase(contentDir, name);
  if (name !== undefined && commit !== undefined) return { base: { name, commit } };
  const asked = process.env['HANDRAIL_BASE_REF'] || process.env['GITHUB_BASE_REF'];
  if (asked) {
    const help = isShallow(contentDir)
      ? ' This clone has only part of the history: fetch all of it (fetch-depth: 0).'
      : '';
    throw new OptionError(
      `The base "${asked}" cannot be compared with, so deleted lines would not be seen.${help}`,
    );
  }
  return { note: 'There is no base branch here, so deleted lines were not looked for.' };
}

/** Looks into the ledgers of all languages, into those whose whole file is gone, and into the structures. */
function findDeleted(
  base: { name: string; commit: string },
  published: readonly string[],
  options: Options,
): Problem[] {
  const touched = changedFiles(options.contentDir, base.commit).flatMap((file) => {
    const language = /^ledger\/([a-z]{2,3})\.txt$/.exec(file)?.[1];
    return language === undefined ? [] : [language];
  });
  const before = (file: string): string => baseFile(options.contentDir, base.commit, file) ?? '';
  const now = (file: string): string => readLedgerFile(options.contentDir, file);
  const addresses = [...new Set([...published, ...touched])].flatMap((language) => {
    const file = `ledger/${language}.txt`;
    return compareWithBase(before(file), now(file), { language, base: base.name });
  });
  return [...addresses, ...compareStructures(before(STRUCTURES_FILE), now(STRUCTURES_FILE), base.name)];
}

function describe(changes: readonly LedgerFile[], deleted: readonly Problem[], options: Options): string {
  if (options.json) {
    const files = changes.map(({ file, added, kept, dropped }) => ({
      file,
      added,
      kept: kept.length,
      dropped,
    }));
    return JSON.stringify({ files, problems: deleted }, null, 2);
  }
  const lines = changes.flatMap(({ file, added, kept, dropped }) => [
    `${options.contentPrefix}${file}: ${added.length} added, ${kept.length} kept, ${dropped.length} dropped`,
    ...dropped.map((address) => `  - ${address}`),
  ]);
  return [...lines, ...(deleted.length === 0 ? [] : ['', report(deleted, options)])].join('\n');
}
