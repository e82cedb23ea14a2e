import { byPlace, type Problem } from '../problem.ts';

/**
 * Problems as a person reads them in a terminal, two lines each, sorted by place, with a count at the end.
 *
 * @param problems in any order
 * @param options `prefix` stands before each file (the content folder as typed); `colour` adds ANSI colours
 */
export function reportText(
  problems: readonly Problem[],
  options: { prefix: string; colour: boolean },
): string {
  const paint = (code: number, text: string): string =>
    options.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const blocks = problems.toSorted(byPlace).map((p) => {
    const level = paint(p.level === 'error' ? 31 : 33, p.level);
    const head = `${options.prefix}${p.file}:${p.line}:${p.column}  ${level}  ${paint(2, p.id)}`;
    return [head, `  ${p.message}`, ...(p.hint === undefined ? [] : [`  ${p.hint}`])].join('\n');
  });
  return [...blocks, countLine(problems)].join('\n\n');
}

/** `2 errors, 1 warning`. */
export function countLine(problems: readonly Problem[]): string {
  const errors = problems.filter((p) => p.level === 'error').length;
  const warnings = problems.length - errors;
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  if (problems.length === 0) return 'No problems.';
  return [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : '']
    .filter((part) => part !== '')
    .join(', ');
}
