import { expect } from 'vitest';
import { parseDocument } from 'yaml';
import { parseGuide, type ParsedGuide } from '../../src/guide/parse.ts';
import {
  checkGuides,
  type RulesInput,
  type SourceGuide,
  type TranslatedGuide,
} from '../../src/guide/rules.ts';
import type { Problem, ProblemId } from '../../src/problem/problem.ts';
import { guideSchema } from '../../src/schema/entry.ts';

/** A front matter without problems, for guides of tests whose text does not bring one. */
const FRONT_MATTER = `---
title: Wi-Fi has no internet
summary: Finds out what is at fault.
topic: network
owner: network-team
code: CODE
otherwise: "#help"
---
`;

/** The endings that most guides of tests share. */
export const ENDINGS = `
## It works again {#fixed .solved}

Good.

## We look at it {#help .escalate tier=1}

Only we can test the line.

- [ ] The serial number on the label
`;

/** A guide of a test: what is given, and the shared endings. */
export function withEndings(text: string): string {
  return `${text}\n${ENDINGS}`;
}

/** What the rules need beside guides: one tier with phone and mail, one contact. */
export const SETTINGS: Pick<RulesInput, 'tiers' | 'channels' | 'contacts'> = {
  tiers: [{ tier: 1, channels: ['phone', 'mail'] }],
  channels: [
    { id: 'phone', medium: 'spoken', needs: ['phone'] },
    { id: 'mail', medium: 'written', needs: ['internet', 'email'] },
  ],
  contacts: new Set(['bank']),
};

/** Guides of a test by path: `en/wifi.md` is source, other languages translate. */
export type GuideFiles = Record<string, string>;

export interface CheckedGuides {
  problems: Problem[];
  guides: SourceGuide[];
  translations: TranslatedGuide[];
  parsed: Record<string, ParsedGuide>;
}

/** Parses and checks guides as the reader does. Front matter is added where there is none. */
export function checkFiles(files: GuideFiles, edition: 'public' | 'agent' = 'public'): CheckedGuides {
  const result: CheckedGuides = { problems: [], guides: [], translations: [], parsed: {} };
  for (const [path, text] of Object.entries(files)) {
    const file = `guides/${path}`;
    const [language = '', name = ''] = path.split('/');
    const id = name.replace('.md', '');
    const role = language === 'en' ? 'source' : 'translation';
    const source =
      text.startsWith('---') || role === 'translation' ? text : addFrontMatter(text, result.guides.length);
    const parsed = parseGuide(source, file, { role, edition });
    result.parsed[path] = parsed;
    result.problems.push(...parsed.problems);
    if (role === 'translation') result.translations.push({ id, language, file, tree: parsed.tree });
    else result.guides.push({ id, file, tree: parsed.tree, ...readMatter(source) });
  }
  const { guides, translations } = result;
  result.problems.push(...checkGuides({ guides, translations, ...SETTINGS }));
  return result;
}

function addFrontMatter(text: string, index: number): string {
  const letters = 'AFLMORTU';
  return FRONT_MATTER.replace('CODE', `${letters[index % 8]}${letters[Math.floor(index / 8)]}`) + text;
}

function readMatter(source: string): Pick<SourceGuide, 'matter' | 'spots' | 'hidden'> {
  const yaml = /^---\n(.*?)\n---/s.exec(source)?.[1] ?? '';
  const matter = guideSchema.parse(parseDocument(yaml).toJS());
  const spotOf = (key: string): { line: number; column: number } | undefined => {
    const line = yaml.split('\n').findIndex((text) => text.startsWith(`${key}:`));
    return line < 0 ? undefined : { line: line + 2, column: 1 };
  };
  const spots = { code: spotOf('code'), otherwise: spotOf('otherwise') };
  return {
    matter,
    spots: Object.fromEntries(Object.entries(spots).filter(([, spot]) => spot !== undefined)),
    ...(matter.draft ? { hidden: 'it is a draft' } : {}),
  };
}

/** `[file, 'line:column', id]`. */
export type ExpectedProblem = [file: string, place: string, id: ProblemId];

/** Checks guides and expects exactly these problems, in any order. @returns the problems */
export function expectProblems(files: GuideFiles, expected: readonly ExpectedProblem[]): Problem[] {
  const { problems } = checkFiles(files);
  const found = problems.map(({ file, line, column, id }) => [
    file.replace('guides/', ''),
    `${line}:${column}`,
    id,
  ]);
  expect(found.map(String).sort()).toEqual(expected.map(String).sort());
  return problems;
}

/** Guides without the marks of `expectMarked`. */
export function withoutMarks(files: GuideFiles): GuideFiles {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/«.*?»/g, '')]));
}

/**
 * Checks guides in whose texts each expected problem is marked where it is: `- «guide/unknown-step»[No](#nowhere)`.
 * No mark, no problem. @returns the problems
 */
export function expectMarked(files: GuideFiles): Problem[] {
  const clean = withoutMarks(files);
  const marks: ExpectedProblem[] = [];
  for (const [path, marked] of Object.entries(files)) {
    const isBare = !clean[path]!.startsWith('---') && path.startsWith('en/');
    const above = isBare ? FRONT_MATTER.split('\n').length - 1 : 0;
    marked.split('\n').forEach((line, index) => {
      for (const { index: at, 1: id } of line.matchAll(/«(.*?)»/g)) {
        const column = line.slice(0, at).replace(/«.*?»/g, '').length + 1;
        marks.push([path, `${index + 1 + above}:${column}`, id as ProblemId]);
      }
    });
  }
  return expectProblems(clean, marks);
}
