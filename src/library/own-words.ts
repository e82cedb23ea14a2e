import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { nameOf, validate } from '../problem/validate.ts';
import { readYaml } from '../problem/yaml-source.ts';
import { wordsSchema, type OwnWords } from '../schema/words.ts';
import { readText, type ContentFile } from './files.ts';

/** What is wrong with one of a site's own words. `path` are the keys that lead to it. */
export type WordFault = { path: string[] } & (
  | { kind: 'unknown'; known: string[] }
  | { kind: 'shape'; expected: string }
  | { kind: 'slot'; missing: string[]; unknown: string[]; slots: readonly string[] }
);

/** What reading content needs to know of the interface; `src/i18n` has it, which is not imported here. */
export interface InterfaceWords {
  /** Languages that have interface words. */
  languages: readonly string[];
  /** Says what is wrong with a site's own words of one of these languages, in the order in which they stand. */
  findFaults(language: string, own: OwnWords): WordFault[];
}

/**
 * Reads `words/<lang>.yaml`: words of the interface that a site says in its own way.
 *
 * @returns by language, those files alone that are free of problems
 */
export function readOwnWords(
  folder: string,
  files: readonly ContentFile[],
  words: InterfaceWords,
): { ownWords: Record<string, OwnWords>; problems: Problem[] } {
  const ownWords: Record<string, OwnWords> = {};
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.kind !== 'words' || !words.languages.includes(file.language)) continue;
    const text = readText(folder, file.file);
    if ('problem' in text) {
      problems.push(text.problem);
      continue;
    }
    const yaml = readYaml(text.text, file.file);
    const { data, problems: faults } = validate(wordsSchema, yaml);
    const wrong = data === undefined ? [] : words.findFaults(file.language, data);
    const found = [...faults, ...wrong.map((fault) => toProblem(fault, yaml.place(fault.path, 'key')))];
    problems.push(...found);
    if (data !== undefined && found.length === 0) ownWords[file.language] = data;
  }
  return { ownWords, problems };
}

function toProblem(fault: WordFault, place: { file: string; line: number; column: number }): Problem {
  const key = nameOf(fault.path);
  switch (fault.kind) {
    case 'unknown': {
      const name = fault.path.at(-1)!;
      const data = { key: name, within: nameOf(fault.path.slice(0, -1)), known: fault.known };
      return problem('schema/unknown-key', place, { ...data, nearest: nearest(name, fault.known) });
    }
    case 'shape':
      return problem('words/shape', place, { key, expected: fault.expected });
    case 'slot': {
      const { missing, unknown, slots } = fault;
      return problem('words/slot', place, { key, missing, unknown, slots });
    }
  }
}
