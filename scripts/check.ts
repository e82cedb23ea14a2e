import { interfaceWords } from '../src/i18n/own-words.ts';
import { readContent } from '../src/library/read.ts';
import { hasErrors } from '../src/problem/problem.ts';
import { report } from '../src/site/report.ts';
import type { Options } from '../src/site/options.ts';

/** `npm run check`: reads and checks content only. Exit code 1 on errors, with `--strict` on warnings too. */
export default async function run(options: Options): Promise<number> {
  const { problems } = readContent({
    folder: options.contentDir,
    edition: options.edition,
    today: options.today,
    words: interfaceWords,
    address: options.address,
    base: options.base,
  });
  console.log(report(problems, options));
  return hasErrors(problems) || (options.strict && problems.length > 0) ? 1 : 0;
}
