import { interfaceWords } from '../src/i18n/own-words.ts';
import { readContent } from '../src/library/read.ts';
import { hasErrors, type Problem } from '../src/problem/problem.ts';
import { checkTexts } from '../src/prose/check-texts.ts';
import type { Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';
import { watchContent } from '../src/site/watch-content.ts';

/**
 * `npm run check`: reads and checks content only. Exit code 1 on errors, with `--strict` on warnings too.
 * With `--watch` it checks again after each change, until it is stopped; the exit code is that of the last check.
 *
 * @param stopped ends a watch
 */
export default async function run(options: Options, stopped = interrupted()): Promise<number> {
  if (!options.flags.has('watch')) {
    const problems = await checkAll(options);
    console.log(report(problems, options));
    return codeOf(problems, options);
  }
  let code = 0;
  const watcher = watchContent(options.contentDir, async () => {
    const problems = await checkAll(options).catch(String);
    // A screen that is full of old problems hides the new one.
    if (process.stdout.isTTY && !options.json) console.clear();
    if (typeof problems === 'string') return void console.error(problems);
    console.log(report(problems, options));
    if (!options.json) console.log(`\nWatching ${options.contentPrefix} (stop with Ctrl-C)`);
    code = codeOf(problems, options);
  });
  await stopped();
  watcher.close();
  return code;
}

function codeOf(problems: readonly Problem[], { strict }: Options): number {
  return hasErrors(problems) || (strict && problems.length > 0) ? 1 : 0;
}

async function checkAll(options: Options): Promise<Problem[]> {
  const { contentDir: folder, root } = options;
  const read = readContent({
    folder,
    edition: options.edition,
    today: options.today,
    words: interfaceWords,
    address: options.address,
    base: options.base,
  });
  return [...read.problems, ...(await checkTexts({ folder, root, read, style: true }))];
}

function interrupted(): () => Promise<void> {
  return () =>
    new Promise((done) => {
      process.once('SIGINT', () => done());
      process.once('SIGTERM', () => done());
    });
}
