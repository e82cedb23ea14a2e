import { byPlace, type Problem } from '../problem.ts';

/**
 * Problems for programs: `{ errors, warnings, problems: [{ file, line, column, id, level, message, hint? }] }`.
 *
 * @param problems in any order
 * @param prefix stands before each file
 */
export function reportJson(problems: readonly Problem[], prefix: string): string {
  const sorted = problems.toSorted(byPlace).map((p) => ({ ...p, file: prefix + p.file }));
  const errors = sorted.filter((p) => p.level === 'error').length;
  return JSON.stringify({ errors, warnings: sorted.length - errors, problems: sorted }, null, 2);
}
