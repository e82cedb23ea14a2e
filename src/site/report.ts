import { posix } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { reportGithub } from '../problem/reporters/github.ts';
import { reportJson } from '../problem/reporters/json.ts';
import { reportText } from '../problem/reporters/text.ts';
import type { Options } from './options.ts';

/** Problems in the form that the options ask for: JSON, annotations on GitHub Actions, else text. */
export function report(problems: readonly Problem[], options: Options): string {
  const placed = problems.map((problem) => ({ ...problem, file: fromHere(problem.file, options) }));
  if (options.json) return reportJson(placed, '');
  if (options.flags.has('github')) return reportGithub(placed, '');
  return reportText(placed, { prefix: '', colour: process.env['FORCE_COLOR'] === '1' });
}

/** A file as one would open it from where the command was typed: problems of pages lie outside the content folder. */
function fromHere(file: string, options: Options): string {
  return posix.normalize(options.contentPrefix + file);
}
