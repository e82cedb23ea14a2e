import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

const SOURCE = join(import.meta.dirname, '../../../src/search');

/** The search client as a browser takes it, by path: types out, endings changed; not made small as in a build. */
export function clientFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).sort()) {
    // What makes the index runs in Node only.
    if (!file.endsWith('.ts') || /^index[/\\]/.test(file)) continue;
    const script = stripTypeScriptTypes(readFileSync(join(SOURCE, file), 'utf8'), { mode: 'transform' });
    files.set(
      file.replaceAll('\\', '/').replace(/\.ts$/, '.js'),
      script.replaceAll(/(from '[^']+)\.ts'/g, "$1.js'"),
    );
  }
  return files;
}

/** Writes files by their path below a folder. */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
