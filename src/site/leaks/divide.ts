import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { classify, listFiles, type ContentFile } from '../../library/files.ts';
import { divideBody, type Part } from './divide-body.ts';

/** A text of the content folder, and where it begins. */
export interface Piece {
  file: string;
  line: number;
  text: string;
}

/** What the content folder holds, by who may see it. What nobody is ever shown, such as glossaries, is in neither. */
export interface Divided {
  /** Only staff may see it, or nobody yet. */
  secret: Piece[];
  /** May stand in the public edition. */
  open: Piece[];
  /** Paths of pictures and other files that nothing public shows. */
  secretFiles: string[];
  /** Ids of entries and topics that the public edition must not name. */
  secretIds: { id: string; file: string }[];
}

interface Matter {
  [key: string]: unknown;
}

/** Keys of front matter of which no page shows anything, to anybody. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(['allow', 'sources', 'translates', 'dependsOn', 'owner']);
const FOR_STAFF: ReadonlySet<string> = new Set(['flags']);

/**
 * Divides a content folder into what the public edition may hold and what it must not. This is done from the files as
 * they lie there, and shares no code with the reader that makes the editions: a fault in one is not a fault in both.
 *
 * @param today `YYYY-MM-DD`
 */
export function divideContent(folder: string, today: string): Divided {
  const site = readYaml(folder, 'site.yaml');
  const codeArticles = new Set(Array.isArray(site['codeArticles']) ? (site['codeArticles'] as string[]) : []);
  const files = listFiles(folder).map((file) => classify(file, codeArticles));
  const hidden = hiddenEntries(folder, files, String(site['sourceLanguage']), today);
  const divided: Divided = { secret: [], open: [], secretFiles: [], secretIds: [] };
  const later: ContentFile[] = [];
  for (const file of files) {
    switch (file.kind) {
      case 'article':
      case 'guide':
      case 'notice':
        divideText(folder, file.file, hidden.has(`${file.kind} ${file.id}`), divided);
        break;
      case 'reply':
      case 'figures':
      case 'messages':
      case 'searches':
        divided.secret.push({ file: file.file, line: 1, text: read(folder, file.file) });
        break;
      case 'code':
      case 'image':
        later.push(file);
        break;
      case 'topics':
      case 'owners':
      case 'site':
        divideList(folder, file, divided);
        break;
      case 'synonyms':
      case 'words':
      case 'ledger':
      case 'products':
      case 'contacts':
        divided.open.push({ file: file.file, line: 1, text: read(folder, file.file) });
        break;
      default:
    }
  }
  for (const name of hidden) {
    const [kind, id] = name.split(' ') as [string, string];
    if (kind !== 'notice') divided.secretIds.push({ id, file: `${kind}s` });
  }
  // Ids that begin with the same words are told apart by their ends, which nobody compares.
  for (const file of files) {
    if ((file.kind === 'article' || file.kind === 'guide') && !hidden.has(`${file.kind} ${file.id}`))
      divided.open.push({ file: file.file, line: 1, text: file.id });
  }
  divideFiles(folder, later, divided);
  return divided;
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n');
}

function readYaml(folder: string, file: string): Matter {
  if (!existsSync(join(folder, file))) return {};
  return (parse(read(folder, file)) ?? {}) as Matter;
}

/** The front matter of a text, and the line on which its body begins. */
function splitMatter(text: string): { matter: string; body: string; line: number } {
  const match = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { matter: '', body: text, line: 1 };
  return {
    matter: match[1]!,
    body: text.slice(match[0].length),
    line: match[0].split('\n').length,
  };
}

/** Words in front matter that keep a text from the public edition; behind a backslash, one may be in disguise. */
const HIDING = /audience|draft|publicFrom|\\/;

/** Front matter as far as it may keep its text from the public edition: to parse that of all takes seconds. */
function parseHiding(matter: string): Matter {
  return HIDING.test(matter) ? ((parse(matter) ?? {}) as Matter) : {};
}

