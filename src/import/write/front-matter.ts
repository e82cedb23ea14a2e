import { stringify } from 'yaml';

type Value = string | boolean | readonly string[] | undefined;

/** Front matter with keys in order; those without a value, and empty lists, are left out. */
export function writeFrontMatter(keys: Readonly<Record<string, Value>>): string {
  const kept = Object.entries(keys).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return `---\n${stringify(Object.fromEntries(kept), { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n`;
}
