import { readOldPath } from '../../library/old-paths.ts';
import type { Note } from '../model.ts';
import type { Existing } from './existing.ts';
import type { PlannedArticle } from './articles.ts';

/**
 * The old addresses that each article keeps: those that a plain file server can answer, each for one article only.
 *
 * @param own first parts of paths that the new site uses itself
 */
export function planAddresses(
  planned: readonly PlannedArticle[],
  existing: Existing,
  languages: readonly string[],
): { of(one: PlannedArticle): string[]; notes: Note[] } {
  const owners = new Map<string, string>();
  for (const [address, id] of existing.addresses) {
    const path = readOldPath(address);
    if (path !== undefined) owners.set(path, id);
  }
  const notes: Note[] = [];
  const kept = new Map<string, string[]>();
  for (const one of planned) {
    const mine: string[] = [];
    for (const version of one.versions.values()) {
      for (const address of version.addresses) {
        const path = readOldPath(address);
        const why =
          path === undefined ? 'it cannot be the name of a file' : whyNot(path, one.id, owners, languages);
        if (why !== undefined)
          notes.push({ kind: 'address', text: `${address}: ${why}`, place: version.place });
        else if (!mine.some((other) => readOldPath(other) === path)) mine.push(address);
        if (why === undefined) owners.set(path!, one.id);
      }
    }
    kept.set(one.id, mine);
  }
  return { of: ({ id }) => kept.get(id) ?? [], notes };
}

/** First parts of paths that every site has for itself. */
const OWN: ReadonlySet<string> = new Set([
  '',
  'a',
  'g',
  'assets',
  'media',
  'search',
  'schemas',
  '404.html',
  '_headers',
  '_redirects',
]);

function whyNot(
  path: string,
  id: string,
  owners: ReadonlyMap<string, string>,
  languages: readonly string[],
): string | undefined {
  const [first = ''] = path.split('/');
  if (OWN.has(first) || languages.includes(first)) return 'pages of this site lie there';
  const other = owners.get(path);
  return other === undefined || other === id ? undefined : `it is that of "${other}" already`;
}
