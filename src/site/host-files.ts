import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeAddresses, type Addresses } from '../i18n/addresses.ts';
import type { OldAddress } from '../library/address-book.ts';
import type { NewSite } from './new-site.ts';

/** What host files are made from. */
export interface HostFacts {
  /** The path below which the site lies. */
  base: string;
  languages: readonly string[];
  oldAddresses: readonly OldAddress[];
}

/**
 * Cloudflare Pages reads 2,000 redirects of fixed paths, and each old address takes two lines (see `redirectLines`);
 * beyond that, the pages of old addresses lead on by themselves.
 */
const MOST_REDIRECTS = 1000;

/**
 * What no page uses, so that nothing on it ever may. Sharing and copying are left as they are: runs offer both. Only
 * names that browsers know, since they complain about others in the console.
 */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * Writes what hosts read beside the pages: `_headers` (policies, and how long files may be kept) and `_redirects` (old
 * addresses, and the "not found" pages) for Netlify and Cloudflare Pages, and `<language>/404.html`, which Cloudflare
 * Pages finds by itself and the recipes of `docs/deploy/` name. Other hosts ignore them, and everything works without.
 *
 * @param site all pages of which are made
 */
export async function writeHostFiles(
  { fresh: folder, pathOf }: Pick<NewSite, 'fresh' | 'pathOf'>,
  facts: HostFacts,
): Promise<void> {
  const policy = await readPolicy(pathOf('index.html'));
  await writeFile(join(folder, '_headers'), headersFile(policy, facts.base));
  await writeFile(join(folder, '_redirects'), redirectsFile(facts));
  for (const language of facts.languages) {
    const page = join(folder, language, '404.html');
    await mkdir(dirname(page), { recursive: true });
    await copyFile(pathOf(`${language}/404/index.html`), page);
  }
}

/** The policy stands once, in the pages; what the host sends is read from there, so that the two cannot differ. */
async function readPolicy(page: string): Promise<string> {
  const html = await readFile(page, 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error(`${page} carries no Content-Security-Policy.`);
  return policy.replaceAll('&#39;', "'");
}

/**
 * No header stands in two rules that can meet: Cloudflare joins both values with a comma. Pages have no `Cache-Control`,
 * because both hosts have them revalidated unless told otherwise.
 */
function headersFile(policy: string, base: string): string {
  return [
    `${base}*`,
    // Only a header can say who may frame a page.
    `  Content-Security-Policy: ${policy}; frame-ancestors 'self'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    `  Permissions-Policy: ${PERMISSIONS.map((name) => `${name}=()`).join(', ')}`,
    // Names in this folder change with the content of the file.
    `${base}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    `${base}*.md`,
    '  Content-Type: text/markdown; charset=utf-8',
    // It is made to be kept: opened from the host, it would lack the styles within it, which the policy above forbids.
    `${base}*/offline.html`,
    '  Content-Disposition: attachment',
    '',
  ].join('\n');
}

function redirectsFile({ base, languages, oldAddresses }: HostFacts): string {
  const addresses = makeAddresses(base);
  const moved = oldAddresses.flatMap(({ language, path, to }) =>
    to === undefined ? [] : [{ from: encodePath(base, path), to: target(addresses, language, to) }],
  );
  // Fixed paths first: from the first `*` on, Cloudflare counts every line among its 100 rules with patterns.
  const lines = [
    ...moved.slice(0, MOST_REDIRECTS).flatMap(redirectLines),
    ...languages.map((language) => notFoundLine(base, `${language}/`)),
    ...(base === '/' ? [] : [notFoundLine(base, '')]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * A redirect for both hosts. There is a page at the old address too, and Netlify serves that unless the rule is forced
 * by `!`, which Cloudflare refuses. Each takes the first line that it understands.
 */
function redirectLines({ from, to }: { from: string; to: string }): string[] {
  return [`${from} ${to} 301!`, `${from} ${to} 301`];
}

/** For Netlify, which knows only the 404.html of the published folder; Cloudflare skips lines with this status. */
function notFoundLine(base: string, folder: string): string {
  return `${base}${folder}* ${base}${folder}404.html 404`;
}

/** A path as browsers send it, which is what hosts compare; a blank or a `#` would end it. */
function encodePath(base: string, path: string): string {
  return base + encodeURI(path).replaceAll('#', '%23');
}

function target(addresses: Addresses, language: string, to: NonNullable<OldAddress['to']>): string {
  if (to.type === 'article') return addresses.article(language, to.id);
  return to.step === undefined ? addresses.guide(language, to.id) : addresses.step(language, to.id, to.step);
}