/** Entries and notices that the public edition has nothing of, as `kind id`. What is over was public, and is no secret. */
function hiddenEntries(
  folder: string,
  files: readonly ContentFile[],
  sourceLanguage: string,
  today: string,
): Set<string> {
  const hidden = new Set<string>();
  for (const file of files) {
    if (file.kind !== 'article' && file.kind !== 'guide' && file.kind !== 'notice') continue;
    if (file.kind !== 'notice' && file.language !== sourceLanguage) continue;
    const matter = parseHiding(splitMatter(read(folder, file.file)).matter);
    const from = String(matter['publicFrom'] ?? '');
    if (matter['audience'] === 'agent' || matter['draft'] === true || from > today)
      hidden.add(`${file.kind} ${file.id}`);
  }
  return hidden;
}

function divideText(folder: string, file: string, secret: boolean, into: Divided): void {
  const text = read(folder, file);
  const { matter, body, line } = splitMatter(text);
  if (secret || parseHiding(matter)['draft'] === true) {
    into.secret.push({ file, line: 1, text });
    return;
  }
  put(into, file, 2, divideMatter(matter));
  put(into, file, line, divideBody(body));
}

/** Joins what stands together, because sentences go over several lines. The lines of parts count from 0. */
function put(into: Divided, file: string, first: number, parts: readonly Part[]): void {
  let last: { piece: Piece; secret: boolean; end: number } | undefined;
  for (const { text, line, secret } of parts) {
    if (last?.secret === secret) {
      last.piece.text += `${'\n'.repeat(line - last.end)}${text}`;
      last.end = line;
      continue;
    }
    const piece = { file, line: first + line, text };
    last = { piece, secret, end: line };
    (secret ? into.secret : into.open).push(piece);
  }
}

/** Front matter, a part for each key at its margin. */
function divideMatter(matter: string): Part[] {
  const parts: Part[] = [];
  let key = '';
  for (const [line, text] of matter.split('\n').entries()) {
    key = /^([\w-]+):/.exec(text)?.[1] ?? key;
    if (!NEVER_SHOWN.has(key)) parts.push({ text, line, secret: FOR_STAFF.has(key) });
  }
  return parts;
}

/** Lists in which some values are for staff. */
function divideList(folder: string, file: ContentFile, into: Divided): void {
  const list = readYaml(folder, file.file);
  const put = (secret: boolean, value: unknown): void => {
    (secret ? into.secret : into.open).push({ file: file.file, line: 1, text: JSON.stringify(value) });
  };
  if (file.kind === 'site') {
    const { review, ...open } = list;
    put(false, open);
    const tracker = (review as Matter | undefined)?.['tracker'];
    if (tracker !== undefined) put(true, tracker);
    return;
  }
  for (const [id, value] of Object.entries(list)) {
    const { mail, members, ...open } = value as Matter;
    const forStaff = open['audience'] === 'agent';
    if (forStaff) into.secretIds.push({ id, file: file.file });
    put(forStaff, open);
    if (mail !== undefined) put(true, mail);
    if (members !== undefined) put(true, members);
  }
}

/** A picture or a piece of code is public if something public names it: by its path, or from the same folder. */
function divideFiles(folder: string, files: readonly ContentFile[], into: Divided): void {
  const named = into.open.map(({ text }) => text).join('\n');
  const openFolders = new Set(into.open.map(({ file }) => file.slice(0, file.lastIndexOf('/'))));
  for (const { file, kind } of files) {
    const slash = file.lastIndexOf('/');
    const open =
      kind === 'code' ? openFolders.has(file.slice(0, slash)) : named.includes(file.slice(slash + 1));
    const readable = kind === 'code' || file.toLowerCase().endsWith('.svg');
    if (!open) into.secretFiles.push(file);
    if (readable) (open ? into.open : into.secret).push({ file, line: 1, text: read(folder, file) });
  }
}
