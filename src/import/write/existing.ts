import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGE_TYPES, listFiles } from '../../library/files.ts';
import { readFrontMatter } from '../../library/front-matter.ts';
import { readEntryPath } from '../../library/links.ts';
import { digestOf } from './record.ts';

/** What lies in the content folder before an import. */
export interface Existing {
  /** Digest by file, of entries and images. */
  digests: ReadonlyMap<string, string>;
  /** The file of each id in use, whatever its language. */
  ids: ReadonlyMap<string, string>;
  /** The id that an entry has now, by those that it had before. */
  formerly: ReadonlyMap<string, string>;
  /** Old addresses that entries have, with their id. */
  addresses: ReadonlyMap<string, string>;
  /** The letters of the codes of guides, by id. */
  codes: ReadonlyMap<string, string>;
  /** All files. */
  files: ReadonlySet<string>;
}

/** Looks through a content folder; one that is not there is empty. */
export function readExisting(folder: string): Existing {
  const digests = new Map<string, string>();
  const ids = new Map<string, string>();
  const formerly = new Map<string, string>();
  const addresses = new Map<string, string>();
  const codes = new Map<string, string>();
  const paths = existsSync(folder) ? listFiles(folder) : [];
  for (const path of paths) {
    const entry = readEntryPath(path, '');
    const isImage = IMAGE_TYPES.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
    if (entry === undefined && !isImage) continue;
    const bytes = readFileSync(join(folder, path));
    digests.set(path, digestOf(bytes));
    if (entry === undefined) continue;
    ids.set(entry.id, path);
    const text = bytes.toString('utf8');
    const code = entry.type === 'guide' ? /^code:\s*["']?([A-Z]{2,4})\b/m.exec(text)?.[1] : undefined;
    if (code !== undefined) codes.set(entry.id, code);
    const names = namesIn(text, path);
    for (const old of names.formerly) formerly.set(old, entry.id);
    for (const address of names.addresses) addresses.set(address, entry.id);
  }
  return { digests, ids, formerly, addresses, codes, files: new Set(paths) };
}

/** Most files have neither key, and need no YAML to be read. */
function namesIn(text: string, file: string): { formerly: string[]; addresses: string[] } {
  if (!/^(?:formerly|addresses)\s*:/m.test(text)) return { formerly: [], addresses: [] };
  const front = readFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
  const value = 'problem' in front ? undefined : front.yaml.value;
  const { formerly, addresses } = Object(value) as { formerly?: unknown; addresses?: unknown };
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  return { formerly: texts(formerly), addresses: texts(addresses) };
}
