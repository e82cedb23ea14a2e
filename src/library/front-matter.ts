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
  const match = FRONT.exec(text);
  if (match === null) return { problem: problem('yaml/no-front-matter', { file, line: 1, column: 1 }, {}) };
  return { yaml: readYaml(match[1] ?? '', file, 2) };
}

const FRONT = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/** A text up to the end of its front matter; empty if it has none. */
export function cutToFrontMatter(text: string): string {
  return FRONT.exec(text)?.[0] ?? '';
}

const FENCE = Buffer.from('\n---');

/**
 * The bytes of a file up to the end of its front matter; all of them where no end is found. A text that is decoded alone
 * does not keep the rest of its file in memory.
 */
export function frontMatterBytes(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf(FENCE); at >= 0; at = bytes.indexOf(FENCE, at + 1)) {
    const lineEnd = bytes.indexOf(0x0a, at + 1);
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    if (/^---[ \t]*\r?\n?$/.test(bytes.toString('latin1', at + 1, end))) return bytes.subarray(0, end);
  }
  return bytes;
}
