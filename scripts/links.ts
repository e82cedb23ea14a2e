import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { isAddress } from '../src/library/review/dependencies.ts';
import { readLinkFindings, type LinkFindings } from '../src/library/review/findings.ts';
import { readForReview } from '../src/library/review/read.ts';
import { checkLinksOverHttp, type LinkReport } from '../src/site/link-check.ts';
import type { Options } from '../src/site/options.ts';
import { serveSite } from '../src/site/serve.ts';
import { askForSources, updateFindings } from '../src/site/source-check.ts';
import { readMarker } from '../src/site/swap.ts';

/**
 * `npm run links`: follows the links of the site built last, over HTTP; with `--external` those to other sites too, and
 * the pages that `sources` and `dependsOn` name. `--sources` asks for these alone, which needs no site. What it finds of
 * them goes to `.handrail/links.json` (`--links <file>`), where the stale report reads it.
 *
 * Exit code 1 if any link of the site is dead. Sources are never shown, so they only make entries due for review.
 */
export default async function run(options: Options): Promise<number> {
  const site = options.flags.has('sources') ? undefined : await checkSite(options);
  if (site === 'missing') return 1;
  const asks = options.flags.has('sources') || options.flags.has('external');
  const sources = asks ? await checkSources(options) : undefined;
  const parts = { ...site, ...(sources === undefined ? {} : { sources }) };
  console.log(
    options.json ? JSON.stringify(parts, null, 2) : [showSite(site), showSources(sources)].join(''),
  );
  return site !== undefined && site.dead.length > 0 ? 1 : 0;
}

async function checkSite(options: Options): Promise<LinkReport | 'missing'> {
  const marker = existsSync(join(options.outDir, 'index.html')) ? readMarker(options.outDir) : undefined;
  if (marker === undefined) {
    console.error(`There is no site in ${options.outDir} yet. Build it first: npm run build.`);
    return 'missing';
  }
  const site = await serveSite({ folder: options.outDir, base: marker.base, port: 0, host: 'localhost' });
  const report = await checkLinksOverHttp(site.url, { external: options.flags.has('external') });
  await site.close();
  return report;
}

async function checkSources({ contentDir, today, root, flags }: Options): Promise<LinkFindings> {
  const { entries } = await readForReview(contentDir, today, interfaceWords.languages);
  const addresses = entries.flatMap(({ matter }) => [
    ...matter.sources,
    ...('dependsOn' in matter ? matter.dependsOn.filter(isAddress) : []),
  ]);
  const file = resolve(root, flags.get('links') ?? join('.handrail', 'links.json'));
  const findings = updateFindings(readLinkFindings(file), await askForSources(addresses), today);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(findings, null, 2)}\n`);
  return findings;
}

function showSite(report: LinkReport | undefined): string {
  if (report === undefined) return '';
  const dead = report.dead.map(
    ({ url, reason, parents }) =>
      `${url}\n  ${reason}\n${parents.map((parent) => `  linked from ${parent}`).join('\n')}\n\n`,
  );
  return `${dead.join('')}${report.checked} addresses checked, ${report.dead.length} dead.\n`;
}

function showSources(findings: LinkFindings | undefined): string {
  if (findings === undefined) return '';
  const lines = Object.entries(findings.links).map(
    ([address, { state, status, first, to }]) =>
      `${address}\n  ${state} since ${first}: ${status}${to === undefined ? '' : `, to ${to}`}\n`,
  );
  return `${lines.join('')}Sources: ${lines.length} to look at. npm run stale says for which entries.\n`;
}
