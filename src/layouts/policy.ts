/**
 * What pages may load: only what comes with the site. It is the same for all pages.
 *
 * @param form the one address of another site to which a form may be sent (`ticketForm` of site.yaml)
 */
export function contentPolicy(form?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `form-action 'self'${form === undefined ? '' : ` ${policySource(form)}`}`,
    "base-uri 'none'",
  ].join('; ');
}

/** As a source (CSP level 3): without the query, and signs that end a directive encoded. */
function policySource(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replaceAll(';', '%3B').replaceAll(',', '%2C').replaceAll("'", '%27');
}
