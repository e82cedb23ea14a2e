import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../problem/problem.ts';
import type { SiteFiles } from '../new-site.ts';
import { divideContent, type Divided } from './divide.ts';
import { findLeaks } from './find.ts';
import { programTexts } from './program.ts';
import { findSecrets, type Secrets } from './secrets.ts';

/**
 * The last gate before a public site takes its place: looks into every file of it for words and sentences that the
 * content has only for staff. Files that stay from the last site passed it then: they are looked into again only if
 * there is something else to look for.
 *
 * @param how `told` is what the command was told and pages may show, such as the address of the site
 * @returns `page/leak` for each; files are paths in the site
 */
export async function findLeaksInSite(
  site: SiteFiles,
  how: {
    root: string;
    contentDir: string;
    /** `YYYY-MM-DD` */
    today: string;
    languages: readonly string[];
    /** Time zones of opening hours. */
    zones: Iterable<string>;
    told: readonly string[];
    /** The file that says what the last site was looked through for; it need not exist, and absent nothing is kept. */
    passed?: string;
  },
): Promise<Problem[]> {
  const divided = divideContent(how.contentDir, how.today);
  const { secret, secretFiles, secretIds } = divided;
  if (secret.length + secretFiles.length + secretIds.length === 0) return [];
  const program = [...how.told, ...(await programTexts(how.root, how.languages, how.zones))];
  const secrets = findSecrets(divided, program, how.languages);
  const sought = digestOf(how.contentDir, divided, secrets);
  const files = readPassed(how.passed) === sought ? await site.listMade() : await site.list();
  const leaks = findLeaks({ files, pathOf: site.pathOf }, how.contentDir, divided, secrets);
  if (how.passed !== undefined && leaks.length === 0) writeFileSync(how.passed, sought);
  return leaks;
}

function readPassed(file: string | undefined): string | undefined {
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Stands for all that is looked for. */
function digestOf(contentDir: string, { secretFiles }: Divided, secrets: Secrets | undefined): string {
  const hash = createHash('sha256');
  for (const file of secretFiles) hash.update(`${file}\0`).update(readFileSync(join(contentDir, file)));
  if (secrets === undefined) return hash.digest('hex');
  const { words, runs, ids, stems, openStems, sizes } = secrets;
  const numbers = [words, runs, ids, stems].map((some) => [...some.keys()]);
  return hash.update(JSON.stringify([numbers, [...openStems], sizes])).digest('hex');
}
