import { check, LinkState, type LinkResult } from 'linkinator';

/** A link that leads nowhere, and the pages on which it was seen. */
export interface DeadLink {
  url: string;
  /** HTTP status; 0 if there was no answer, or only the anchor is missing. */
  status: number;
  /** Why, in words. */
  reason: string;
  parents: string[];
}

export interface LinkReport {
  /** Count of different addresses asked for. */
  checked: number;
  dead: DeadLink[];
}

/** A slow host is not a dead one; beyond this nobody waits for a page either. */
const TIMEOUT = 20_000;

/**
 * Follows all links of a served site over HTTP, with anchors and style sheets: a second opinion beside `checkPages`,
 * and the only one on other sites.
 *
 * @param url where the site is served, base path included
 * @param options `external` asks other sites too, with retries for those that are busy
 */
export async function checkLinksOverHttp(url: string, options: { external: boolean }): Promise<LinkReport> {
  const { origin } = new URL(url);
  const { links } = await check({
    path: url,
    recurse: true,
    checkFragments: true,
    checkCss: true,
    retry: options.external,
    retryErrors: options.external,
    retryErrorsCount: 2,
    timeout: TIMEOUT,
    linksToSkip: async (link) => !isWeb(link) || (!options.external && URL.parse(link)?.origin !== origin),
  });
  const asked = links.filter((link) => link.state !== LinkState.SKIPPED);
  return {
    checked: new Set(asked.map((link) => link.url)).size,
    dead: groupByUrl(asked.filter((link) => link.state === LinkState.BROKEN)),
  };
}

function isWeb(link: string): boolean {
  return link.startsWith('http://') || link.startsWith('https://');
}

function groupByUrl(links: readonly LinkResult[]): DeadLink[] {
  const byUrl = new Map<string, DeadLink>();
  for (const link of links) {
    const known = byUrl.get(link.url);
    const dead = known ?? { url: link.url, status: link.status ?? 0, reason: reasonOf(link), parents: [] };
    if (link.parent !== undefined && !dead.parents.includes(link.parent)) dead.parents.push(link.parent);
    byUrl.set(link.url, dead);
  }
  for (const dead of byUrl.values()) dead.parents.sort();
  return [...byUrl.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

function reasonOf(link: LinkResult): string {
  const first = link.failureDetails?.[0];
  if (first instanceof Error) return first.message;
  return link.status === undefined || link.status === 0 ? 'no answer' : `status ${link.status}`;
}
