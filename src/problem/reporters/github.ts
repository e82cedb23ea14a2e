import { byPlace, type Problem } from '../problem.ts';

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
      const place = `file=${property(prefix + p.file)},line=${p.line},col=${p.column}`;
      return `::${p.level} ${place},title=${property(p.id)}::${data(text)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
