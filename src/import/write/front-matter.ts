import { stringify } from 'yaml';

type Value = string | boolean | readonly string[] | undefined;

const STYLE = { lineWidth: 0, aliasDuplicateObjects: false } as const;

/** Words that YAML takes for other values (YAML 1.1 and 1.2, booleans and null). */
const OTHER_VALUES = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
/** Text that means itself without quotes: it begins with a letter and has no sign of YAML in it. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} ,.()/?!’“”-]*[\p{L}\p{N}.)?!])?$/u;

/** Front matter with keys in order; those without a value, and empty lists, are left out. */
export function writeFrontMatter(keys: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(keys).map(([key, value]) => {
    if (value === undefined || value === false) return '';
    if (typeof value === 'object')
      return value.length === 0 ? '' : `${key}:\n${value.map((one) => `  - ${scalar(one)}\n`).join('')}`;
    return `${key}: ${value === true ? 'true' : scalar(value)}\n`;
  });
  return `---\n${lines.join('')}---\n\n`;
}

/** Most texts are plain, and a tenth of the time of an import went into asking YAML how to write them. */
function scalar(value: string): string {
  if (PLAIN.test(value) && !OTHER_VALUES.test(value)) return value;
  const written = stringify(value, STYLE).replace(/\n$/, '');
  return written.includes('\n') ? JSON.stringify(value) : written;
}
