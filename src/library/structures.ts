import type { LocalGuideTree } from '../guide/local.ts';
import { resolveSources } from '../guide/resolve.ts';
import { structureOf, writeStructure } from '../guide/structure.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { STRUCTURES_FILE } from './files.ts';
import type { Article, Guide, StructureVersion } from './model.ts';

/** What `npm run ledger` does to the structures, and the versions that codes may name. */
export interface StructuresMerge {
  /** The new text of the file. */
  text: string;
  /** All that codes may name, in the order of letters; of one guide, the newest last. */
  versions: StructureVersion[];
  /** Those that the file did not have. */
  added: StructureVersion[];
}

/** How many versions of a guide are kept. A code is read out within minutes, but pages may lie open for days. */
const KEPT = 5;

/** Letters, version, guide, structure. */
const LINE = /^([A-Z]{2,4}) (\d) (\S+) (\S+)$/;

const HEADING =
  '# The structure of each guide, newest last, for codes such as MR 41-726. Written by "npm run ledger".';

/**
 * Brings the recorded structures up to date: a guide whose structure changed gets the next version, and its oldest one
 * goes. Nothing else is dropped, so that the code of a guide that is gone is never taken for one of another.
 *
 * @param old the text of the file, empty if there is none
 * @param guides those that are published, in the source language
 */
export function mergeStructures(
  old: string,
  guides: readonly { letters: string; tree: LocalGuideTree }[],
): StructuresMerge {
  const byLetters = Map.groupBy(readVersions(old), ({ letters }) => letters);
  const added = guides.flatMap(({ letters, tree }): StructureVersion[] => {
    const known = byLetters.get(letters) ?? [];
    const last = known.at(-1);
    const structure = writeStructure(structureOf(tree));
    if (last?.guide === tree.id && last.structure === structure) return [];
    const fresh = { letters, version: ((last?.version ?? 0) + 1) % 10, guide: tree.id, structure };
    byLetters.set(letters, [...known, fresh].slice(-KEPT));
    return [fresh];
  });
  const versions = [...byLetters].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, own]) => own);
  return { text: [HEADING, ...versions.map(lineOf)].map((line) => `${line}\n`).join(''), versions, added };
}

function readVersions(text: string): StructureVersion[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, letters = '', version = '', guide = '', structure = ''] = LINE.exec(line) ?? [];
    return letters === '' ? [] : [{ letters, version: Number(version), guide, structure }];
  });
}

/**
 * The structures of published guides, checked against the file.
 *
 * @param entries those that are published
 * @param text of the file
 */
export function checkStructures(
  entries: Iterable<Article | Guide>,
  sourceLanguage: string,
  text: string,
): { versions: StructureVersion[]; problems: Problem[] } {
  const merge = mergeStructures(text, treesOf(entries, sourceLanguage));
  const [first] = merge.added;
  const unreadable = findUnreadable(text);
  const problems = unreadable.map(({ line, column, found }) =>
    problem('ledger/structure-syntax', { file: STRUCTURES_FILE, line, column }, { line: found }),
  );
  if (first !== undefined && unreadable.length === 0) {
    const place = { file: STRUCTURES_FILE, line: 1, column: 1 };
    const data = { count: merge.added.length, first: first.guide };
    problems.push(problem('ledger/structure-unlisted', place, data));
  }
  return { versions: merge.versions, problems };
}

/**
 * Finds structures that codes in circulation may name, and that were taken out or changed by hand: all that the other
 * version has, but those that made room, oldest first, for newer ones of the same letters. A guide may have another name
 * now, if no structure has its old one any more: letters and version say which code is meant.
 *
 * @param baseText the file in the version to compare with
 * @param nowText the file as it is
 * @param base what the other version is called: `origin/main`
 */
export function compareStructures(baseText: string, nowText: string, base: string): Problem[] {
  const now = readVersions(nowText);
  const lines = new Set(now.map(lineOf));
  const codes = new Set(now.map(codeOf));
  const guides = new Set(now.map(({ guide }) => guide));
  const isKept = (one: StructureVersion): boolean =>
    lines.has(lineOf(one)) || (!guides.has(one.guide) && codes.has(codeOf(one)));
  const before = Map.groupBy(readVersions(baseText), ({ letters }) => letters);
  return [...before].flatMap(([letters, own]) => {
    const places = now.flatMap((one, index) => (one.letters === letters ? [index] : []));
    const oldest = own.findIndex(isKept);
    // With five kept, all that are older than the first of them have made room; where none is left, all have.
    const due = places.length < KEPT ? 0 : oldest < 0 ? own.length : oldest;
    const line = lineNumber(nowText, now[places.at(-1) ?? -1]);
    return own.slice(due).flatMap((one) => {
      if (isKept(one)) return [];
      const data = { structure: nameOf(one), base };
      return [problem('ledger/structure-deleted', { file: STRUCTURES_FILE, line, column: 1 }, data)];
    });
  });
}

function lineNumber(text: string, version: StructureVersion | undefined): number {
  const index = version === undefined ? -1 : text.split(/\r?\n/).indexOf(lineOf(version));
  return Math.max(index + 1, 1);
}

/** What a code depends on. */
function codeOf({ letters, version, structure }: StructureVersion): string {
  return `${letters} ${version} ${structure}`;
}

function lineOf(version: StructureVersion): string {
  return `${nameOf(version)} ${version.structure}`;
}

/** A structure in short, as reports name it: `MR 3 no-internet`. */
export function nameOf({ letters, version, guide }: StructureVersion): string {
  return `${letters} ${version} ${guide}`;
}

/**
 * The structure that codes of a guide name today. Those with letters that it had before are older, whatever their number.
 *
 * @returns undefined if the guide is not published
 */
export function newestVersion(
  versions: readonly StructureVersion[],
  guide: { id: string; letters: string | undefined },
): StructureVersion | undefined {
  return versions.findLast((one) => one.guide === guide.id && one.letters === guide.letters);
}

/** The guides among entries, as readers of the source language get them; retired ones have no run. */
export function treesOf(
  entries: Iterable<Article | Guide>,
  sourceLanguage: string,
): { letters: string; tree: LocalGuideTree }[] {
  const guides = [...entries].filter(
    (entry): entry is Guide => entry.type === 'guide' && entry.matter.status === 'current',
  );
  const sources = new Map(
    guides.map(({ id, tree, file, matter }) => [id, { tree, file, otherwise: matter.otherwise }]),
  );
  const trees = resolveSources(sources, sourceLanguage);
  return guides
    .map(({ id, matter }) => ({ letters: matter.code, tree: trees.get(id)! }))
    .sort((a, b) => (a.letters < b.letters ? -1 : 1));
}

function findUnreadable(text: string): { line: number; column: number; found: string }[] {
  return text.split(/\r?\n/).flatMap((found, index) => {
    const fine = found === '' || found.startsWith('#') || LINE.test(found);
    return fine ? [] : [{ line: index + 1, column: 1, found }];
  });
}
