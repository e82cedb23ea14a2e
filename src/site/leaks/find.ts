import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { problem, type Problem } from '../../problem/problem.ts';
import { makePlacer } from '../lines.ts';
import type { SiteFiles } from '../new-site.ts';
import type { Divided } from './divide.ts';
import { LONG, readRuns } from './runs.ts';
import { foldedText, foldedWords, placeOf, wordEnd, type Secret, type Secrets } from './secrets.ts';
import type { Form } from './tokens.ts';

const FORMS: Readonly<Record<string, Form>> = {
  '.html': 'html',
  '.xml': 'html',
  '.svg': 'html',
  '.json': 'json',
  '.webmanifest': 'json',
};
/** Files without words: their names and their bytes are looked at as a whole. */
const PICTURES: ReadonlySet<string> = new Set(['.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.ico']);

/** Nobody reads more of them, and the first says what went wrong. */
const MOST = 50;

/**
 * Looks into every file of a finished public site, packed ones unpacked, for what only staff may see.
 *
 * @param contentDir where the secrets were found
 * @returns `page/leak` for each, in order; files are paths in the site
 */
export function findLeaks(
  { files, pathOf }: { files: readonly string[] } & Pick<SiteFiles, 'pathOf'>,
  contentDir: string,
  { secretFiles }: Pick<Divided, 'secretFiles'>,
  secrets: Secrets | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const bytesOf = secretBytes(contentDir, secretFiles);
  for (const file of files) {
    if (problems.length >= MOST) break;
    const path = pathOf(file);
    const extension = extname(file).toLowerCase();
    const same =
      bytesOf.size > 0 ? bytesOf.get(statSync(path).size)?.get(digest(readFileSync(path))) : undefined;
    if (same !== undefined) problems.push(leak(file, [1, 1], same, `${same}:1`));
    if (secrets === undefined) continue;
    const isIndex = file.startsWith('search/');
    problems.push(
      ...readLeaks(file, file, 'plain', secrets, false).map((each) => ({ ...each, line: 1, column: 1 })),
    );
    if (!PICTURES.has(extension))
      problems.push(...readLeaks(file, readUnpacked(path), FORMS[extension] ?? 'plain', secrets, isIndex));
  }
  return problems.slice(0, MOST);
}

/** Digests of secret files, by their size: of most files of a site nothing but the size has to be looked at. */
function secretBytes(contentDir: string, files: readonly string[]): Map<number, Map<string, string>> {
  const sizes = new Map<number, Map<string, string>>();
  for (const file of files) {
    const bytes = readFileSync(join(contentDir, file));
    const same = sizes.get(bytes.length) ?? new Map<string, string>();
    sizes.set(bytes.length, same.set(digest(bytes), file));
  }
  return sizes;
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}

function readUnpacked(path: string): string {
  const bytes = readFileSync(path);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString('utf8');
}

function readLeaks(file: string, text: string, form: Form, secrets: Secrets, isIndex: boolean): Problem[] {
  const problems: Problem[] = [];
  const place = makePlacer({ text });
  // Numbers of different words may be the same; only the words themselves prove it.
  const report = (secret: Secret | undefined, from: number, last: number): void => {
    if (secret === undefined) return;
    if (foldedWords(text.slice(from, wordEnd(text, last))) !== foldedText(secret)) return;
    problems.push(leak(file, place(from), foldedText(secret), placeOf(secret)));
  };
  readRuns(text, form, secrets, {
    word: (hash, letters, from) => {
      if (isIndex && secrets.openStems.has(hash)) return;
      if (letters >= LONG) report(secrets.words.get(hash), from, from);
      if (isIndex) reportStem(hash, from);
    },
    run: (hash, last, from) => {
      report(secrets.runs.get(hash), from, last);
      const id = secrets.ids.get(hash);
      if (id !== undefined && text.slice(from, wordEnd(text, last)) === id.source)
        problems.push(leak(file, place(from), id.source, placeOf(id)));
    },
  });
  return problems;

  function reportStem(hash: number, from: number): void {
    const secret = secrets.stems.get(hash);
    if (secret === undefined) return;
    const word = foldedWords(text.slice(from, wordEnd(text, from)));
    if (foldedText(secret).startsWith(word.slice(0, -1)))
      problems.push(leak(file, place(from), foldedText(secret), placeOf(secret)));
  }
}

function leak(
  file: string,
  [line, column]: readonly [number, number],
  text: string,
  source: string,
): Problem {
  return problem('page/leak', { file, line, column }, { text, source });
}
