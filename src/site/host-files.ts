import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAddresses, type Addresses } from '../i18n/addresses.ts';
import type { OldAddress } from '../library/address-book.ts';

/** Cloudflare Pages reads no more than this many fixed redirects; the pages themselves lead on for the others. */
const MOST_REDIRECTS = 2000;

/**
 * Writes what Netlify and Cloudflare Pages read beside the pages: `_headers` (the policy that the pages carry, as a
 * header, and how long files may be kept) and `_redirects` (old addresses, answered by the host at once). Other hosts
 * ignore both, and everything works without them.
 *
 * @param folder the finished site
 * @param base the path below which it lies
 */
export async function writeHostFiles(
  folder: string,
  { base, oldAddresses }: { base: string; oldAddresses: readonly OldAddress[] },
): Promise<void> {
  const policy = await readPolicy(join(folder, 'index.html'));
  await writeFile(join(folder, '_headers'), headersFile(policy, base));
  await writeFile(join(folder, '_redirects'), redirectsFile(oldAddresses, base));
}

/** The policy stands once, in the pages; what the host sends is read from there, so that the two cannot differ. */
async function readPolicy(page: string): Promise<string> {
  const html = await readFile(page, 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error(`${page} carries no Content-Security-Policy.`);
  return policy.replaceAll('&#39;', "'");
}

function headersFile(policy: string, base: string): string {
  return [
    `${base}*`,
    // Only a header can say who may frame a page.
    `  Content-Security-Policy: ${policy}; frame-ancestors 'self'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    // Names in this folder change with the content of the file.
    `${base}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}

function redirectsFile(oldAddresses: readonly OldAddress[], base: string): string {
  const addresses = makeAddresses(base);
  const lines = oldAddresses.flatMap(({ language, path, to }) =>
    to === undefined ? [] : [`${addresses.file(path)} ${target(addresses, language, to)} 301`],
  );
  return lines
    .slice(0, MOST_REDIRECTS)
    .map((line) => `${line}\n`)
    .join('');
}

function target(addresses: Addresses, language: string, to: NonNullable<OldAddress['to']>): string {
  if (to.type === 'article') return addresses.article(language, to.id);
  return to.step === undefined ? addresses.guide(language, to.id) : addresses.step(language, to.id, to.step);
}
