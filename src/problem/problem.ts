import { catalogue, type ProblemId, type ProblemData } from './catalogue.ts';

/** `error` stops a build; `warning` is shown, and stops a build only with `--strict`. */
export type Level = 'error' | 'warning';

/** A spot in a file. `file` is relative to the content folder, with forward slashes; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something wrong in content: where, what, and what to do about it. */
export interface Problem extends Place {
  id: ProblemId;
  level: Level;
  message: string;
  /** The fix, as a sentence; absent where the message says it already. */
  hint?: string;
}

/**
 * Makes a problem from the catalogue.
 *
 * @param id the catalogue id, such as `guide/unknown-step`
 * @param place where it is
 * @param data what the message of this id needs
 */
export function problem<Id extends ProblemId>(id: Id, place: Place, data: ProblemData<Id>): Problem {
  const entry = catalogue[id];
  const write = entry.message as (data: ProblemData<Id>) => string;
  const help = entry.hint as ((data: ProblemData<Id>) => string | undefined) | undefined;
  const shown = showAll(data);
  const hint = help?.(shown);
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    id,
    level: entry.level,
    message: write(shown),
    ...(hint === undefined ? {} : { hint }),
  };
}

const LONGEST = 300;

/** Texts of content as a message can show them: on one line, not endless, and with signs that nobody sees made visible. */
function showAll<Data>(data: Data): Data {
  const show = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(show);
    return typeof value === 'string' ? showText(value) : value;
  };
  const parts = Object.entries(data as Record<string, unknown>).map(([key, value]) => [key, show(value)]);
  return Object.fromEntries(parts) as Data;
}

/** One text of content as a message can show it. */
export function showText(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
  // Control and format characters can hide text or command a terminal. U+200D joins emoji.
  return short
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\u200D' ? sign : codeOf(sign)));
}

function codeOf(sign: string): string {
  return `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Orders problems as a reader goes through files: file, line, column, then id. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.id, b.id) ||
    compare(a.message, b.message)
  );
}

/** True if any problem is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.level === 'error');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type { ProblemId } from './catalogue.ts';
