import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { problem, type Problem } from '../problem/problem.ts';
import { ID_PATTERN } from '../schema/common.ts';

/** What a file of the content folder is, by its path alone. */
export type ContentFile = { file: string } & (
  | { kind: 'site' | 'topics' | 'products' | 'owners' | 'contacts' | 'readme' | 'image' | 'code' }
  | { kind: 'structures' | 'figures' | 'searches' }
  | { kind: 'glossary' | 'synonyms' | 'messages' | 'words' | 'ledger' | 'spelling'; language: string }
  | { kind: 'article' | 'guide' | 'reply' | 'notice'; language: string; id: string }
  | { kind: 'unknown' }
);

/** Where the ledger keeps the structures of guides. */
export const STRUCTURES_FILE = 'ledger/structures.txt';

/** How entries did, written by a program. */
export const FIGURES_FILE = 'figures.json';
/** What people searched for; it may be absent. */
export const SEARCHES_FILE = 'searches.json';

export const IMAGE_TYPES: readonly string[] = ['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'];

const LISTS: Record<string, 'site' | 'topics' | 'products' | 'owners' | 'contacts'> = {
  'site.yaml': 'site',
  'topics.yaml': 'topics',
  'products.yaml': 'products',
  'owners.yaml': 'owners',
  'contacts.yaml': 'contacts',
};

/** Where each kind of entry lies: folder, ending. */
const PLACES: Record<string, ['article' | 'guide' | 'reply' | 'notice', string]> = {
  articles: ['article', 'mdx'],
  guides: ['guide', 'md'],
  replies: ['reply', 'md'],
  notices: ['notice', 'md'],
};

/**
 * All files below a folder, sorted, with forward slashes. Dotfiles and links to folders are left out; links that lead
 * nowhere are not, so that reading them says so.
 */
export function listFiles(folder: string): string[] {
  const files: string[] = [];
  // Not `recursive`, which follows links to folders, round in circles too.
  const look = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const file = path === '' ? name : `${path}/${name}`;
      if (entry.isDirectory()) look(file);
      else if (entry.isFile() || (entry.isSymbolicLink() && !isFolderAt(join(folder, file))))
        files.push(file);
    }
  };
  look('');
  return files.sort();
}

function isFolderAt(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Says what a file is.
 * @param file path in the content folder
 * @param codeArticles ids of articles that may have a folder of their own with code in it
 */
export function classify(file: string, codeArticles: ReadonlySet<string>): ContentFile {
  const list = LISTS[file];
  if (list !== undefined) return { file, kind: list };
  const parts = file.split('/');
  const name = parts.at(-1)!;
  if (name === 'README.md') return { file, kind: 'readme' };
  const [top, language, third, fourth] = parts;
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot + 1).toLowerCase();
  const base = name.slice(0, dot);
  const place = PLACES[top!];
  if (place !== undefined && language !== undefined && third !== undefined) {
    if (parts.length === 3 && ending === place[1]) return { file, kind: place[0], language, id: base };
    if (top === 'articles' && codeArticles.has(third) && fourth !== undefined) {
      return name === 'index.mdx' && parts.length === 4
        ? { file, kind: 'article', language, id: third }
        : { file, kind: IMAGE_TYPES.includes(ending) ? 'image' : 'code' };
    }
  }
  if (
    parts.length === 2 &&
    ending === 'yaml' &&
    (top === 'glossary' || top === 'synonyms' || top === 'messages' || top === 'words')
  ) {
    return { file, kind: top, language: base };
  }
  if (file === STRUCTURES_FILE) return { file, kind: 'structures' };
  if (file === FIGURES_FILE) return { file, kind: 'figures' };
  if (file === SEARCHES_FILE) return { file, kind: 'searches' };
  if (parts.length === 2 && top === 'ledger' && ending === 'txt')
    return { file, kind: 'ledger', language: base };
  if (parts.length === 2 && top === 'spelling' && ending === 'txt')
    return { file, kind: 'spelling', language: base };
  if (IMAGE_TYPES.includes(ending)) return { file, kind: 'image' };
  return { file, kind: 'unknown' };
}

/** True if a file name (without ending) can be an id. */
export function isId(name: string): boolean {
  return ID_PATTERN.test(name);
}

/** The nearest id to a name: folded to a-z, everything else a hyphen. */
export function suggestId(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return folded === '' ? 'entry' : folded;
}

/**
 * Reads a file of a content folder as UTF-8 text with LF line ends and no byte order mark.
 *
 * @param cut takes what is wanted of the bytes; all, if absent
 * @returns the text, or the problem that there is none
 */
export function readText(
  folder: string,
  file: string,
  cut: (bytes: Buffer) => Buffer = (bytes) => bytes,
): { text: string } | { problem: Problem } {
  const place = { file, line: 1, column: 1 };
  let bytes: Buffer;
  try {
    bytes = cut(readInside(folder, file));
  } catch (cause) {
    return { problem: problem('content/unreadable', place, { detail: reasonOf(cause) }) };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text: text.replace(/\r\n?/g, '\n') };
    return { problem: problem('content/encoding', place, { detail: 'it contains a NUL character' }) };
  } catch {
    return { problem: problem('content/encoding', place, { detail: 'some bytes are not UTF-8' }) };
  }
}

/**
 * Reads a file of a content folder, and nothing else: a link in a proposal could name any file of the machine that
 * builds it, and messages quote what they find.
 *
 * @throws {OutsideError} if the file is a link that leads out of the folder; as `readFileSync` if it cannot be opened
 */
export function readInside(folder: string, file: string): Buffer {
  const path = join(folder, file);
  const own = openNoLink(path);
  if (own !== undefined) {
    try {
      return readFileSync(own);
    } finally {
      closeSync(own);
    }
  }
  if (lstatSync(path).isSymbolicLink() && !realpathSync(path).startsWith(realpathSync(folder) + sep))
    throw new OutsideError();
  return readFileSync(path);
}

/**
 * Opens a file that is no link, which saves looking at each file twice.
 * @returns undefined for a link, where the system cannot tell (Windows), and where the file cannot be opened at all
 */
function openNoLink(path: string): number | undefined {
  const noFollow = (constants as { O_NOFOLLOW?: number }).O_NOFOLLOW;
  try {
    return noFollow === undefined ? undefined : openSync(path, constants.O_RDONLY | noFollow);
  } catch {
    return undefined;
  }
}

class OutsideError extends Error {
  override name = 'OutsideError';
  override message = 'it is a link that leads out of the content folder';
}

/** Why a file could not be opened, in words for people (POSIX error names). */
function reasonOf(cause: unknown): string {
  const reasons: Record<string, string> = {
    EACCES: 'this user may not read it',
    EPERM: 'this user may not read it',
    ENOENT: 'it is a link to a file that does not exist',
    ELOOP: 'it is a link that leads back to itself',
  };
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
