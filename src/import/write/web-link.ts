import { readLink } from '../../markdown/urls.ts';
import type { LinkEnd } from '../convert/context.ts';

/**
 * An address of the web in a form that Markdown and MDX can hold.
 *
 * @param siteHost the host of the new site, to which no link goes by its address
 * @returns undefined if it is not safe, or leads nowhere
 */
export function webLink(url: string, siteHost: string | undefined): LinkEnd {
  const read = readLink(url);
  if (read.kind !== 'web') return undefined;
  const full = new URL(read.url);
  if (full.host !== '' && full.host === siteHost) return undefined;
  return { url: read.url.replace(/[\s{}<>\\|^`"]/g, (sign) => encodeURIComponent(sign)) };
}
