import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accentSheet, DEFAULT_ACCENT } from '../library/accent.ts';

const STYLES = join(import.meta.dirname, '../styles');

/** What forms need of the look, in the order of look.css, and their own sheet. */
const PARTS = ['tokens', 'ground', 'rail', 'words', 'media', 'forms'];

/**
 * The one style sheet of all forms, with the colour of the site. It has an address of its own, because charts have no
 * bundler that would tell them where the sheets of pages lie, and policies of hosts forbid styles within them.
 *
 * @param accent of site.yaml
 */
export async function readFormsSheet(accent: string): Promise<string> {
  const parts = await Promise.all(PARTS.map((name) => readFile(join(STYLES, `${name}.css`), 'utf8')));
  const own = accent.toLowerCase() === DEFAULT_ACCENT ? '' : accentSheet(accent, ':root');
  return squeeze([...parts, own].join('\n'));
}

/** Without comments and indents. Nothing else is touched, so that no rule can change its meaning. */
function squeeze(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '\n')
    .replace(/([{;,])\n/g, '$1')
    .replace(/;?\n?\}/g, '}')
    .replace(/\}\n+/g, '}\n')
    .trim();
}
