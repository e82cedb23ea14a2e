import { byPlace, type Level, type Place, type Problem } from '../problem.ts';

/**
 * Problems as annotations of GitHub Actions ("workflow commands", docs.github.com), one a line.
 *
 * @param problems in any order
 * @param prefix stands before each file, so that paths start at the root of the repository
 */
export function reportGithub(problems: readonly Problem[], prefix: string): string {
  return problems
    .toSorted(byPlace)
    .map((p) => {
      const text = p.hint === undefined ? p.message : `${p.message}\n${p.hint}`;
      return annotation(p.level, { ...p, file: prefix + p.file, title: p.id }, text);
    })
    .join('\n');
}

/** One annotation of GitHub Actions. */
export function annotation(level: Level, about: Place & { title: string }, text: string): string {
  const place = `file=${property(about.file)},line=${about.line},col=${about.column}`;
  return `::${level} ${place},title=${property(about.title)}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
