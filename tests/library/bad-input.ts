import { interfaceWords } from '../../src/i18n/own-words.ts';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edition } from '../../src/library/model.ts';
import { readContent } from '../../src/library/read.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { checkTexts } from '../../src/prose/check-texts.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/bad-input');

/** The smallest content folder without errors; each fixture is laid over it. */
export const MINIMAL = join(import.meta.dirname, '../fixtures/minimal');

/** What is no content, but says something about the fixture. */
const ABOUT: readonly string[] = ['problems.txt', '_delete.txt', '_make.js'];

/** What a `_make.js` exports: files too large or too strange to lie in version control as they are. */
interface Maker {
  files: Readonly<Record<string, string | Uint8Array>>;
  /** Does to the content folder what no list of files can. */
  make?: (folder: string) => void;
}

/** The fixture that raises a problem for its page: `guide/no-steps` has `guide-no-steps`. */
export function fixtureOf(id: string): string {
  return id.replace('/', '-');
}

/** The names of all fixtures. */
export function fixtureNames(): string[] {
  const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort();
}

/** The lines of `problems.txt`: errors in full, and the warnings that matter, as `guides/en/x.md:24:3 guide/cycle`. */
export function expectedProblems(name: string): string[] {
  return readFileSync(join(FIXTURES, name, 'problems.txt'), 'utf8')
    .trim()
    .split('\n');
}

/** A problem as `problems.txt` writes it. */
export function showProblem({ file, line, column, id }: Problem): string {
  return `${file}:${line}:${column} ${id}`;
}

/** Makes the content folder of a fixture: the minimal one, without what `_delete.txt` lists, and with its own files. */
export async function layFixture(name: string, folder: string): Promise<void> {
  const fixture = join(FIXTURES, name);
  cpSync(MINIMAL, folder, { recursive: true });
  for (const file of readLines(join(fixture, '_delete.txt'))) rmSync(join(folder, file), { recursive: true });
  cpSync(fixture, folder, {
    recursive: true,
    filter: (path) => !ABOUT.includes(path.slice(fixture.length + 1)),
  });
  if (!existsSync(join(fixture, '_make.js'))) return;
  const maker = (await import(pathToFileURL(join(fixture, '_make.js')).href)) as Maker;
  for (const [file, content] of Object.entries(maker.files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  maker.make?.(folder);
}

/** A place where nothing can be kept. */
const NOWHERE = join(MINIMAL, 'site.yaml');

/** Reads a content folder on 21 November 2026 as `npm run check` does, and gives its problems. */
export async function problemsOf(folder: string, edition: Edition = 'public'): Promise<Problem[]> {
  const read = readContent({ folder, edition, today: '2026-11-21', words: interfaceWords });
  return [...read.problems, ...(await checkTexts({ folder, root: NOWHERE, read, style: true }))];
}

function readLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
