import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that a module loads when it runs, itself included, and packages by their names. */
export function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, type, target = ''] of text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm,
  )) {
    if (type !== undefined) continue;
    if (target.startsWith('.')) loadedBy(join(dirname(file), target), seen);
    else seen.add(target);
  }
  return seen;
}
