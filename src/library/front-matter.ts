import { problem, type Problem } from '../problem/problem.ts';
import { readYaml, type YamlSource } from '../problem/yaml-source.ts';

/**
 * The front matter of a Markdown or MDX file: the YAML between a first line `---` and the next line `---`.
 *
 * @param text the whole file
 * @param file for problems
 * @returns the YAML with its places, or the problem that there is none
 */
export function readFrontMatter(text: string, file: string): { yaml: YamlSource } | { problem: Problem } {
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { problem: problem('yaml/no-front-matter', { file, line: 1, column: 1 }, {}) };
  return { yaml: readYaml(match[1] ?? '', file, 2) };
}
