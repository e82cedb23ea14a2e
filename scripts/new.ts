import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { readText, suggestId, isId } from '../src/library/files.ts';
import { planLedger, writeLedger } from '../src/library/ledger-files.ts';
import { readContent, type ReadResult } from '../src/library/read.ts';
import { nearest } from '../src/problem/nearest.ts';
import { hasErrors, type Problem } from '../src/problem/problem.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';
import { answerAll, StoppedAsking, UnfitAnswer, type Terminal } from '../src/writing/ask.ts';
import { gatherKnown, ownerOfId, sourcesOf, type Known } from '../src/writing/known.ts';
import { fileFor, writeNewFile, type Original } from '../src/writing/new-file.ts';
import { NEW_KINDS, questionsFor, type NewKind, type Plan } from '../src/writing/questions.ts';
import { nextSteps } from '../src/writing/next-steps.ts';

/**
 * `npm run new -- guide|article|notice|reply "<title>"`: writes a file that passes `npm run check` as it is. What it has
 * to know is asked; each question is answered by a flag, too, and nobody is asked where the input is no terminal.
 *
 * Flags: those of {@link questionsFor}; `--lang`, `--id`; `--publish` (no draft: the ledger gets its lines); `--json`.
 * A file that is there is never written over; a file that turns out wrong is taken away again, with exit code 1.
 *
 * @param terminal where questions are asked; undefined: nobody is asked
 */
export default async function run(options: Options, terminal = ownTerminal()): Promise<number> {
  const read = readAll(options);
  if (read.site === undefined || read.lists === undefined) {
    console.log(report(read.problems, options));
    return 1;
  }
  const { site, lists } = read;
  const known = gatherKnown(options.contentDir, options.today, { ...read, site, lists });
  const plan = readPlan(options, known);
  const questions = questionsFor(plan, known);
  requireFlags(options, ['lang', 'id', 'publish', ...questions.map(({ flag }) => flag)], plan.kind);
  let found;
  try {
    found = await answerAll(questions, options.flags, options.json ? undefined : terminal);
  } catch (error) {
    if (error instanceof UnfitAnswer || error instanceof StoppedAsking) throw new OptionError(error.message);
    throw error;
  }
  const { answers, unasked } = found;
  const publish = options.flags.has('publish');
  const original = plan.translation ? originalOf(answers['of'] ?? '', known) : undefined;
  const file = chooseFile(plan, known, options, original);
  const text = writeNewFile(plan, answers, { known, publish, original });
  const problems = writeChecked(file, text, read.problems, options);
  if (hasErrors(problems)) {
    console.log(report(problems, options));
    console.error(`${options.contentPrefix}${file} was not written.`);
    return 1;
  }
  const listed = publish && !plan.translation && updateLedger(plan.kind, options);
  const about = {
    plan,
    file: options.contentPrefix + file,
    publish,
    listed,
    unasked,
    answers,
    original: original?.id,
  };
  console.log(
    options.json ? JSON.stringify({ file: about.file, answers, listed }, null, 2) : nextSteps(about),
  );
  return 0;
}

function ownTerminal(): Terminal | undefined {
  return process.stdin.isTTY ? { input: process.stdin, output: process.stdout } : undefined;
}

function readAll(options: Options): ReadResult {
  const { contentDir: folder, today } = options;
  return readContent({ folder, edition: 'public', today, words: interfaceWords });
}

function readPlan({ words, flags }: Options, { site }: Known): Plan {
  const [kind = '', title = '', ...more] = words;
  const usage = `Write: npm run new -- ${NEW_KINDS.join('|')} "<title>".`;
  if (!(NEW_KINDS as readonly string[]).includes(kind)) {
    const near = nearest(kind, NEW_KINDS);
    const wrong = kind === '' ? '' : `There is no kind "${kind}". `;
    throw new OptionError(`${wrong}${near === undefined ? '' : `Did you mean "${near}"? `}${usage}`);
  }
  if (more.length > 0) throw new OptionError(`Put the title in quotes. ${usage}`);
  if (title.trim().length < 3 || title.length > 120)
    throw new OptionError(`A title has 3 to 120 letters. ${usage}`);
  const language = flags.get('lang') ?? site.sourceLanguage;
  if (!site.languages.includes(language)) {
    throw new OptionError(`There is no language "${language}". Languages: ${site.languages.join(', ')}.`);
  }
  const translation = (kind === 'guide' || kind === 'article') && language !== site.sourceLanguage;
  return { kind: kind as NewKind, title: title.trim(), language, translation };
}

function requireFlags({ flags }: Options, own: readonly string[], kind: NewKind): void {
  const common = ['content', 'out', 'edition', 'today', 'base', 'address', 'json', 'strict'];
  const extra = [...flags.keys()].find((flag) => !own.includes(flag) && !common.includes(flag));
  if (extra !== undefined)
    throw new OptionError(`--${extra} says nothing about a new ${kind}. Flags: --${own.join(', --')}.`);
}

function originalOf(id: string, known: Known): Original {
  const entry = sourcesOf(known).find((source) => source.id === id)!;
  const read = readText(known.folder, entry.file);
  if ('problem' in read) throw new OptionError(`${entry.file}: ${read.problem.message}`);
  const { language } = entry;
  return { id, language, text: read.text, ...(entry.type === 'guide' ? { tree: entry.tree } : {}) };
}

/** A translation has the id of what it translates. */
function chooseFile(plan: Plan, known: Known, options: Options, original: Original | undefined): string {
  const { kind, language, title } = plan;
  const id = original?.id ?? options.flags.get('id') ?? shortId(title);
  if (!isId(id)) throw new OptionError(`"${id}" cannot be an address. Write --id ${suggestId(id)}.`);
  const file = fileFor(kind, language, id);
  const isEntry = (kind === 'guide' || kind === 'article') && original === undefined;
  const owner = existsSync(join(options.contentDir, file))
    ? file
    : isEntry
      ? ownerOfId(known, id)
      : undefined;
  if (owner === undefined) return file;
  const help = original === undefined ? ' Give another id: --id <id>.' : '';
  throw new OptionError(`The id "${id}" is taken (${owner}), and nothing is written over.${help}`);
}

const LONGEST_ID = 60;

/** An id that people can read out: whole words, up to a length. */
function shortId(title: string): string {
  const id = suggestId(title);
  return id.length <= LONGEST_ID ? id : id.slice(0, id.lastIndexOf('-', LONGEST_ID));
}

/** Writes the file, and takes it away again if it brings errors. @returns the problems that it brings */
function writeChecked(file: string, text: string, before: readonly Problem[], options: Options): Problem[] {
  const path = join(options.contentDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  const keyOf = (p: Problem): string => `${p.file}\n${p.id}\n${p.message}`;
  const old = new Set(before.map(keyOf));
  const problems = readAll(options).problems.filter((p) => !old.has(keyOf(p)));
  if (hasErrors(problems)) rmSync(path);
  return problems;
}

/** @returns false if it has to wait, because other content has errors */
function updateLedger(kind: NewKind, options: Options): boolean {
  const { content } = kind === 'guide' || kind === 'article' ? readAll(options) : {};
  if (content === undefined) return false;
  writeLedger(options.contentDir, planLedger(options.contentDir, content, options.today));
  return true;
}
