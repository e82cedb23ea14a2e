import type { Problem } from '../../problem/problem.ts';
import type { SiteFiles } from '../new-site.ts';
import { divideContent } from './divide.ts';
import { findLeaks } from './find.ts';
import { programTexts } from './program.ts';
import { findSecrets } from './secrets.ts';

/**
 * The last gate before a public site takes its place: looks into every file of it for words and sentences that the
 * content has only for staff.
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
  },
): Promise<Problem[]> {
  const divided = divideContent(how.contentDir, how.today);
  const { secret, secretFiles, secretIds } = divided;
  if (secret.length + secretFiles.length + secretIds.length === 0) return [];
  const program = [...how.told, ...(await programTexts(how.root, how.languages, how.zones))];
  return findLeaks(site, how.contentDir, divided, findSecrets(divided, program, how.languages));
}
