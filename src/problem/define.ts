import type { Level } from './problem.ts';

/** One kind of problem: its level, its title (for lists and its page), and how its message and hint are written. */
export interface ProblemKind<Data> {
  level: Level;
  title: string;
  message: (data: Data) => string;
  hint?: (data: Data) => string | undefined;
}

/** Declares an error: it stops `check` and `build`. */
export function error<Data = Record<never, never>>(
  title: string,
  message: (data: Data) => string,
  hint?: (data: Data) => string | undefined,
): ProblemKind<Data> {
  return { level: 'error', title, message, ...(hint ? { hint } : {}) };
}

/** Declares a warning: it is shown, and stops nothing unless `--strict` is given. */
export function warning<Data = Record<never, never>>(
  title: string,
  message: (data: Data) => string,
  hint?: (data: Data) => string | undefined,
): ProblemKind<Data> {
  return { level: 'warning', title, message, ...(hint ? { hint } : {}) };
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(nearest: string | undefined, where?: string): string {
  return nearest === undefined ? '' : ` Did you mean "${nearest}"${where ? ` (${where})` : ''}?`;
}

/** `"a", "b" or "c"`. */
export function oneOf(values: readonly string[], joiner = 'or'): string {
  const quoted = values.map((v) => `"${v}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joiner} ${quoted.at(-1)}`;
}
