import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Collections of such strings, which are not part of this project. */
const shared = resolve(ROOT, process.env['HANDRAIL_SHARED'] ?? '../shared', 'bad-input');

/** Our own, which a test always has. */
export const ownHostileStrings: readonly string[] = readStrings(
  join(ROOT, 'tests/fixtures/hostile-strings.json'),
);

/**
 * Strings that make careless programs run what they should show, or fall over: 3,485 of public collections and our own;
 * our own only where the collections are missing, after saying so loudly.
 */
export const hostileStrings: readonly string[] = [...new Set([...ownHostileStrings, ...readShared()])];

function readShared(): string[] {
  const files = ['xss-payloads.txt', 'blns.json'].map((name) => join(shared, name));
  if (files.every((file) => existsSync(file))) return files.flatMap(readStrings);
  process.stderr.write(
    `\n*** NO COLLECTIONS OF HOSTILE STRINGS at ${shared}: only our own ${ownHostileStrings.length} are tried. ***\n\n`,
  );
  return [];
}

/** A list in JSON, or one string a line. */
function readStrings(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.json') ? (JSON.parse(text) as string[]) : text.split(/\r?\n/);
}
